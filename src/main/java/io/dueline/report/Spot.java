package io.dueline.report;

import io.dueline.calendar.BusinessCalendar;
import io.dueline.calendar.SearchTooLong;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * A spot in one strand of the queue; reading goes on with what comes after it.
 *
 * @param spentAt as PostgreSQL reads it; only of strands that count
 * @param left in microseconds; only of those that stand still
 */
record Spot(String spentAt, long left, String ticket, String metric, int cycle) {
    static final Spot START = new Spot("-infinity", Long.MIN_VALUE, "", "", 0);
    private static final Duration TICK = Duration.of(1, ChronoUnit.MICROS);

    static Spot of(QueueClock clock) {
        String spentAt = clock.spentAt() == null ? START.spentAt : clock.spentAt().toString();
        return new Spot(spentAt, Microseconds.of(clock.remaining()), clock.ticket(), clock.metric(), clock.cycle());
    }

    /** Where the clocks that stand still go on after a place among all of them. */
    static Spot standing(Queue.Place after) {
        return after.spentAt() == null
                ? new Spot(START.spentAt, after.left(), after.ticket(), after.metric(), after.cycle())
                : new Spot(START.spentAt, after.left() + 1, "", "", 0);
    }

    /**
     * Where the clocks that a calendar counts go on after a place among all of them; null: there are none after it. The
     * instants at which the same time is left lie together: one, or a closed stretch and its ends.
     */
    static @Nullable Spot counting(Queue.Place after, BusinessCalendar calendar) {
        Duration left = Microseconds.duration(after.left());
        Instant first = first(after.asOf(), left, calendar);
        if (first == null) {
            return left.isPositive() ? null : START;
        }
        Instant last = last(after.asOf(), left, calendar);
        Instant spentAt = after.spentAt();
        if (spentAt == null || spentAt.isBefore(first)) {
            return new Spot(first.toString(), 0, "", "", 0);
        }
        return last != null && spentAt.isAfter(last)
                ? new Spot(last.plus(TICK).toString(), 0, "", "", 0)
                : new Spot(spentAt.toString(), 0, after.ticket(), after.metric(), after.cycle());
    }

    private static @Nullable Instant first(Instant asOf, Duration left, BusinessCalendar calendar) {
        return left.isPositive() ? add(calendar, asOf, left) : plus(add(calendar, asOf, left.minus(TICK)), TICK);
    }

    private static @Nullable Instant last(Instant asOf, Duration left, BusinessCalendar calendar) {
        return left.isNegative()
                ? add(calendar, asOf, left)
                : plus(add(calendar, asOf, left.plus(TICK)), TICK.negated());
    }

    private static @Nullable Instant plus(@Nullable Instant instant, Duration tick) {
        return instant == null ? null : instant.plus(tick);
    }

    /** Null: the calendar doesn't reach that far. */
    private static @Nullable Instant add(BusinessCalendar calendar, Instant asOf, Duration time) {
        try {
            return calendar.add(asOf, time);
        } catch (SearchTooLong beyond) {
            return null;
        }
    }
}
