package io.dueline.console.report;

import io.dueline.console.Address;
import io.dueline.console.NotUnderstood;
import io.dueline.policy.ReportPeriod;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The dates of a report: {@code from} and {@code to}, or a {@code period}, or {@code days} until today.
 *
 * @param from the first, inclusive
 * @param to the last, inclusive
 * @param before how far before them those lie that they are compared with
 */
record Dates(LocalDate from, LocalDate to, Period before) {
    static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);
    private static final int USUAL_DAYS = 28;
    private static final int MOST_DAYS = 3_660;

    static Dates of(Address asked, LocalDate today) {
        ReportPeriod period = period(asked);
        LocalDate to = date(asked, "to", period == null ? today : period.to(today));
        LocalDate from = date(asked, "from", period == null ? to.minusDays(days(asked) - 1L) : period.from(today));
        if (to.isBefore(from)) {
            throw new NotUnderstood("The report ends, " + to + ", before it begins, " + from + ".");
        }
        return new Dates(from, to, period == null ? Period.ofDays(length(from, to)) : period.length());
    }

    /** Null where it isn't a period that is asked for. */
    private static @Nullable ReportPeriod period(Address address) {
        String text = address.value("period");
        if (text == null || address.value("from") != null || address.value("to") != null) {
            return null;
        }
        if (!ReportPeriod.WORDS.containsKey(text)) {
            throw new NotUnderstood(
                    "period is " + text + "; one of " + ReportPeriod.WORDS.keySet() + " is allowed.");
        }
        return ReportPeriod.WORDS.get(text);
    }

    private static int days(Address address) {
        String text = address.value("days");
        if (text == null) {
            return USUAL_DAYS;
        }
        if (!text.matches("\\d{1,4}") || Integer.parseInt(text) < 1 || Integer.parseInt(text) > MOST_DAYS) {
            throw new NotUnderstood("days is " + text + "; a number from 1 to " + MOST_DAYS + " is allowed.");
        }
        return Integer.parseInt(text);
    }

    private static LocalDate date(Address address, String name, LocalDate otherwise) {
        String text = address.value(name);
        try {
            return text == null ? otherwise : LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new NotUnderstood(name + " is “" + text + "”; a date such as 2026-06-01 is allowed.");
        }
    }

    private static int length(LocalDate from, LocalDate to) {
        return Math.toIntExact(ChronoUnit.DAYS.between(from, to) + 1);
    }

    /** How many they are. */
    int length() {
        return length(from, to);
    }

    /** {@code 1 Nov 2026 – 28 Nov 2026}. */
    @Override
    public String toString() {
        return from.format(DAY) + " – " + to.format(DAY);
    }

    /** What they are compared with, in words. */
    public String beforeInWords() {
        return before.equals(Period.ofDays(length())) ? length() + " days before" : "period before";
    }

    /** The same address for those of these dates that lie between two others. */
    Address narrow(Address address, LocalDate first, LocalDate last) {
        return address.without("days", "period")
                .with("from", first.isBefore(from) ? from : first)
                .with("to", last.isAfter(to) ? to : last);
    }
}
