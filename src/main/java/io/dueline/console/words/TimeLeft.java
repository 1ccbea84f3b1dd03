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
 */
public record TimeLeft(Look look, Duration remaining, @Nullable LocalMoment due) {

    /** What is left: {@code 1 h 12 m of office time}, {@code 38 min over}. */
    public String amount() {
        String length = new Length(remaining).text();
        return switch (look) {
            case RUNNING, RISK -> length + (isRealTime() ? " left" : " of office time");
            case PAUSED -> length + " left when it resumes";
            case OVERDUE -> length + " over";
            case MISSED -> remaining.isNegative() ? "missed by " + length : "missed";
            case MET -> "met with " + length + " to spare";
            case UNANSWERED -> "never answered";
            case CANCELLED -> "no longer needed";
            case EXCUSED -> "excused";
        };
    }

    /** The time of day: {@code due 14:20}, {@code was due Mon 10:23}. */
    public String when() {
        if (due == null) {
            return look == Look.PAUSED ? "no due time while paused" : "";
        }
        return (isOver() ? "was due " : "due ") + due.text();
    }

    private boolean isOver() {
        return look != Look.RUNNING && look != Look.RISK && look != Look.OVERDUE;
    }

    /** Whether nothing but open time lies between now and due, so that any watch tells the same. */
    public boolean isRealTime() {
        return due != null && Duration.between(due.now(), due.at()).equals(remaining);
    }

    /** Both, as one sentence's end. */
    public String text() {
        return when().isEmpty() ? amount() : amount() + ", " + when();
    }

    /** @param now what a due time is told from */
    public static TimeLeft of(Look look, Duration remaining, @Nullable Instant due, ZoneId zone, Instant now) {
        return new TimeLeft(look, remaining, due == null ? null : new LocalMoment(due, zone, now));
    }
}
