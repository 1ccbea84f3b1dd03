package io.dueline.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.temporal.testing.WorkflowReplayer;
import io.temporal.workflow.Workflow;
import io.dueline.store.TicketKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Workflows of every version that ever ran must go on under this code. One that fails here means a version marker in
 * {@link SleepingTicket} or whichever workflow it is, never a new recording.
 */
class ReplayTest {
    private static final Path HISTORIES = Path.of("src/test/resources/histories");

    static Stream<Path> histories() throws IOException {
        return Files.list(HISTORIES);
    }

    @ParameterizedTest
    @MethodSource("histories")
    void a_workflow_under_way_goes_on_as_it_began(Path history) throws Exception {
        WorkflowReplayer.replayWorkflowExecution(
                history.toFile(), SleepingTicket.class, ReapplyingPolicy.class, SentReport.class);
    }

    @Test
    void every_kind_of_story_is_there() throws IOException {
        try (Stream<Path> recorded = histories()) {
            assertThat(recorded.map(file -> file.getFileName().toString()))
                    .contains(
                            "v1-met.json",
                            "v1-missed.json",
                            "v1-reopened.json",
                            "v1-out-of-reach.json",
                            "v1-renewed.json",
                            "reapply-v1-done.json",
                            "reapply-v1-cancelled.json",
                            "reapply-v1-renewed.json",
                            "report-v1-sent.json");
        }
    }

    @Test
    void code_that_goes_on_otherwise_is_found_out() {
        assertThatThrownBy(() -> WorkflowReplayer.replayWorkflowExecution(
                HISTORIES.resolve("v1-missed.json").toFile(), HastyTicket.class))
                .hasMessageContaining("replay");
    }

    /** A change that would break workflows under way: it sleeps before it advances. */
    public static final class HastyTicket implements TicketWorkflow {
        @Override
        public List<CycleOutcome> watch(TicketKey ticket) {
            Workflow.sleep(Duration.ofSeconds(1));
            return List.of();
        }

        @Override
        public void eventsArrived() {}
    }
}
