package io.dueline.workflow;

import io.temporal.activity.ActivityOptions;
import io.temporal.common.RetryOptions;
import io.temporal.failure.TemporalFailure;
import io.temporal.workflow.CancellationScope;
import io.temporal.workflow.Workflow;
import java.time.Duration;

/** Some, show, again. How far it has come is in the store: a new run or another worker goes on from there. */
public final class ReapplyingPolicy implements ReapplyWorkflow {
    private final ReapplyActivities store = Workflow.newActivityStub(
            ReapplyActivities.class,
            ActivityOptions.newBuilder()
                    .setStartToCloseTimeout(Duration.ofMinutes(10))
                    .setHeartbeatTimeout(Duration.ofSeconds(30))
                    .setRetryOptions(RetryOptions.newBuilder()
                            .setInitialInterval(Duration.ofSeconds(1))
                            .setMaximumInterval(Duration.ofMinutes(1))
                            .build())
                    .build());

    @Override
    public ReapplyProgress apply(ReapplyKey key) {
        ReapplyProgress progress;
        do {
            if (Workflow.getInfo().isContinueAsNewSuggested() && !isCancelled()) {
                Workflow.continueAsNew(key);
            }
            progress = some(key);
            Workflow.setCurrentDetails(inWords(progress));
        } while (progress.running());
        return progress;
    }

    private ReapplyProgress some(ReapplyKey key) {
        try {
            return store.some(key);
        } catch (TemporalFailure failure) {
            if (isCancelled()) {
                stop(key);
            }
            throw failure;
        }
    }

    /** A new run would not know of it. */
    private static boolean isCancelled() {
        return CancellationScope.current().isCancelRequested();
    }

    /** Whoever cancels the workflow means the work. */
    private void stop(ReapplyKey key) {
        CancellationScope stopping = Workflow.newDetachedCancellationScope(() -> store.stop(key));
        stopping.run();
    }

    private static String inWords(ReapplyProgress progress) {
        return "**Revision %d** applied to %d of %d open tickets, %d clocks changed: %s".formatted(progress.revision(),
                progress.tickets(), progress.total(), progress.clocks(), progress.state());
    }
}
