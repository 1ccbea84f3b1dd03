package io.dueline.timeline;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/**
 * A part of a clock's time, for the ledger that explains it.
 *
 * @param counted how much of it counts towards the target; zero unless the kind is {@code COUNTED}
 */
public record Segment(Instant fromInclusive, Instant toExclusive, Kind kind, Duration counted) {

    /** Why a segment counts, or does not. */
    public enum Kind {
        COUNTED,
        OUTSIDE_HOURS,
        PAUSED;

        /** As the API writes it. */
        public String text() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
