package io.dueline.console.words;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/**
 * An instant as a person in a zone calls it, as short as it can be without doubt: {@code 14:20} today, {@code Mon
 * 10:23} within six days, {@code 3 Dec 10:23} in the same year, else with the year.
 *
 * @param now what it is told from
 */
public record LocalMoment(Instant at, ZoneId zone, Instant now) {
    /** A weekday alone may be the last one or the next: less than a week lies between these. */
    private static final int CLEAR_BEFORE = -2;
    private static final int CLEAR_AFTER = 4;

    private static final DateTimeFormatter FULL = format("EEEE d MMMM uuuu, HH:mm:ss");

    /** For the attribute {@code datetime}. */
    public String iso() {
        return at.toString();
    }

    public String text() {
        return local().format(format(pattern() + "HH:mm"));
    }

    /** To the second, for what is looked at closely. */
    public String exactly() {
        return local().format(format(pattern() + "HH:mm:ss"));
    }

    /** The end of what began then: without the day if it is the same. */
    public String sameDay(LocalMoment begin) {
        return local().format(format(dayAfter(begin) + "HH:mm"));
    }

    /** To the second. */
    public String sameDayExactly(LocalMoment begin) {
        return local().format(format(dayAfter(begin) + "HH:mm:ss"));
    }

    /** An hour of today without its day would be read as one of the day that was named before it. */
    private String dayAfter(LocalMoment begin) {
        String day = pattern();
        return isOnTheDayOf(begin) ? "" : day.isEmpty() ? "EEE " : day;
    }

    private boolean isOnTheDayOf(LocalMoment other) {
        return local().toLocalDate().equals(other.local().toLocalDate());
    }

    /** Nothing left out, the zone included. */
    public String full() {
        return local().format(FULL) + " " + zone.getId();
    }

    private String pattern() {
        LocalDate day = local().toLocalDate();
        LocalDate today = now.atZone(zone).toLocalDate();
        if (day.equals(today)) {
            return "";
        }
        long ahead = ChronoUnit.DAYS.between(today, day);
        if (CLEAR_BEFORE <= ahead && ahead <= CLEAR_AFTER) {
            return "EEE ";
        }
        return day.getYear() == today.getYear() ? "d MMM " : "d MMM uuuu ";
    }

    private ZonedDateTime local() {
        return at.atZone(zone);
    }

    private static DateTimeFormatter format(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH);
    }

    @Override
    public String toString() {
        return text();
    }
}
