package io.dueline.alert;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * How long after each failed attempt the next one comes, a little earlier or later each time so that those who failed
 * together don't come back together.
 */
record RetrySchedule(List<Duration> pauses) {

    private static final double JITTER = 0.1;
    private static final Duration LONGEST = Duration.ofHours(24);

    /** The first attempt comes at once; the last one is the tenth. */
    static final RetrySchedule WEBHOOKS = new RetrySchedule(List.of(
            Duration.ofSeconds(5), Duration.ofMinutes(5), Duration.ofMinutes(30), Duration.ofHours(2),
            Duration.ofHours(5), Duration.ofHours(10), Duration.ofHours(14), Duration.ofHours(20), LONGEST));

    static final RetrySchedule MAIL = new RetrySchedule(List.of(
            Duration.ofSeconds(30), Duration.ofMinutes(5), Duration.ofMinutes(15), Duration.ofHours(1),
            Duration.ofHours(3), Duration.ofHours(6), Duration.ofHours(12), LONGEST));

    /**
     * How long to wait before trying again; null: that was the last attempt.
     *
     * @param tries how many have failed, at least one
     * @param leaveAlone how long the receiver wants to be left alone, up to a day of which is granted; null: it doesn't say
     */
    @Nullable
    Duration pause(int tries, @Nullable Duration leaveAlone, Random chance) {
        if (tries > pauses.size()) {
            return null;
        }
        double factor = 1 + JITTER * (2 * chance.nextDouble() - 1);
        Duration pause = Duration.ofMillis((long) (pauses.get(tries - 1).toMillis() * factor));
        return leaveAlone == null ? pause : longer(pause, leaveAlone.compareTo(LONGEST) < 0 ? leaveAlone : LONGEST);
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }
}
