package io.dueline.embedded;

import static io.temporal.api.enums.v1.WorkflowExecutionStatus.WORKFLOW_EXECUTION_STATUS_RUNNING;
import static org.assertj.core.api.Assertions.assertThat;

import io.dueline.FreePort;
import io.temporal.api.enums.v1.WorkflowExecutionStatus;
import io.temporal.api.workflowservice.v1.DescribeNamespaceRequest;
import io.temporal.client.WorkflowClient;
import io.temporal.client.WorkflowOptions;
import io.temporal.serviceclient.WorkflowServiceStubs;
import io.temporal.serviceclient.WorkflowServiceStubsOptions;
import java.nio.file.Path;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(600)
class TemporalServerTest {

    // Outside the temporary home: what had to be downloaded or built is kept for the next run.
    private static final Path KEPT = Path.of("target", "temporal").toAbsolutePath();

    @TempDir
    Path directory;

    private TemporalServer server;
    private ProcessHandle process;

    @BeforeEach
    void start() throws Exception {
        var program = TemporalSearch.in(KEPT, System.getenv("PATH")).program();
        server = new TemporalServer(program, new TemporalData(directory),
                new TemporalSettings(FreePort.any(), FreePort.any()));
        process = server.start();
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void closed_workflows_are_kept_for_a_month() {
        var request = DescribeNamespaceRequest.newBuilder().setNamespace("default").build();
        var config = ask(temporal -> temporal.blockingStub().describeNamespace(request)).getConfig();
        assertThat(config.getWorkflowExecutionRetentionTtl().getSeconds()).isEqualTo(30 * 24 * 60 * 60);
    }

    @Test
    void an_open_workflow_is_there_again_after_a_kill() throws Exception {
        ask(temporal -> WorkflowClient.newInstance(temporal).newUntypedWorkflowStub("AnyWorkflow", ticket("T-1"))
                .start());
        process.destroyForcibly();
        process.onExit().join();
        server.start();
        var status = ask(temporal -> statusOf("T-1", temporal));
        assertThat(status).isEqualTo(WORKFLOW_EXECUTION_STATUS_RUNNING);
    }

    private static WorkflowOptions ticket(String id) {
        return WorkflowOptions.newBuilder().setWorkflowId(id).setTaskQueue("nobody-listens").build();
    }

    private static WorkflowExecutionStatus statusOf(String id, WorkflowServiceStubs temporal) {
        return WorkflowClient.newInstance(temporal).newUntypedWorkflowStub(id).describe().getStatus();
    }

    private <T> T ask(Function<WorkflowServiceStubs, T> question) {
        var target = server.properties().get("spring.temporal.connection.target");
        var temporal = WorkflowServiceStubs.newServiceStubs(
                WorkflowServiceStubsOptions.newBuilder().setTarget(target).build());
        try {
            return question.apply(temporal);
        } finally {
            temporal.shutdownNow();
        }
    }
}
