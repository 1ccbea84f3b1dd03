package io.dueline.workflow;

import io.dueline.store.TicketKey;
import io.temporal.activity.LocalActivityOptions;
import io.temporal.common.RetryOptions;
import io.temporal.failure.ActivityFailure;
import io.temporal.failure.CanceledFailure;
import io.temporal.workflow.Workflow;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Advances a ticket, and when the store is out of reach says to try again, later each time: a long outage must neither
 * fail the workflow nor fill its history.
 */
final class PatientAdvance {
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(10);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);

    private final TicketActivities activities = Workflow.newLocalActivityStub(
            TicketActivities.class,
            LocalActivityOptions.newBuilder()
                    .setStartToCloseTimeout(Duration.ofSeconds(10))
                    .setRetryOptions(RetryOptions.newBuilder()
                            .setInitialInterval(Duration.ofMillis(100))
                            .setMaximumAttempts(3)
                            .build())
                    .setDoNotIncludeArgumentsIntoMarker(true)
                    .build());
    private Duration pause = FIRST_PAUSE;

    Board advance(TicketKey ticket, Instant now) {
        try {
            Board board = activities.advance(ticket, now);
            pause = FIRST_PAUSE;
            return board;
        } catch (ActivityFailure outOfReach) {
            if (outOfReach.getCause() instanceof CanceledFailure) {
                throw outOfReach;
            }
            return tryAgainLater();
        }
    }

    private Board tryAgainLater() {
        Instant wakeUp = Instant.ofEpochMilli(Workflow.currentTimeMillis()).plus(pause);
        pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
        return new Board(true, wakeUp, "try the store again", false, "The store is out of reach.", List.of());
    }
}
