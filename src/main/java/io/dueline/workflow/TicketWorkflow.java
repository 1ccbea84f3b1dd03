package io.dueline.workflow;

import io.dueline.store.TicketKey;
import io.temporal.workflow.SignalMethod;
import io.temporal.workflow.WorkflowInterface;
import io.temporal.workflow.WorkflowMethod;
import java.util.List;

/** Wakes up at a ticket's deadlines, and when something arrives for it, until it is closed. */
@WorkflowInterface
public interface TicketWorkflow {

    /** Returns how the ticket's cycles came out. A later event starts a new run under the same id. */
    @WorkflowMethod(name = "Ticket")
    List<CycleOutcome> watch(TicketKey ticket);

    /** Carries nothing: what arrived is in the store. */
    @SignalMethod(name = "eventsArrived")
    void eventsArrived();
}
