package io.dueline.report;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A clock that somebody still has to do something about, as it reads at one instant.
 *
 * @param title what its source calls the ticket, in a field {@code subject} or {@code title}; null: it doesn't say
 * @param state {@code running}, {@code paused} or {@code missed}; missed as soon as its due instant has passed
 * @param dueAt null while paused
 * @param spentAt when what is allowed is used up at its present pace; null: it stands still
 * @param countsUntil until when all time counts, not looked further than an hour ahead; null: none counts now
 * @param remaining open time left; negative when overdue
 * @param zone of the calendar that counts it
 * @param warnings that have fallen, each named by how long before due, or by what share of the time
 * @param reservation to whom its ticket is handed out; null: to nobody
 */
public record QueueClock(
        String ticket,
        @Nullable String title,
        String metric,
        int cycle,
        String state,
        String level,
        @Nullable String department,
        @Nullable String agent,
        @Nullable String agentName,
        @Nullable String priority,
        @Nullable String channel,
        @Nullable String requester,
        @Nullable String requesterName,
        Instant startedAt,
        @Nullable Instant dueAt,
        @Nullable Instant spentAt,
        @Nullable Instant countsUntil,
        Duration elapsed,
        Duration remaining,
        ZoneId zone,
        List<String> warnings,
        @Nullable Reservation reservation) {

    public QueueClock {
        warnings = List.copyOf(warnings);
    }

    /** The most overdue first, then the least time left. The rest gives every clock one place. */
    static final Comparator<QueueClock> BY_URGENCY = Comparator.comparing(QueueClock::remaining)
            .thenComparing(QueueClock::spentAt, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(QueueClock::ticket)
            .thenComparing(QueueClock::metric)
            .thenComparing(QueueClock::cycle);

    /** Never negative. */
    public Duration overdue() {
        return remaining.isNegative() ? remaining.negated() : Duration.ZERO;
    }

    QueueClock reservedFor(Reservation other) {
        return new QueueClock(ticket, title, metric, cycle, state, level, department, agent, agentName, priority,
                channel,
                requester, requesterName, startedAt, dueAt, spentAt, countsUntil, elapsed, remaining, zone, warnings,
                other);
    }

    /** To whom a ticket is handed out, and until when. */
    public record Reservation(String agent, Instant until) {}
}
