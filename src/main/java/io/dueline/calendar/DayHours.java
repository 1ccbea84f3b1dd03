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

    public boolean isClosed() {
        return hours.isEmpty();
    }
}
