package io.dueline.console.words;

import io.dueline.policy.Warning;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;

/**
 * How much of a clock's time is used.
 *
 * @param percent of the time allowed; over a hundred when late
 * @param warnings where it warns, in percent
 */
public record Meter(int percent, List<Integer> warnings) {
    private static final int FULL = 100;

    public static Meter of(Duration elapsed, Duration allowed, List<Warning> warnings) {
        return new Meter(
                percent(elapsed, allowed),
                warnings.stream()
                        .map(one -> percent(one.elapsed(allowed), allowed))
                        .filter(at -> at > 0)
                        .sorted()
                        .toList());
    }

    private static int percent(Duration part, Duration whole) {
        return whole.isZero()
                ? FULL
                : (int) Math.min(Integer.MAX_VALUE, part.toMillis() * FULL / Math.max(1, whole.toMillis()));
    }

    public int width() {
        return Math.min(FULL, percent);
    }

    public boolean isOver() {
        return percent > FULL;
    }

    /** For whoever can't see it. */
    public String text() {
        String used = percent + " % of the time used";
        return warnings.isEmpty()
                ? used
                : used + ", warnings at " + warnings.stream().map(at -> at + " %").collect(Collectors.joining(" and "));
    }
}
