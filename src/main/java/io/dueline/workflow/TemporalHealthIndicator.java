package io.dueline.workflow;

import io.grpc.StatusRuntimeException;
import io.temporal.api.workflowservice.v1.DescribeNamespaceRequest;
import io.temporal.client.WorkflowClient;
import java.time.Duration;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Whether Temporal answers for our namespace. */
@Component
class TemporalHealthIndicator implements HealthIndicator {
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final WorkflowClient client;

    TemporalHealthIndicator(WorkflowClient client) {
        this.client = client;
    }

    @Override
    public Health health() {
        String namespace = client.getOptions().getNamespace();
        try {
            describe(namespace);
            return Health.up().withDetail("namespace", namespace).build();
        } catch (StatusRuntimeException unreachable) {
            return Health.down(unreachable).withDetail("namespace", namespace).build();
        }
    }

    private void describe(String namespace) {
        client.getWorkflowServiceStubs()
                .blockingStub()
                .withDeadlineAfter(PATIENCE)
                .describeNamespace(
                        DescribeNamespaceRequest.newBuilder().setNamespace(namespace).build());
    }
}
