package io.dueline.timeline;

import java.time.Duration;

/**
 * A clock as read at one instant.
 *
 * @param elapsed open time counted, never negative
 * @param remaining target minus elapsed; negative when late
 */
public record Reading(Duration elapsed, Duration remaining) {
    /** Never negative. */
    public Duration overdue() {
        return remaining.isNegative() ? remaining.negated() : Duration.ZERO;
    }
}
