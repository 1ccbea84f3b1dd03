package io.dueline.timeline;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to a ticket at an instant. {@code source} and {@code id} together identify it.
 *
 * @param time when it happened, in whole microseconds
 * @param sequence the source's own order among events of one instant; integers compare as numbers; null: not given
 * @param arrival the order in which Dueline received it, unique within a timeline
 * @param revision the policy revision that was newest at its acceptance; null: accepted before any policy was saved
 */
public record Event(
        String source,
        String id,
        Instant time,
        @Nullable String sequence,
        long arrival,
        @Nullable Integer revision,
        Happening happening) {}
