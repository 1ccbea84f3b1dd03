package io.dueline.calendar;

import java.time.Duration;
import java.time.Instant;

/** A stretch of time that the calendar is open throughout. */
public record Interval(Instant startInclusive, Instant endExclusive) {

    /** Never negative. */
    public Duration length() {
        return Duration.between(startInclusive, endExclusive);
    }
}
