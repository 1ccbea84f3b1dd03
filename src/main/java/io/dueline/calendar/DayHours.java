package io.dueline.calendar;

import java.util.List;

/**
 * The opening hours of one day, ascending and apart from each other; none means closed.
 *
 * @param hours at most a day's worth, sorted on construction
 */
public record DayHours(List<OpeningHours> hours) {
    public static final DayHours CLOSED = new DayHours(List.of());
    public static final DayHours ALL_DAY = new DayHours(List.of(OpeningHours.WHOLE_DAY));

    /** @throws IllegalArgumentException if two of the hours overlap, naming both */
    public DayHours {
        hours = hours.stream().sorted().toList();
        for (int i = 1; i < hours.size(); i++) {
            if (hours.get(i - 1).overlaps(hours.get(i))) {
                throw new IllegalArgumentException(
                        "opening hours overlap: " + hours.get(i - 1) + " and " + hours.get(i));
            }
        }
    }

    /** Of these hours, those outside the others. */
    public DayHours without(DayHours others) {
        List<OpeningHours> left = hours;
        for (OpeningHours other : others.hours) {
            left = left.stream().flatMap(open -> open.without(other)).toList();
        }
        return new DayHours(left);
    }

    /** These hours and the others. */
    public DayHours with(DayHours others) {
        return ALL_DAY.without(ALL_DAY.without(this).without(others));
    }

    public boolean isClosed() {
        return hours.isEmpty();
    }
}
