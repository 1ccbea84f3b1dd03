package io.dueline.workflow;

import io.dueline.store.Desk;
import io.dueline.store.DeskClosed;
import io.dueline.store.TicketKey;
import io.grpc.ConnectivityState;
import io.grpc.ManagedChannel;
import io.temporal.api.enums.v1.WorkflowIdReusePolicy;
import io.temporal.client.BatchRequest;
import io.temporal.client.WorkflowClient;
import io.temporal.client.WorkflowOptions;
import java.util.Collection;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** The one door to Temporal: signals a ticket's workflow, and starts it where none is under way. */
@Component
public class TicketDesk implements Desk {
    /** Of Temporal's 400, without the words around. */
    private static final int SUMMARY_BYTES = 370;

    private final WorkflowClient client;
    private final TemporalUi ui;

    /** Without pages to point to. */
    public TicketDesk(WorkflowClient client) {
        this(client, new TemporalUi(null));
    }

    @Autowired
    TicketDesk(WorkflowClient client, TemporalUi ui) {
        this.client = client;
        this.ui = ui;
    }

    @Override
    public Set<TicketKey> knock(Collection<TicketKey> tickets) {
        refuseWhileOutOfReach();
        try (var round = new Round(this::knock)) {
            return round.walk(tickets);
        }
    }

    /** After a failed connection the channel waits before it tries again; nobody has to wait for that. */
    private void refuseWhileOutOfReach() {
        ManagedChannel channel = client.getWorkflowServiceStubs().getRawChannel();
        if (channel.getState(false) == ConnectivityState.TRANSIENT_FAILURE) {
            channel.resetConnectBackoff();
            throw new DeskClosed("Temporal can't be reached at " + channel.authority(), null);
        }
    }

    private void knock(TicketKey ticket) {
        TicketWorkflow workflow = client.newWorkflowStub(TicketWorkflow.class, options(ticket));
        BatchRequest knock = client.newSignalWithStartRequest();
        knock.add(workflow::eventsArrived);
        knock.add(workflow::watch, ticket);
        client.signalWithStart(knock);
    }

    private static WorkflowOptions options(TicketKey ticket) {
        return WorkflowOptions.newBuilder()
                .setWorkflowId(workflowId(ticket))
                .setTaskQueue(TicketWorker.TASK_QUEUE)
                .setWorkflowIdReusePolicy(WorkflowIdReusePolicy.WORKFLOW_ID_REUSE_POLICY_ALLOW_DUPLICATE)
                .setTypedSearchAttributes(Visibility.of(ticket))
                .setStaticSummary("The deadlines of ticket " + ShortName.of(ticket.ticket(), SUMMARY_BYTES))
                .build();
    }

    /** Of the ticket's workflow, whether or not it is under way. */
    public static String workflowId(TicketKey ticket) {
        return "ticket/" + ticket.tenant() + "/" + ticket.ticket();
    }

    /** The workflow's page in the Temporal UI; null where no UI is known. */
    public @Nullable String workflowUrl(TicketKey ticket) {
        String id = TemporalUi.encoded(workflowId(ticket));
        return ui.page("/namespaces/" + client.getOptions().getNamespace() + "/workflows/" + id);
    }
}
