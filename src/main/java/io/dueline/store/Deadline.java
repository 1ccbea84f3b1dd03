package io.dueline.store;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** When whoever waits for a piece of work stops waiting, by this machine's own time. */
record Deadline(long atNanos) {
    private static final Duration NEAR = Duration.ofSeconds(2);

    static Deadline in(Duration duration) {
        return new Deadline(System.nanoTime() + duration.toNanos());
    }

    long nanosLeft() {
        return atNanos - System.nanoTime();
    }

    /** At least one, as a transaction can't have less. */
    int secondsLeft() {
        return (int) Math.max(1, Math.ceilDiv(nanosLeft(), TimeUnit.SECONDS.toNanos(1)));
    }

    /** Too near to begin another large piece of work. */
    boolean isNear() {
        return nanosLeft() < NEAR.toNanos();
    }
}
