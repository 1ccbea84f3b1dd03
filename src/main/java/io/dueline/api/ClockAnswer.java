package io.dueline.api;

import io.dueline.store.TicketClock;
import io.dueline.timeline.Clock;
import io.dueline.timeline.Excuse;
import io.dueline.timeline.Reading;
import io.dueline.timeline.Segment;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A clock as it reads at one instant.
 *
 * @param recordedAt when its outcome was first written down; null: it has none, or is simulated
 * @param excuse of its outcome, expired or not; null: it has none
 */
record ClockAnswer(
        String id,
        String ticket,
        String metric,
        int cycle,
        String level,
        String state,
        Instant startedAt,
        @Nullable Instant dueAt,
        @Nullable Instant endedAt,
        Duration elapsed,
        Duration remaining,
        Duration overdue,
        @Nullable Instant recordedAt,
        @Nullable Excuse excuse,
        List<LedgerLine> ledger) {

    /** A clock that is simulated. */
    static ClockAnswer of(String ticket, Clock clock, Instant now) {
        return of(ticket, new TicketClock(clock, null, null), now);
    }

    static ClockAnswer of(String ticket, TicketClock told, Instant now) {
        Clock clock = told.clock();
        Reading reading = clock.reading(now);
        return new ClockAnswer(
                clock.id(),
                ticket,
                clock.metric().id(),
                clock.cycle(),
                clock.promise().level().id(),
                clock.stateName(),
                clock.startedAt(),
                clock.dueAt(),
                clock.endedAt(),
                reading.elapsed(),
                reading.remaining(),
                reading.overdue(),
                told.recordedAt(),
                told.excuse(),
                clock.ledger(now).stream().map(LedgerLine::of).toList());
    }

    /** What a stretch of time counts, and why. */
    record LedgerLine(Instant from, Instant to, String kind, Duration counted) {
        static LedgerLine of(Segment segment) {
            return new LedgerLine(
                    segment.fromInclusive(), segment.toExclusive(), segment.kind().text(), segment.counted());
        }
    }
}
