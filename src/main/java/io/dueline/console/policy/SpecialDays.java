package io.dueline.console.policy;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Holidays and exceptions of a calendar as a form has them.
 *
 * @param dates holidays of its own, with their names
 * @param countries between commas: {@code BG, DE-by}
 * @param uploads between commas, the ids of iCalendar files
 * @param exceptions with the hours of that day
 */
record SpecialDays(List<Row> dates, String countries, String uploads, List<Row> exceptions) {
    private static final String DATES = "dates";
    private static final String EXCEPTIONS = "exceptions";

    /**
     * A day of a list; the last of a list is blank, for one more.
     *
     * @param words a holiday's name, or the hours of an exception, blank where it is closed
     */
    record Row(String name, String date, String words) {
        public boolean isBlank() {
            return date.isEmpty() && words.isEmpty();
        }

        /** Whether a date is what a field for dates can show. */
        public boolean isReadable() {
            try {
                return date.isEmpty() || LocalDate.parse(date) != null;
            } catch (DateTimeException unreadable) {
                return false;
            }
        }
    }

    static SpecialDays of(Object calendar) {
        List<?> holidays = Tree.list(calendar, "holidays");
        return new SpecialDays(
                rows(DATES, holidays.stream().filter(SpecialDays::isDate).toList()),
                holidays.stream().filter(one -> Tree.at(one, "country") != null).map(SpecialDays::country)
                        .collect(Collectors.joining(", ")),
                holidays.stream().map(one -> Tree.text(one, "ics")).filter(ics -> !ics.isEmpty())
                        .collect(Collectors.joining(", ")),
                rows(EXCEPTIONS, Tree.list(calendar, EXCEPTIONS)));
    }

    private static List<Row> rows(String list, List<?> entries) {
        List<Row> rows = new ArrayList<>();
        for (Object entry : entries) {
            String words = list.equals(DATES)
                    ? Tree.text(entry, "name")
                    : String.join(", ", Tree.texts(entry, "hours"));
            rows.add(new Row(list + "." + rows.size(), Tree.text(entry, "date"), words));
        }
        rows.add(new Row(list + "." + rows.size(), "", ""));
        return rows;
    }

    private static boolean isDate(Object holiday) {
        return Tree.at(holiday, "country") == null && Tree.at(holiday, "ics") == null;
    }

    /** The field that a holiday stands in. */
    static String field(List<?> holidays, int at) {
        Object holiday = holidays.get(at);
        return Tree.at(holiday, "country") != null
                ? "countries"
                : Tree.at(holiday, "ics") != null
                        ? "uploads"
                        : DATES + "." + holidays.subList(0, at).stream().filter(SpecialDays::isDate).count();
    }

    private static String country(Object entry) {
        String region = Tree.text(entry, "region");
        return Tree.text(entry, "country").toUpperCase(Locale.ROOT) + (region.isEmpty() ? "" : "-" + region);
    }

    static List<Object> holidays(Fields fields) {
        List<Object> holidays = new ArrayList<>();
        filled(DATES, fields).forEach(row -> holidays.add(
                new Filled(null).say("date", row.date()).put("name", row.words()).tree()));
        fields.items("countries").forEach(text -> {
            String[] parts = text.split("-", 2);
            holidays.add(new Filled(null).say("country", parts[0].strip().toUpperCase(Locale.ROOT))
                    .put("region", parts.length > 1 ? parts[1].strip() : "").tree());
        });
        fields.items("uploads").forEach(id -> holidays.add(Map.of("ics", id)));
        return holidays;
    }

    static List<Object> exceptions(Fields fields) {
        return filled(EXCEPTIONS, fields).stream()
                .map(row -> (Object) new Filled(null).say("date", row.date()).say("hours", hours(row.words())).tree())
                .toList();
    }

    /** Without blank ones, and without the one whose button was pressed. */
    private static List<Row> filled(String list, Fields fields) {
        List<Row> rows = new ArrayList<>();
        for (int at = 0; fields.has(list + "." + at + ".date"); at++) {
            String name = list + "." + at;
            rows.add(new Row(name, fields.text(name + ".date"), fields.text(name + ".words")));
        }
        rows.removeIf(row -> row.isBlank() || fields.text("do").equals("drop " + row.name()));
        return rows;
    }

    private static List<String> hours(String text) {
        return text.isEmpty() || text.equalsIgnoreCase("closed")
                ? List.of()
                : Arrays.stream(text.split(",")).map(String::strip).toList();
    }
}
