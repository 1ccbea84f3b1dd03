package io.dueline.api;

import io.dueline.report.Queue;
import io.dueline.report.QueueClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of the queue.
 *
 * @param counts null: on all pages but the first
 */
record QueueAnswer(
        Instant asOf, Queue.@Nullable Counts counts, List<Row> clocks, @Nullable String next) {
    static QueueAnswer of(Queue.Page page, Queue.@Nullable Counts counts, @Nullable String next) {
        return new QueueAnswer(page.asOf(), counts, page.clocks().stream().map(Row::of).toList(), next);
    }

    /**
     * A clock in the queue.
     *
     * @param timeZone of the calendar that counts it
     * @param warnings that have fallen
     * @param reservation to whom its ticket is handed out; null: to nobody
     */
    record Row(
            String id,
            String ticket,
            @Nullable String requester,
            @Nullable String requesterName,
            @Nullable String department,
            @Nullable String agent,
            @Nullable String agentName,
            @Nullable String priority,
            @Nullable String channel,
            String level,
            String metric,
            int cycle,
            String state,
            Instant startedAt,
            @Nullable Instant dueAt,
            Duration elapsed,
            Duration remaining,
            Duration overdue,
            String timeZone,
            List<String> warnings,
            QueueClock.@Nullable Reservation reservation) {
        static Row of(QueueClock clock) {
            return new Row(
                    clock.metric() + "-" + clock.cycle(), clock.ticket(), clock.requester(), clock.requesterName(),
                    clock.department(), clock.agent(), clock.agentName(), clock.priority(), clock.channel(),
                    clock.level(), clock.metric(), clock.cycle(), clock.state(), clock.startedAt(), clock.dueAt(),
                    clock.elapsed(), clock.remaining(), clock.overdue(), clock.zone().getId(), clock.warnings(),
                    clock.reservation());
        }
    }
}
