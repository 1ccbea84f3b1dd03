package io.dueline.workflow;

import io.temporal.workflow.WorkflowInterface;
import io.temporal.workflow.WorkflowMethod;

/** Sends one report, at the moment for which a schedule started it. */
@WorkflowInterface
public interface ReportWorkflow {

    /** Returns once everybody has it. */
    @WorkflowMethod(name = "Report")
    ReportSent send(ReportOrder order);
}
