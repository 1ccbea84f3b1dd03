package io.dueline.console.words;

import java.time.Duration;

/**
 * How long something takes, in words: {@code 45 s}, {@code 2 min 05 s}, {@code 38 min}, {@code 1 h 06 m}. Hours go on
 * without a bound, as a day of office time isn't a day. What is left out is cut off, never rounded up.
 *
 * @param duration of either sign; the words don't tell which
 */
public record Length(Duration duration) {
    private static final Duration SECONDS_MATTER_BELOW = Duration.ofMinutes(10);

    public static final Length NONE = new Length(Duration.ZERO);

    /** For the attribute {@code datetime}. */
    public String iso() {
        return duration.abs().toString();
    }

    public String text() {
        Duration length = duration.abs();
        if (length.compareTo(Duration.ofMinutes(1)) < 0) {
            return seconds(length);
        }
        return length.toHours() == 0 ? minutes(length) : hours(length);
    }

    private static String seconds(Duration length) {
        return length.toSeconds() == 0 && !length.isZero() ? "under 1 s" : length.toSeconds() + " s";
    }

    private static String minutes(Duration length) {
        boolean exact = length.toSecondsPart() == 0 || length.compareTo(SECONDS_MATTER_BELOW) >= 0;
        return length.toMinutes() + " min" + (exact ? "" : " %02d s".formatted(length.toSecondsPart()));
    }

    private static String hours(Duration length) {
        int minutes = length.toMinutesPart();
        return length.toHours() + " h" + (minutes == 0 ? "" : " %02d m".formatted(minutes));
    }

    @Override
    public String toString() {
        return text();
    }
}
