package io.dueline.policy.reader;

import io.dueline.calendar.DayHours;
import io.dueline.calendar.OpeningHours;
import io.dueline.policy.Node;
import io.dueline.policy.Weekdays;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads a week's opening hours: {@code 24x7}, {@code []} for closed, or hours by day. */
final class WeekReader {
    static final int MOST = 100;
    static final String ALWAYS = "24x7";

    private WeekReader() {}

    /** Null if none can be read. */
    static @Nullable Map<DayOfWeek, DayHours> week(Node node) {
        return switch (node.value()) {
            case Map<?, ?> days -> byDay(node);
            case List<?> none when none.isEmpty() -> Map.of();
            case String text when text.equals(ALWAYS) ->
                Arrays.stream(DayOfWeek.values())
                        .collect(Collectors.toMap(Function.identity(), day -> DayHours.ALL_DAY));
            case null, default ->
                node.expect("24x7, or hours by day such as {mon-fri: [\"09:00-17:00\"]}");
        };
    }

    private static Map<DayOfWeek, DayHours> byDay(Node node) {
        Map<DayOfWeek, DayHours> week = new EnumMap<>(DayOfWeek.class);
        Map<DayOfWeek, String> givenBy = new EnumMap<>(DayOfWeek.class);
        for (Node entry : node.entries(MOST)) {
            DayHours hours = day(entry);
            for (DayOfWeek day : days(entry)) {
                String other = givenBy.putIfAbsent(day, entry.key());
                if (other != null) {
                    entry.refuse(Weekdays.shortName(day) + " is given twice, in " + other + " and in " + entry.key());
                } else if (hours != null) {
                    week.put(day, hours);
                }
            }
        }
        return week;
    }

    private static List<DayOfWeek> days(Node entry) {
        List<DayOfWeek> days = Weekdays.parse(entry.key());
        if (days.isEmpty()) {
            entry.refuse("is no day; days are " + Weekdays.NAMES
                    + ", a range such as mon-fri, or several as in mon,wed-fri");
        }
        return days;
    }

    /** A day's list of hours; null if one of them can't be read, or two overlap. */
    static @Nullable DayHours day(Node node) {
        if (!(node.value() instanceof List<?> list)) {
            return node.expect("a list of opening hours such as [\"09:00-17:00\"], [] for closed");
        }
        List<OpeningHours> hours = new ArrayList<>();
        for (Node entry : node.items(MOST)) {
            OpeningHours open = hours(entry);
            if (open != null) {
                hours.add(open);
            }
        }
        return hours.size() < list.size() ? null : together(node, hours);
    }

    private static @Nullable DayHours together(Node node, List<OpeningHours> hours) {
        try {
            return new DayHours(hours);
        } catch (IllegalArgumentException e) {
            return node.refuse(e.getMessage());
        }
    }

    private static @Nullable OpeningHours hours(Node node) {
        try {
            return node.value() instanceof String text
                    ? OpeningHours.parse(text)
                    : node.expect("a string such as \"09:00-17:00\"");
        } catch (IllegalArgumentException e) {
            return node.refuse(e.getMessage());
        }
    }
}
