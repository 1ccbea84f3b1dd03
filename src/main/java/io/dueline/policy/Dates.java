package io.dueline.policy;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Dates as documents write them. */
public final class Dates {
    /** How one is written, as messages say it. */
    public static final String WRITTEN = "a date such as 2026-12-25";
    private static final Pattern FORM = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    private Dates() {}

    /** Null if it isn't one. */
    public static @Nullable LocalDate parse(String text) {
        try {
            return FORM.matcher(text).matches() ? LocalDate.parse(text) : null;
        } catch (DateTimeException noSuchDay) {
            return null;
        }
    }
}
