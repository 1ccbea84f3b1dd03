package io.dueline.policy;

import java.time.DateTimeException;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Durations as documents and the API write them: hours, minutes and seconds, {@code 45s 30m 4h 1h30m}, or ISO-8601 as in
 * {@code PT4H30M}. No days: nobody agrees on how long one is.
 */
public final class Durations {
    private static final Pattern SHORT = Pattern.compile("(-?)(?:(\\d{1,9})h)?(?:(\\d{1,9})m)?(?:(\\d{1,9})s)?");
    private static final Pattern DAYS = Pattern.compile("\\d\\s*d", Pattern.CASE_INSENSITIVE);
    private static final Pattern BUSINESS_DAYS = Pattern.compile("\\d\\s*bd", Pattern.CASE_INSENSITIVE);
    private static final Pattern LONGER = Pattern.compile("\\d\\s*(w|y|mo)|p[^t]*\\dm", Pattern.CASE_INSENSITIVE);
    /** How one is written, as messages say it. */
    public static final String WRITTEN = "a duration such as 45s, 30m, 4h, 1h30m or PT4H";

    private Durations() {}

    /**
     * Reads a duration, which may be negative or zero, to the nanosecond.
     *
     * @throws IllegalArgumentException if it can't be read; the message says why and what is allowed
     */
    public static Duration parse(String text) {
        Matcher found = SHORT.matcher(text);
        if (found.matches() && text.length() > found.end(1)) {
            Duration length = part(found.group(2), 3600).plus(part(found.group(3), 60)).plus(part(found.group(4), 1));
            return found.group(1).isEmpty() ? length : length.negated();
        }
        return iso(text);
    }

    private static Duration part(@Nullable String digits, int seconds) {
        return digits == null ? Duration.ZERO : Duration.ofSeconds(Long.parseLong(digits) * seconds);
    }

    private static Duration iso(String text) {
        String reason = reasonAgainst(text);
        if (reason != null) {
            throw new IllegalArgumentException(reason);
        }
        try {
            return Duration.parse(text);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("must be " + WRITTEN, e);
        }
    }

    private static @Nullable String reasonAgainst(String text) {
        if (BUSINESS_DAYS.matcher(text).find()) {
            return "business days stand by themselves, as in 1bd, and only where open time is allowed for "
                    + "something: write hours, such as 8h";
        }
        if (DAYS.matcher(text).find()) {
            return "nobody agrees on what a day is, 24 hours or a working day: write hours, such as "
                    + "24h around the clock or 8h in office hours, or 1bd where a target allows a business day";
        }
        return LONGER.matcher(text).find()
                ? "weeks, months and years have no fixed length: write hours, such as 40h"
                : null;
    }
}
