package io.dueline.policy;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Days as documents write them. */
public final class Weekdays {
    /** As messages list them. */
    public static final String NAMES = "mon tue wed thu fri sat sun";
    private static final Map<String, DayOfWeek> BY_NAME = Words.by(Weekdays::shortName,
            Arrays.asList(DayOfWeek.values()));

    private Weekdays() {}

    /** As documents write it: {@code mon}. */
    public static String shortName(DayOfWeek day) {
        return day.name().substring(0, 3).toLowerCase(Locale.ROOT);
    }

    /** The days in the order given, each as often as it is given; empty if it can't be read. */
    public static List<DayOfWeek> parse(String text) {
        List<DayOfWeek> days = new ArrayList<>();
        for (String part : text.split(",", -1)) {
            List<DayOfWeek> range = range(part.strip().split("-", -1));
            if (range.isEmpty()) {
                return List.of();
            }
            days.addAll(range);
        }
        return days;
    }

    /** From the first to the last; past the end of the week where that comes earlier in it, as in {@code sat-mon}. */
    private static List<DayOfWeek> range(String[] ends) {
        DayOfWeek first = BY_NAME.get(ends[0]);
        DayOfWeek last = BY_NAME.get(ends[ends.length - 1]);
        if (ends.length > 2 || first == null || last == null) {
            return List.of();
        }
        List<DayOfWeek> days = new ArrayList<>(List.of(first));
        while (days.getLast() != last) {
            days.add(days.getLast().plus(1));
        }
        return days;
    }
}
