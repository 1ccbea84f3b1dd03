package io.dueline.console.policy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Holidays and exceptions of a calendar as a form has them.
 *
 * @param dates a holiday a line: {@code 2026-12-25 Christmas}
 * @param countries between commas: {@code BG, DE-by}
 * @param uploads between commas, the ids of iCalendar files
 * @param exceptions one a line: {@code 2026-12-24 09:00-12:00}
 */
record SpecialDays(String dates, String countries, String uploads, String exceptions) {

    static SpecialDays of(Object calendar) {
        List<?> holidays = Tree.list(calendar, "holidays");
        return new SpecialDays(
                holidays.stream().filter(SpecialDays::isDate).map(one -> line(one, Tree.text(one, "name")))
                        .collect(Collectors.joining("\n")),
                holidays.stream().filter(one -> Tree.at(one, "country") != null).map(SpecialDays::country)
                        .collect(Collectors.joining(", ")),
                holidays.stream().map(one -> Tree.text(one, "ics")).filter(ics -> !ics.isEmpty())
                        .collect(Collectors.joining(", ")),
                Tree.list(calendar, "exceptions").stream().map(SpecialDays::exception)
                        .collect(Collectors.joining("\n")));
    }

    private static boolean isDate(Object holiday) {
        return field(holiday).equals("dates");
    }

    /** The field that a holiday stands in. */
    static String field(Object holiday) {
        return Tree.at(holiday, "country") != null
                ? "countries"
                : Tree.at(holiday, "ics") != null ? "uploads" : "dates";
    }

    private static String line(Object entry, String rest) {
        return (Tree.text(entry, "date") + " " + rest).strip();
    }

    private static String country(Object entry) {
        String region = Tree.text(entry, "region");
        return Tree.text(entry, "country").toUpperCase(Locale.ROOT) + (region.isEmpty() ? "" : "-" + region);
    }

    private static String exception(Object entry) {
        List<String> hours = Tree.texts(entry, "hours");
        return line(entry, hours.isEmpty() ? "closed" : String.join(", ", hours));
    }

    static List<Object> holidays(Fields fields) {
        List<Object> holidays = new ArrayList<>();
        fields.lines("dates").forEach(line -> holidays.add(
                new Filled(null).say("date", date(line)).put("name", rest(line)).tree()));
        fields.items("countries").forEach(text -> {
            String[] parts = text.split("-", 2);
            holidays.add(new Filled(null).say("country", parts[0].strip().toUpperCase(Locale.ROOT))
                    .put("region", parts.length > 1 ? parts[1].strip() : "").tree());
        });
        fields.items("uploads").forEach(id -> holidays.add(Map.of("ics", id)));
        return holidays;
    }

    static List<Object> exceptions(Fields fields) {
        return fields.lines("exceptions").stream()
                .map(line -> (Object) new Filled(null).say("date", date(line)).say("hours", hours(rest(line))).tree())
                .toList();
    }

    private static String date(String line) {
        return line.split("\\s", 2)[0];
    }

    private static String rest(String line) {
        return line.substring(date(line).length()).strip();
    }

    private static List<String> hours(String text) {
        return text.isEmpty() || text.equalsIgnoreCase("closed")
                ? List.of()
                : Arrays.stream(text.split(",")).map(String::strip).toList();
    }
}
