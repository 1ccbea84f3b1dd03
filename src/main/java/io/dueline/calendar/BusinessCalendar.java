package io.dueline.calendar;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * When a team works: weekly opening hours in a time zone, and the dates on which they differ. Elapsed time is real
 * time inside the open intervals. Local times follow {@code java.time}: one in a spring gap moves forward by the
 * gap, one in an autumn overlap is the earlier of the two.
 *
 * <p>Immutable and safe for use by many threads; two calendars are equal if they keep the same hours.
 */
public final class BusinessCalendar {
    /** How far a search for open time goes, either way, before it gives up. */
    public static final int SEARCH_YEARS = 30;

    private final ZoneId zone;
    private final Map<DayOfWeek, DayHours> week;
    private final Map<LocalDate, DayHours> special;
    private final OpenTime openTime;

    /**
     * @param zone the zone in which the hours are read
     * @param week the usual hours; a day that is absent is closed
     * @param special dates that differ, holidays (closed) and exceptions alike; they win over {@code week}
     */
    public BusinessCalendar(ZoneId zone, Map<DayOfWeek, DayHours> week, Map<LocalDate, DayHours> special) {
        this.zone = zone;
        this.week = new EnumMap<>(DayOfWeek.class);
        this.week.putAll(week);
        this.special = Map.copyOf(special);
        this.openTime = new OpenTime(new OpenIntervals(this::hoursOn, zone));
    }

    public ZoneId zone() {
        return zone;
    }

    /** The opening hours of a date, in ascending order; empty when closed. */
    public List<OpeningHours> hoursOn(LocalDate date) {
        DayHours exceptional = special.get(date);
        return (exceptional != null ? exceptional : week.getOrDefault(date.getDayOfWeek(), DayHours.CLOSED)).hours();
    }

    /** Whether no week and no special date ever opens, so that {@link #add} can't succeed. */
    public boolean neverOpens() {
        return week.values().stream().allMatch(DayHours::isClosed)
                && special.values().stream().allMatch(DayHours::isClosed);
    }

    /**
     * The earliest instant with that much open time since {@code start}; for a negative duration, the latest instant
     * with that much open time before it. Zero is {@code start} itself, and what ends on closing time is closing
     * time, not the next opening.
     *
     * @throws SearchTooLong if there is not that much open time within {@value #SEARCH_YEARS} years
     */
    public Instant add(Instant start, Duration duration) {
        return duration.isZero() ? start : openTime.add(start, duration);
    }

    /**
     * The same local time so many working days on, or back if negative; a working day has some opening hours. On a day that
     * closes before that time it is closing time, on one that opens after it the opening. What starts outside hours counts
     * from the next opening (backwards: from the last closing); zero is {@code start} itself.
     *
     * @throws SearchTooLong if there are not that many within {@value #SEARCH_YEARS} years
     */
    public Instant addBusinessDays(Instant start, int days) {
        return days == 0 ? start : new BusinessDays(this).add(start, days);
    }

    /** The open time from {@code startInclusive} to {@code endExclusive}; zero if the end is before the start. */
    public Duration between(Instant startInclusive, Instant endExclusive) {
        return endExclusive.isAfter(startInclusive)
                ? openTime.covering(startInclusive, endExclusive).between(startInclusive, endExclusive)
                : Duration.ZERO;
    }

    /** Until when it stays open from then on, looked for no further ahead than that; null: it is closed then. */
    public @Nullable Instant openUntil(Instant at, Duration horizon) {
        return openIntervals(at, at.plus(horizon)).stream()
                .findFirst()
                .filter(open -> open.startInclusive().equals(at))
                .map(Interval::endExclusive)
                .orElse(null);
    }

    /** The open intervals between two instants, ascending, apart from each other, cut to that span. */
    public List<Interval> openIntervals(Instant startInclusive, Instant endExclusive) {
        return endExclusive.isAfter(startInclusive)
                ? openTime.covering(startInclusive, endExclusive).intervals(startInclusive, endExclusive)
                : List.of();
    }

    /** The same weekly hours, special dates and zone, whatever the zone's rules were when they were loaded. */
    @Override
    public boolean equals(Object other) {
        return other instanceof BusinessCalendar that
                && zone.equals(that.zone)
                && week.equals(that.week)
                && special.equals(that.special);
    }

    @Override
    public int hashCode() {
        return Objects.hash(zone, week, special);
    }

    @Override
    public String toString() {
        return "BusinessCalendar[" + zone + ", " + week + "]";
    }
}
