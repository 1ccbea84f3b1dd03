package io.dueline.report;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What a set of clocks adds up to.
 *
 * @param missed those that are still counting included, with their open time so far
 * @param excused missed, but for a reason that was accepted; not among {@code missed}
 * @param running paused ones included
 */
public record Tally(
        long met,
        Times metTimes,
        long missed,
        Times missedTimes,
        long unanswered,
        long excused,
        long cancelled,
        long running) {

    /** From 0 to 1; null when there is nothing to divide by. */
    public @Nullable Double compliance() {
        long judged = met + missed + unanswered;
        return judged == 0 ? null : (double) met / judged;
    }

    /** Open time elapsed; null where there is no clock to take it from. The average is rounded to the microsecond. */
    public record Times(@Nullable Duration average, @Nullable Duration longest, @Nullable Duration shortest) {}
}
