package io.dueline.store;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An outcome that was written down and then turned out differently.
 *
 * @param seq increasing; unique
 * @param cause the events that arrived since; empty: none did, time-zone data or the service itself changed
 * @param after null: the cycle never was
 */
public record Amendment(
        long seq,
        String metric,
        int cycle,
        Instant amendedAt,
        List<Cause> cause,
        Version before,
        @Nullable Version after) {

    /** An event that led to an amendment. */
    public record Cause(String source, String id, String type, Instant time) {}

    /** What a clock said. */
    public record Version(
            String state,
            String level,
            Instant startedAt,
            @Nullable Instant dueAt,
            @Nullable Instant endedAt,
            Duration elapsed) {}
}
