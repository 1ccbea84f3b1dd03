package io.dueline.alert;

import io.dueline.store.Amendment;
import io.dueline.store.TicketAttributes;
import io.dueline.store.WrittenClock;
import io.dueline.timeline.Clock;
import io.dueline.timeline.Reading;
import io.dueline.timeline.Segment;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody is told, in the shape in which webhooks carry it; written down once, so that every attempt says the same.
 *
 * @param type such as {@code clock.breach}
 * @param timestamp when it happened
 */
record Notice(String type, Instant timestamp, Data data) {

    /**
     * @param clock null: it is about the ticket
     * @param step null: it is no step of an escalation
     * @param zone of the calendar, in which times are written to those who have none of their own
     * @param before what an outcome was that has been amended
     * @param after what it is now; null: the cycle never was
     */
    record Data(
            AboutTicket ticket,
            @Nullable AboutClock clock,
            @Nullable AboutStep step,
            String zone,
            Amendment.@Nullable Version before,
            Amendment.@Nullable Version after) {}

    /** @param name as in {@code PT30M} */
    record AboutStep(int number, String name) {}

    /** @param url its page, for whom it is told to; null: there is none for them */
    record AboutTicket(
            String id,
            @Nullable String status,
            @Nullable String priority,
            @Nullable String department,
            @Nullable String channel,
            @Nullable String assignee,
            @Nullable String assigneeName,
            @Nullable String requester,
            @Nullable String level,
            @Nullable String url) {

        static AboutTicket of(String id, TicketAttributes now, @Nullable String url) {
            return new AboutTicket(
                    id, now.status(), now.priority(), now.department(), now.channel(), now.assignee(),
                    now.assigneeName(), now.requester(), now.level(), url);
        }
    }

    /** A clock in the shape that the API gives it. */
    record AboutClock(
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
            List<Line> ledger) {

        static AboutClock of(String ticket, Clock clock, Instant now, @Nullable Instant recordedAt) {
            Reading reading = clock.reading(now);
            return new AboutClock(
                    clock.id(), ticket, clock.metric().id(), clock.cycle(), clock.promise().level().id(),
                    clock.stateName(), clock.startedAt(), clock.dueAt(), clock.endedAt(), reading.elapsed(),
                    reading.remaining(), reading.overdue(), recordedAt,
                    clock.ledger(now).stream().map(Line::of).toList());
        }

        /** Without its ledger, which isn't written down. */
        static AboutClock of(String ticket, WrittenClock clock) {
            return new AboutClock(
                    clock.metric() + "-" + clock.cycle(), ticket, clock.metric(), clock.cycle(), clock.level(),
                    clock.state(), clock.startedAt(), clock.dueAt(), clock.endedAt(), clock.reading().elapsed(),
                    clock.reading().remaining(), clock.reading().overdue(), clock.recordedAt(), List.of());
        }
    }

    /** A stretch of a clock's time. */
    record Line(Instant from, Instant to, String kind, Duration counted) {
        static Line of(Segment segment) {
            return new Line(
                    segment.fromInclusive(), segment.toExclusive(), segment.kind().text(), segment.counted());
        }

        boolean isCounted() {
            return kind.equals(Segment.Kind.COUNTED.text());
        }
    }
}
