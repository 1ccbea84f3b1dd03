package io.dueline.console.words;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * How a clock stands, said twice: what is left of open time, and the time of day that this means.
 *
 * @param remaining open time; negative when late
 * @param due null while paused, and where a clock ended without one
 * @param countsUntil until when all time counts, so that it changes as any watch does; null: that isn't known
 */
public record TimeLeft(
        Look look, Duration remaining, @Nullable LocalMoment due, @Nullable Instant countsUntil) {

    private static final double MILLIS = 1_000;

    /** What is left: {@code 1 h 12 m of office time}, {@code 38 min over}. */
    public String amount() {
        String length = new Length(remaining).text();
        return switch (look) {
            case RUNNING, RISK, OVERDUE -> length + after();
            case PAUSED -> length + " left when it resumes";
            case MISSED -> remaining.isNegative() ? "missed by " + length : "missed";
            case MET -> "met with " + length + " to spare";
            case UNANSWERED -> "never answered";
            case CANCELLED -> "no longer needed";
            case EXCUSED -> "excused";
        };
    }

    /** What follows the length of a clock that goes on. */
    public String after() {
        return look == Look.OVERDUE ? " over" : isRealTime() ? " left" : " of office time";
    }

    /** Whether a browser may go on counting by itself. */
    public boolean ticks() {
        return due != null && countsUntil != null && (look == Look.OVERDUE || isAhead());
    }

    /** Until when, in seconds since 1970: what happens at the due instant is for the server to say. */
    public double ticksUntil() {
        return seconds(isAhead() && due.at().isBefore(countsUntil) ? due.at() : countsUntil);
    }

    /** When this was so, in seconds since 1970. */
    public double asOf() {
        return seconds(due.now());
    }

    /** What is left, in seconds. */
    public double seconds() {
        return remaining.toMillis() / MILLIS;
    }

    private static double seconds(Instant at) {
        return at.toEpochMilli() / MILLIS;
    }

    /** The time of day: {@code due 14:20}, {@code was due Mon 10:23}. */
    public String when() {
        if (due == null) {
            return look == Look.PAUSED ? "no due time while paused" : "";
        }
        return (isOver() ? "was due " : "due ") + due.text();
    }

    private boolean isOver() {
        return !isAhead() && look != Look.OVERDUE;
    }

    private boolean isAhead() {
        return look == Look.RUNNING || look == Look.RISK;
    }

    /** Whether nothing but open time lies between now and due, so that any watch tells the same. */
    private boolean isRealTime() {
        return due != null && Duration.between(due.now(), due.at()).equals(remaining);
    }

    /** Both, as one sentence's end. */
    public String text() {
        return when().isEmpty() ? amount() : amount() + ", " + when();
    }

    /** @param now what a due time is told from */
    public static TimeLeft of(Look look, Duration remaining, @Nullable Instant due, ZoneId zone, Instant now) {
        return new TimeLeft(look, remaining, due == null ? null : new LocalMoment(due, zone, now), null);
    }

    /** The same, which may be counted on until then. */
    public TimeLeft countingUntil(@Nullable Instant end) {
        return new TimeLeft(look, remaining, due, end);
    }
}
