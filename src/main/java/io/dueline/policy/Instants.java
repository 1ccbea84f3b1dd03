package io.dueline.policy;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.regex.Pattern;

/** Instants as documents and the API write them: RFC 3339, with an offset. */
public final class Instants {
    private static final Instant FIRST = Instant.EPOCH;
    private static final Instant END = Instant.parse("+10000-01-01T00:00:00Z");
    private static final Pattern BEYOND_NANOSECONDS = Pattern.compile("(\\.\\d{9})\\d+");
    /** How one is written, as messages say it. */
    public static final String WRITTEN = "an RFC 3339 date and time with an offset, such as 2026-11-20T16:30:00+02:00";

    private Instants() {}

    /**
     * Reads an instant from 1970 to 9999; digits beyond the nanosecond are cut off, a leap second is the one before.
     *
     * @throws IllegalArgumentException if it can't be read; the message says what is allowed
     */
    public static Instant parse(String text) {
        Instant instant;
        try {
            instant = Instant.parse(text.length() > 30 ? BEYOND_NANOSECONDS.matcher(text).replaceFirst("$1") : text);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("must be " + WRITTEN, e);
        }
        if (text.endsWith(".Z") || text.contains(".+") || text.contains(".-")) {
            throw new IllegalArgumentException("must be " + WRITTEN);
        }
        if (instant.isBefore(FIRST) || !instant.isBefore(END)) {
            throw new IllegalArgumentException("must be within the years 1970 to 9999 (UTC)");
        }
        return instant;
    }
}
