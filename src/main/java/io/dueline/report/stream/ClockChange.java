package io.dueline.report.stream;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to a clock, and how it stands since.
 *
 * @param seq its place among all changes, of all tenants; increasing, with gaps
 * @param kind as {@link io.dueline.store.ChangeKind} writes it
 * @param state null: the cycle never was
 */
public record ClockChange(
        long seq,
        String tenant,
        String kind,
        Instant changedAt,
        String ticket,
        String metric,
        int cycle,
        @Nullable String state,
        String level,
        @Nullable String department,
        @Nullable String agent,
        @Nullable String priority,
        @Nullable String channel,
        Instant startedAt,
        @Nullable Instant dueAt,
        @Nullable Instant endedAt) {}
