package io.dueline.store;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An outcome that is written down otherwise than it is told; or a timeline that can't be told.
 *
 * @param clock null: the whole ticket can't be told
 * @param written null: it isn't written down
 * @param told null: there is no such outcome
 */
public record Discrepancy(
        String ticket,
        @Nullable String clock,
        @Nullable Outcome written,
        @Nullable Outcome told,
        String why) {

    static Discrepancy between(String ticket, String clock, @Nullable Outcome written, @Nullable Outcome told) {
        String why = written == null ? "is not written down" : told == null ? "never was" : "differs";
        return new Discrepancy(ticket, clock, written, told, why);
    }

    static Discrepancy untold(String ticket, String fault) {
        return new Discrepancy(ticket, null, null, null, "its timeline can't be read: " + fault);
    }

    /** What an outcome consists of. */
    public record Outcome(
            String state,
            String level,
            @Nullable String department,
            @Nullable String agent,
            @Nullable String priority,
            @Nullable String channel,
            Instant startedAt,
            @Nullable Instant dueAt,
            @Nullable Instant endedAt,
            Instant reportedAt,
            Duration allowed,
            Duration counted,
            @Nullable String excuse,
            @Nullable Instant excusedUntil) {
        static @Nullable Outcome of(@Nullable ClockRow row) {
            return row == null
                    ? null
                    : new Outcome(row.state(), row.level(), row.department(), row.agent(), row.priority(),
                            row.channel(), row.startedAt(), row.dueAt(), row.endedAt(), row.reportedAt(),
                            Duration.ofNanos(row.allowedUs() * 1_000), row.counted(), row.excuse().excuseReason(),
                            row.excuse().excusedUntil());
        }
    }
}
