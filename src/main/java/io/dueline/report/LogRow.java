package io.dueline.report;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One cycle of a clock.
 *
 * @param dueAt null while paused
 * @param closedAt null while it is live, overdue or not
 * @param reportedAt when the outcome counts for reports: the end for met, the breach for missed, else the start
 * @param elapsed open time counted
 * @param left what remains of the time allowed; negative when overdue
 * @param wall the time on the wall from its start until its end, or until now
 * @param excused whether an excuse is in force now
 */
public record LogRow(
        @Nullable String requester,
        String ticket,
        @Nullable String department,
        @Nullable String agent,
        String level,
        String metric,
        int cycle,
        Instant startedAt,
        @Nullable Instant dueAt,
        @Nullable Instant closedAt,
        String state,
        Instant reportedAt,
        Duration elapsed,
        Duration left,
        Duration wall,
        boolean excused) {}
