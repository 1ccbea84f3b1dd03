package io.dueline.api;

import io.dueline.report.Tally;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** By how much figures are more than those before; null where one of the two is. */
record Change(
        long met,
        @Nullable Duration avgMet,
        long missed,
        @Nullable Duration avgMissed,
        long unanswered,
        long excused,
        long cancelled,
        long running,
        @Nullable Double compliance,
        long denominator,
        @Nullable Double satisfaction,
        long rated) {

    static @Nullable Change of(Tally now, @Nullable Tally before) {
        return before == null
                ? null
                : new Change(
                        now.met() - before.met(),
                        more(now.metTimes().average(), before.metTimes().average()),
                        now.missed() - before.missed(),
                        more(now.missedTimes().average(), before.missedTimes().average()),
                        now.unanswered() - before.unanswered(),
                        now.excused() - before.excused(),
                        now.cancelled() - before.cancelled(),
                        now.running() - before.running(),
                        more(now.compliance(), before.compliance()),
                        now.denominator() - before.denominator(),
                        more(now.rating().average(), before.rating().average()),
                        now.rating().tickets() - before.rating().tickets());
    }

    private static @Nullable Duration more(@Nullable Duration now, @Nullable Duration before) {
        return now == null || before == null ? null : now.minus(before);
    }

    private static @Nullable Double more(@Nullable Double now, @Nullable Double before) {
        return now == null || before == null ? null : now - before;
    }
}
