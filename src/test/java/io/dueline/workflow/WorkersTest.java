package io.dueline.workflow;

import static io.dueline.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.dueline.FreePort;
import io.dueline.node.Role;
import io.dueline.node.Roles;
import io.dueline.store.Database;
import io.temporal.client.WorkflowClient;
import io.temporal.serviceclient.WorkflowServiceStubs;
import io.temporal.serviceclient.WorkflowServiceStubsOptions;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;

class WorkersTest {
    private final int port = FreePort.any();
    private final Database database = Database.fresh();
    private final WorkflowServiceStubs stubs = WorkflowServiceStubs
            .newServiceStubs(WorkflowServiceStubsOptions.newBuilder()
                    .setTarget("127.0.0.1:" + port)
                    .build());
    private final WorkflowClient client = WorkflowClient.newInstance(stubs);

    @AfterEach
    void close() {
        stubs.shutdownNow();
        database.close();
    }

    @Test
    void they_start_once_temporal_is_there_and_the_service_does_not_wait_for_it() {
        var roles = new Roles(Set.of(Role.WORKER));
        var workers = new Workers(client, database.tickets(), roles, List.of());
        var readiness = new WorkersHealthIndicator(workers, roles);
        var reachable = new TemporalHealthIndicator(client);

        workers.start();
        assertThat(status(readiness)).isEqualTo(Status.DOWN);
        assertThat(status(reachable)).isEqualTo(Status.DOWN);

        try (var _ = DevServer.launch(port)) {
            await("the workers poll").until(() -> status(readiness).equals(Status.UP));
            await("its own answer").until(() -> status(reachable).equals(Status.UP));

            workers.stop();
            assertThat(status(readiness)).isEqualTo(Status.DOWN);
        }
    }

    @Test
    void they_can_be_stopped_before_temporal_was_ever_there() {
        var workers = new Workers(client, database.tickets(), new Roles(Set.of(Role.WORKER)), List.of());
        workers.start();

        workers.stop();

        assertThat(workers.isRunning()).isFalse();
    }

    @Test
    void a_node_without_that_role_has_none_and_is_ready() {
        var roles = new Roles(Set.of(Role.API, Role.RELAY));
        var workers = new Workers(client, database.tickets(), roles, List.of());

        workers.start();

        assertThat(workers.isRunning()).isFalse();
        assertThat(status(new WorkersHealthIndicator(workers, roles))).isEqualTo(Status.UP);
    }

    private static Status status(HealthIndicator indicator) {
        return indicator.health().getStatus();
    }
}
