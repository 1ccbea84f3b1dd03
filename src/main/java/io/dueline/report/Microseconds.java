package io.dueline.report;

import java.time.Duration;
import java.time.temporal.ChronoUnit;

/** Durations as PostgreSQL keeps them here. */
final class Microseconds {
    private Microseconds() {}

    static long of(Duration duration) {
        return duration.dividedBy(ChronoUnit.MICROS.getDuration());
    }

    static Duration duration(long microseconds) {
        return Duration.of(microseconds, ChronoUnit.MICROS);
    }
}
