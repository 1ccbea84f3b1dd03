package io.dueline.policy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.Map;

/**
 * Dates as people ask for them, seen from a day. A week begins on Monday; a running one ends with its last day, which is
 * still to come. The last <i>n</i> days are those that end with the day itself.
 */
public enum ReportPeriod {
    TODAY(Period.ofDays(1), 0),
    YESTERDAY(Period.ofDays(1), 1),
    THIS_WEEK(Period.ofWeeks(1), 0),
    LAST_WEEK(Period.ofWeeks(1), 1),
    THIS_MONTH(Period.ofMonths(1), 0),
    LAST_MONTH(Period.ofMonths(1), 1),
    THIS_QUARTER(Period.ofMonths(3), 0),
    LAST_QUARTER(Period.ofMonths(3), 1),
    THIS_YEAR(Period.ofYears(1), 0),
    LAST_YEAR(Period.ofYears(1), 1),
    LAST_7_DAYS(Period.ofDays(7), 0),
    LAST_30_DAYS(Period.ofDays(30), 0),
    LAST_90_DAYS(Period.ofDays(90), 0),
    LAST_365_DAYS(Period.ofDays(365), 0);

    /** As the API and documents write them: {@code last-week}. */
    public static final Map<String, ReportPeriod> WORDS = Words.of(ReportPeriod.class);

    private final Period length;
    private final int back;

    ReportPeriod(Period length, int back) {
        this.length = length;
        this.back = back;
    }

    /** How long it is, and so how far before it the period lies that it is compared with. */
    public Period length() {
        return length;
    }

    /** Its first date, seen from that day. */
    public LocalDate from(LocalDate today) {
        return beginning(today).minus(length.multipliedBy(back));
    }

    /** Its last date, seen from that day. */
    public LocalDate to(LocalDate today) {
        return from(today).plus(length).minusDays(1);
    }

    private LocalDate beginning(LocalDate today) {
        return switch (this) {
            case TODAY, YESTERDAY -> today;
            case THIS_WEEK, LAST_WEEK -> today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            case THIS_MONTH, LAST_MONTH -> today.withDayOfMonth(1);
            case THIS_QUARTER, LAST_QUARTER -> today.with(IsoFields.DAY_OF_QUARTER, 1);
            case THIS_YEAR, LAST_YEAR -> today.withDayOfYear(1);
            case LAST_7_DAYS, LAST_30_DAYS, LAST_90_DAYS, LAST_365_DAYS -> today.minus(length).plusDays(1);
        };
    }
}
