package io.dueline.workflow;

import io.temporal.workflow.CancellationScope;
import io.temporal.workflow.Promise;
import io.temporal.workflow.TimerOptions;
import io.temporal.workflow.Workflow;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** A workflow's one timer. It is set anew only when the moment changes: each timer costs the server work. */
final class Alarm {
    private @Nullable Instant moment;
    private @Nullable CancellationScope scope;
    private @Nullable Promise<Void> timer;

    boolean rang() {
        return timer != null && timer.isCompleted();
    }

    /** Rings once at that moment, at once if it is past; null: never. */
    void set(@Nullable Instant next, String summary, Instant now) {
        if (next == null) {
            stop();
        } else if (rang() || !next.equals(moment)) {
            stop();
            start(next, summary, now);
        }
    }

    private void stop() {
        if (scope != null && timer != null && !rang()) {
            scope.cancel();
            // The SDK warns of failures that nobody has looked at.
            timer.exceptionally(cancelled -> null);
        }
        scope = null;
        timer = null;
        moment = null;
    }

    private void start(Instant next, String summary, Instant now) {
        TimerOptions options = TimerOptions.newBuilder().setSummary(summary).build();
        scope = Workflow.newCancellationScope(() -> timer = Workflow.newTimer(untilAfter(now, next), options));
        scope.run();
        moment = next;
    }

    /** Timers have milliseconds; one that rings a fraction too early would ring in vain. */
    private static Duration untilAfter(Instant now, Instant next) {
        Duration delay = Duration.between(now, next).plusNanos(999_999).truncatedTo(ChronoUnit.MILLIS);
        return delay.isPositive() ? delay : Duration.ZERO;
    }
}
