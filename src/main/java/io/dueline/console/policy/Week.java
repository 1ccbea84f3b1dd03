package io.dueline.console.policy;

import io.dueline.policy.Weekdays;
import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The opening hours of a calendar, a field for each day. */
record Week(Map<DayOfWeek, List<String>> hours) {

    record Day(String name, String hours) {}

    static Week of(Fields fields) {
        Map<DayOfWeek, List<String>> hours = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            hours.put(day, fields.items("hours." + Weekdays.shortName(day)));
        }
        return new Week(hours);
    }

    /** @param tree as documents write them; what can't be read is closed */
    static Week of(@Nullable Object tree) {
        Map<DayOfWeek, List<String>> hours = new EnumMap<>(DayOfWeek.class);
        Tree.map(tree).forEach((days, open) -> Weekdays.parse(days)
                .forEach(day -> hours.put(day, Tree.texts(tree, days))));
        return new Week(hours);
    }

    /** Days in a row with the same hours are one entry. */
    Map<String, Object> tree() {
        Map<String, Object> tree = new LinkedHashMap<>();
        DayOfWeek first = DayOfWeek.MONDAY;
        for (DayOfWeek day : DayOfWeek.values()) {
            boolean goesOn = day != DayOfWeek.SUNDAY && on(day.plus(1)).equals(on(day));
            if (!goesOn) {
                put(tree, first, day);
                first = day.plus(1);
            }
        }
        return tree;
    }

    private void put(Map<String, Object> tree, DayOfWeek first, DayOfWeek last) {
        if (!on(first).isEmpty()) {
            String name = Weekdays.shortName(first);
            tree.put(first == last ? name : name + "-" + Weekdays.shortName(last), on(first));
        }
    }

    private List<String> on(DayOfWeek day) {
        return hours.getOrDefault(day, List.of());
    }

    List<Day> days() {
        return Arrays.stream(DayOfWeek.values())
                .map(day -> new Day(Weekdays.shortName(day), String.join(", ", on(day))))
                .toList();
    }
}
