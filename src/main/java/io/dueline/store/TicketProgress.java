package io.dueline.store;

import io.dueline.timeline.Clock;
import io.dueline.timeline.State;
import io.dueline.timeline.Verdict;
import java.time.Instant;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * How a ticket's clocks stand.
 *
 * @param revision the newest policy revision it was folded under; null: there was none
 * @param open whether its workflow has anything left to wait for
 * @param overdue whether a clock is missed and still not completed
 * @param dueAt the earliest due of its running clocks; null: none is running
 * @param wakeUpAt when it must be advanced though nothing arrives; null: only when something arrives
 * @param advancedAt as of when; null: never yet
 * @param fault why its timeline could not be folded; null: it could
 */
public record TicketProgress(
        @Nullable Integer revision,
        boolean open,
        boolean overdue,
        @Nullable Instant dueAt,
        @Nullable Instant wakeUpAt,
        @Nullable Instant advancedAt,
        @Nullable String fault) {

    static final TicketProgress UNKNOWN = new TicketProgress(null, false, false, null, null, null, null);

    static TicketProgress of(Verdict verdict, @Nullable Integer revision, Instant now) {
        boolean overdue = verdict.clocks().stream().anyMatch(clock -> clock.state() instanceof State.Overdue);
        return new TicketProgress(
                revision, Standing.isOpen(verdict), overdue, earliestDue(verdict), verdict.nextWakeUp(), now, null);
    }

    private static @Nullable Instant earliestDue(Verdict verdict) {
        return verdict.clocks().stream()
                .filter(clock -> clock.state() instanceof State.Running)
                .map(Clock::dueAt)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    TicketProgress failed(String why, Instant tryAgainAt, Instant now) {
        return new TicketProgress(revision, true, overdue, dueAt, tryAgainAt, now, why);
    }

    TicketProgress advancedAt(@Nullable Instant instant) {
        return new TicketProgress(revision, open, overdue, dueAt, wakeUpAt, instant, fault);
    }

    boolean shouldHaveWokenBy(Instant now) {
        return wakeUpAt != null && !wakeUpAt.isAfter(now);
    }

    /** A ticket's time never runs backwards, whoever's clock is behind. */
    Instant notBefore(Instant now) {
        return advancedAt != null && advancedAt.isAfter(now) ? advancedAt : now;
    }
}
