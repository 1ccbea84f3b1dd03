package io.dueline.embedded;

import com.google.protobuf.util.Durations;
import io.grpc.StatusRuntimeException;
import io.temporal.api.namespace.v1.NamespaceConfig;
import io.temporal.api.workflowservice.v1.UpdateNamespaceRequest;
import io.temporal.serviceclient.WorkflowServiceStubs;
import io.temporal.serviceclient.WorkflowServiceStubsOptions;
import java.util.concurrent.TimeUnit;

/** Asks a Temporal server to keep closed tickets' workflows for a month; its own default is a day. */
final class TemporalNamespace implements AutoCloseable {

    static final String NAME = "default";

    private static final int DAYS_KEPT = 30;

    private final WorkflowServiceStubs stubs;

    TemporalNamespace(String target) {
        stubs = WorkflowServiceStubs.newServiceStubs(
                WorkflowServiceStubsOptions.newBuilder().setTarget(target).build());
    }

    /** False while the server is still coming up. */
    boolean isPrepared() {
        try {
            stubs.blockingStub().withDeadlineAfter(2, TimeUnit.SECONDS).updateNamespace(keepForAMonth());
            return true;
        } catch (StatusRuntimeException _) {
            return false;
        }
    }

    private static UpdateNamespaceRequest keepForAMonth() {
        var config = NamespaceConfig.newBuilder().setWorkflowExecutionRetentionTtl(Durations.fromDays(DAYS_KEPT));
        return UpdateNamespaceRequest.newBuilder().setNamespace(NAME).setConfig(config).build();
    }

    @Override
    public void close() {
        stubs.shutdownNow();
    }
}
