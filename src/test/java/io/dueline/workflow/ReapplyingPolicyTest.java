package io.dueline.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dueline.Patience;
import io.dueline.store.HelpDesk;
import io.dueline.store.Reapplication;
import io.dueline.store.Reapplications;
import io.dueline.store.TicketFilter;
import io.temporal.client.WorkflowFailedException;
import io.temporal.client.WorkflowStub;
import io.temporal.failure.CanceledFailure;
import io.temporal.testing.TestWorkflowEnvironment;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The workflow that re-applies a policy, as an operator meets it in the Temporal UI. */
class ReapplyingPolicyTest {
    private final HelpDesk desk = HelpDesk.open();
    private final Reapplications reapplications = desk.database().reapplications();
    private final ReapplyActivities store = new StoredReapplications(reapplications, desk.database().reapplying());
    private final TestWorkflowEnvironment temporal = TestWorkflowEnvironment.newInstance();
    private Reapplication asked;

    @BeforeEach
    void ask() {
        Instant now = desk.database().tickets().now();
        desk.sends(desk.created("T-1", now.toString()));
        desk.advances("T-1", now.toString());
        asked = reapplications.ask(HelpDesk.CALLER, TicketFilter.ALL).orElseThrow();
    }

    @AfterEach
    void close() {
        temporal.close();
        desk.close();
    }

    private void startsWith(ReapplyActivities activities) {
        ReapplyDesk.register(temporal.newWorker(ReapplyDesk.TASK_QUEUE), activities);
        new ReapplyDesk(temporal.getWorkflowClient(), reapplications, desk.database().reapplying()).start(asked);
    }

    private WorkflowStub workflow() {
        return temporal.getWorkflowClient().newUntypedWorkflowStub(ReapplyDesk.workflowId(asked));
    }

    private void thenItIsCancelled() {
        assertThatThrownBy(() -> workflow().getResult(ReapplyProgress.class))
                .isInstanceOf(WorkflowFailedException.class)
                .hasCauseInstanceOf(CanceledFailure.class);
        Reapplication now = reapplications.find("default", asked.id()).orElseThrow();
        assertThat(now.state()).isEqualTo("cancelled");
        assertThat(now.cancelledBy()).isEqualTo("Temporal");
        assertThat(now.tickets()).isZero();
        assertThat(reapplications.idle(Duration.ZERO)).as("nobody takes it up again").isEmpty();
    }

    @Test
    void it_ends_with_how_far_it_came() {
        startsWith(store);
        temporal.start();

        assertThat(workflow().getResult(ReapplyProgress.class))
                .isEqualTo(new ReapplyProgress(false, "done", 1, 1, 1, 0));
    }

    @Test
    void whoever_cancels_the_workflow_cancels_the_work() {
        startsWith(new Busy(() -> workflow().cancel()));
        temporal.start();

        thenItIsCancelled();
    }

    @Test
    void cancelled_before_it_has_begun_it_changes_nothing() {
        startsWith(store);
        workflow().cancel();
        temporal.start();

        thenItIsCancelled();
    }

    /** So busy that it doesn't come to an end before it is stopped; meanwhile somebody does something. */
    private final class Busy implements ReapplyActivities {
        private final CountDownLatch stopped = new CountDownLatch(1);
        private final Runnable somebody;

        Busy(Runnable somebody) {
            this.somebody = somebody;
        }

        @Override
        public ReapplyProgress some(ReapplyKey key) {
            somebody.run();
            awaitTheStop();
            return ReapplyProgress.of(asked);
        }

        @Override
        public ReapplyProgress stop(ReapplyKey key) {
            ReapplyProgress progress = store.stop(key);
            stopped.countDown();
            return progress;
        }

        private void awaitTheStop() {
            try {
                if (!stopped.await(Patience.SECONDS, TimeUnit.SECONDS)) {
                    throw new IllegalStateException("nobody stops it");
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
