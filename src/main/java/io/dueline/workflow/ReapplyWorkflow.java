package io.dueline.workflow;

import io.temporal.workflow.WorkflowInterface;
import io.temporal.workflow.WorkflowMethod;

/** Applies a revision of the policy to the tickets that are open, until all are done or somebody cancels it. */
@WorkflowInterface
public interface ReapplyWorkflow {
    @WorkflowMethod(name = "Reapply")
    ReapplyProgress apply(ReapplyKey key);
}
