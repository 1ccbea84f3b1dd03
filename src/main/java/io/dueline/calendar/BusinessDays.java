package io.dueline.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;

/**
 * Walks from working day to working day and keeps the local time. A day that closes before that time is left at its
 * closing, one that opens after it at its opening.
 */
final class BusinessDays {
    private static final Duration LEAST = Duration.ofNanos(1);

    private final BusinessCalendar calendar;

    BusinessDays(BusinessCalendar calendar) {
        this.calendar = calendar;
    }

    Instant add(Instant start, int days) {
        boolean open = !calendar.between(start, start.plus(LEAST)).isZero();
        Instant counted = open ? start : days > 0 ? nextOpening(start) : lastClosing(start);
        LocalDateTime local = counted.atZone(calendar.zone()).toLocalDateTime();
        // A closing at 24:00 is of the day that it ends.
        LocalDate day = open || days > 0 ? local.toLocalDate() : local.minus(LEAST).toLocalDate();
        Duration timeOfDay = Duration.between(day.atStartOfDay(), local);
        return within(workingDay(start, day, days), timeOfDay);
    }

    private Instant nextOpening(Instant start) {
        return calendar.add(start, LEAST).minus(LEAST);
    }

    private Instant lastClosing(Instant start) {
        return calendar.add(start, LEAST.negated()).plus(LEAST);
    }

    private LocalDate workingDay(Instant start, LocalDate from, int days) {
        int step = Integer.signum(days);
        LocalDate last = from.plusYears(step * BusinessCalendar.SEARCH_YEARS);
        LocalDate day = from;
        for (int left = Math.abs(days); left > 0; left -= calendar.hoursOn(day).isEmpty() ? 0 : 1) {
            day = day.plusDays(step);
            if (day.equals(last)) {
                throw new SearchTooLong(start, last.atStartOfDay(calendar.zone()).toInstant());
            }
        }
        return day;
    }

    private Instant within(LocalDate day, Duration timeOfDay) {
        List<OpeningHours> hours = calendar.hoursOn(day);
        LocalDateTime opens = hours.getFirst().opensOn(day);
        LocalDateTime closes = hours.getLast().closesOn(day);
        LocalDateTime local = day.atStartOfDay().plus(timeOfDay);
        LocalDateTime kept = local.isAfter(closes) ? closes : local.isBefore(opens) ? opens : local;
        return kept.atZone(calendar.zone()).toInstant();
    }
}
