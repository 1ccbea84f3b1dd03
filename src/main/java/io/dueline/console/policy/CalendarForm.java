package io.dueline.console.policy;

import io.dueline.policy.Weekdays;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A calendar: zone, hours by day, holidays, exceptions; beside it the year that comes of it, and a deadline tried on it. */
final class CalendarForm implements EntryForm {
    private static final String ALWAYS = "24x7";
    private static final Pattern DATED = Pattern.compile("(\\S+)\\s*(.*)");

    record View(String id, String timeZone, boolean always, List<Day> week, String countries, String uploads,
            String dates, String exceptions, YearView year, Trial trial) {}

    record Day(String name, String hours) {}

    @Override
    public String template() {
        return "console/policy-calendar";
    }

    @Override
    public Object blank(Draft.Reading reading) {
        Map<String, Object> calendar = new LinkedHashMap<>();
        calendar.put("id", "");
        calendar.put("timeZone", reading.list("calendars").stream().map(one -> Tree.text(one, "timeZone")).findFirst()
                .orElse("UTC"));
        calendar.put("hours", Map.of("mon-fri", List.of("09:00-17:00")));
        return calendar;
    }

    @Override
    public Object tree(Fields fields, @Nullable Object before, Draft.Reading reading) {
        Map<String, Object> calendar = Tree.map(before);
        calendar.put("id", fields.text("id"));
        calendar.put("timeZone", fields.text("timeZone"));
        calendar.put("hours", fields.has("always") ? ALWAYS : hours(fields));
        put(calendar, "holidays", holidays(fields));
        put(calendar, "exceptions", fields.lines("exceptions").stream().map(CalendarForm::exception).toList());
        return calendar;
    }

    private static void put(Map<String, Object> map, String key, List<?> value) {
        if (value.isEmpty()) {
            map.remove(key);
        } else {
            map.put(key, value);
        }
    }

    /** Days in a row with the same hours are one entry. */
    private static Map<String, Object> hours(Fields fields) {
        Map<String, Object> hours = new LinkedHashMap<>();
        DayOfWeek[] days = DayOfWeek.values();
        for (int first = 0; first < days.length; first++) {
            List<String> open = fields.items("hours." + Weekdays.shortName(days[first]));
            int last = first;
            while (last + 1 < days.length
                    && fields.items("hours." + Weekdays.shortName(days[last + 1])).equals(open)) {
                last++;
            }
            if (!open.isEmpty()) {
                String name = Weekdays.shortName(days[first]);
                hours.put(first == last ? name : name + "-" + Weekdays.shortName(days[last]), open);
            }
            first = last;
        }
        return hours;
    }

    private static List<Object> holidays(Fields fields) {
        Stream<Object> dates = fields.lines("dates").stream().map(line -> dated(line, "name", name -> name));
        Stream<Object> countries = fields.items("countries").stream().map(CalendarForm::country);
        Stream<Object> uploads = fields.items("uploads").stream().map(id -> Map.of("ics", id));
        return Stream.of(dates, countries, uploads).flatMap(each -> each).toList();
    }

    private static Object country(String text) {
        Map<String, Object> country = new LinkedHashMap<>();
        String[] parts = text.split("-", 2);
        country.put("country", parts[0].strip());
        if (parts.length > 1) {
            country.put("region", parts[1].strip());
        }
        return country;
    }

    private static Object exception(String line) {
        return dated(line, "hours", rest -> rest.equalsIgnoreCase("closed") || rest.isEmpty()
                ? List.of()
                : Arrays.stream(rest.split(",")).map(String::strip).toList());
    }

    private static Object dated(String line, String key, java.util.function.Function<String, Object> rest) {
        Matcher parts = DATED.matcher(line);
        Map<String, Object> entry = new LinkedHashMap<>();
        if (parts.matches()) {
            entry.put("date", parts.group(1));
            if (!key.equals("name") || !parts.group(2).isEmpty()) {
                entry.put(key, rest.apply(parts.group(2).strip()));
            }
        }
        return entry;
    }

    @Override
    public String field(String path, Object tree) {
        if (path.startsWith("hours.")) {
            return path.substring(0, Math.min(path.length(), "hours.mon".length()));
        }
        Matcher holiday = Pattern.compile("holidays\\[(\\d+)].*").matcher(path);
        if (!holiday.matches()) {
            return path.replaceAll("[.\\[].*", "");
        }
        Object entry = Tree.list(tree, "holidays").get(Integer.parseInt(holiday.group(1)));
        return Tree.at(entry, "country") != null ? "countries" : Tree.at(entry, "ics") != null ? "uploads" : "dates";
    }

    @Override
    public Object view(Object tree, Sheet sheet) {
        Object hours = Tree.at(tree, "hours");
        List<?> holidays = Tree.list(tree, "holidays");
        YearView year = YearView.of(tree, sheet);
        return new View(Tree.text(tree, "id"), Tree.text(tree, "timeZone"), ALWAYS.equals(hours), week(hours),
                joined(holidays, "country", CalendarForm::countryText), joined(holidays, "ics", one -> Tree.text(one,
                        "ics")),
                lines(holidays.stream().filter(one -> Tree.at(one, "country") == null && Tree.at(one, "ics") == null)
                        .map(one -> (Tree.text(one, "date") + " " + Tree.text(one, "name")).strip())),
                lines(Tree.list(tree, "exceptions").stream().map(CalendarForm::exceptionText)), year,
                Trial.of(year.calendar(), sheet));
    }

    private static String joined(List<?> holidays, String key, java.util.function.Function<Object, String> text) {
        return holidays.stream().filter(one -> Tree.at(one, key) != null).map(text).collect(Collectors.joining(", "));
    }

    private static String countryText(Object entry) {
        String region = Tree.text(entry, "region");
        return Tree.text(entry, "country") + (region.isEmpty() ? "" : "-" + region);
    }

    private static String exceptionText(Object entry) {
        List<String> hours = Tree.texts(entry, "hours");
        return Tree.text(entry, "date") + " " + (hours.isEmpty() ? "closed" : String.join(", ", hours));
    }

    private static String lines(Stream<String> lines) {
        return lines.collect(Collectors.joining("\n"));
    }

    private static List<Day> week(@Nullable Object hours) {
        Map<DayOfWeek, String> week = new EnumMap<>(DayOfWeek.class);
        Tree.map(hours).forEach((days, open) -> Weekdays.parse(days)
                .forEach(day -> week.put(day, String.join(", ", Tree.texts(Map.of("h", open), "h")))));
        List<Day> all = new ArrayList<>();
        for (DayOfWeek day : DayOfWeek.values()) {
            all.add(new Day(Weekdays.shortName(day), week.getOrDefault(day, "")));
        }
        return all;
    }
}
