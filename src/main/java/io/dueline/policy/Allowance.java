package io.dueline.policy;

import io.dueline.calendar.BusinessCalendar;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How much time there is for something: open time, or business days. */
public sealed interface Allowance {
    /** When it has passed, counted from {@code start}; before it if negative. */
    Instant due(Instant start, BusinessCalendar calendar);

    /** The open time that it comes to, counted from {@code start}. */
    Duration openTime(Instant start, BusinessCalendar calendar);

    static Allowance of(Duration openTime) {
        return new OpenTime(openTime);
    }

    /**
     * Reads what {@link Durations#parse} reads, or whole business days as in {@code 1bd}; either may be negative or zero.
     *
     * @throws IllegalArgumentException if it can't be read; the message says why and what is allowed
     */
    static Allowance parse(String text) {
        Matcher days = BusinessDays.TEXT.matcher(text);
        return days.matches() ? new BusinessDays(Integer.parseInt(days.group(1))) : of(Durations.parse(text));
    }

    /** Time inside the calendar. */
    record OpenTime(Duration duration) implements Allowance {
        @Override
        public Instant due(Instant start, BusinessCalendar calendar) {
            return calendar.add(start, duration);
        }

        @Override
        public Duration openTime(Instant start, BusinessCalendar calendar) {
            return duration;
        }
    }

    /** Working days, until the same local time; see {@link BusinessCalendar#addBusinessDays}. */
    record BusinessDays(int days) implements Allowance {
        private static final Pattern TEXT = Pattern.compile("(-?\\d{1,9})bd");

        @Override
        public Instant due(Instant start, BusinessCalendar calendar) {
            return calendar.addBusinessDays(start, days);
        }

        @Override
        public Duration openTime(Instant start, BusinessCalendar calendar) {
            return calendar.between(start, due(start, calendar));
        }
    }
}
