package io.dueline.workflow;

import io.dueline.store.DeskClosed;
import io.grpc.StatusRuntimeException;
import io.temporal.api.workflowservice.v1.CountWorkflowExecutionsRequest;
import io.temporal.api.workflowservice.v1.GetSystemInfoRequest;
import io.temporal.api.workflowservice.v1.WorkflowServiceGrpc;
import io.temporal.client.WorkflowClient;
import java.time.Duration;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What operators look at of Temporal. Each question is given up after two seconds. */
@Component
public class TemporalFigures {
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final String OPEN = "WorkflowType = 'Ticket' and ExecutionStatus = 'Running'";

    private final WorkflowClient client;
    private final TemporalUi ui;

    TemporalFigures(WorkflowClient client, TemporalUi ui) {
        this.client = client;
        this.ui = ui;
    }

    /**
     * The tickets' workflows that wait for something, of all tenants; Temporal counts them a moment later.
     *
     * @throws DeskClosed if Temporal doesn't answer
     */
    public long openWorkflows() {
        return asked(temporal -> temporal.countWorkflowExecutions(CountWorkflowExecutionsRequest.newBuilder()
                .setNamespace(namespace())
                .setQuery(OPEN)
                .build()).getCount());
    }

    /** @throws DeskClosed if Temporal doesn't answer */
    public String version() {
        return asked(temporal -> temporal.getSystemInfo(GetSystemInfoRequest.getDefaultInstance()).getServerVersion());
    }

    private <T> T asked(Function<WorkflowServiceGrpc.WorkflowServiceBlockingStub, T> question) {
        var stubs = client.getWorkflowServiceStubs();
        try {
            return question.apply(stubs.blockingStub().withDeadlineAfter(PATIENCE));
        } catch (StatusRuntimeException e) {
            throw new DeskClosed("Temporal doesn't answer at " + stubs.getRawChannel().authority(), e);
        }
    }

    public String namespace() {
        return client.getOptions().getNamespace();
    }

    /** Where all workflows are listed in the Temporal UI; null where no UI is known. */
    public @Nullable String url() {
        return ui.page("/namespaces/" + namespace() + "/workflows");
    }

    /** A workflow's page there; null where no UI is known. */
    public @Nullable String workflowUrl(String id) {
        return ui.page("/namespaces/" + namespace() + "/workflows/" + TemporalUi.encoded(id));
    }
}
