package io.dueline.console.policy;

import io.dueline.calendar.BusinessCalendar;
import io.dueline.policy.Holidays;
import io.dueline.policy.PolicyReader;
import io.dueline.policy.PolicyRejected;
import io.dueline.policy.UnknownHolidays;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A calendar's year, day by day.
 *
 * @param calendar null: it can't be read as it is
 * @param open days of the year with open hours
 */
record YearView(
        int year, List<MonthView> months, List<String> special, int open, @Nullable BusinessCalendar calendar) {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE d MMM", Locale.ENGLISH);
    private static final int FIRST = 1970;
    private static final int LAST = 2200;

    /** @param weeks of seven days from Monday; null: a day of another month */
    record MonthView(String name, List<List<@Nullable Day>> weeks) {}

    /** @param kind {@code open}, {@code closed}, {@code holiday} or {@code exception} */
    record Day(int number, String kind, String title, boolean today) {
        public String style() {
            return "day " + kind + (today ? " today" : "");
        }
    }

    static YearView of(Object tree, EntryForm.Sheet sheet) {
        BusinessCalendar calendar = calendar(tree, sheet.holidays());
        LocalDate today = sheet.shell().now().atZone(calendar == null ? sheet.shell().zone() : calendar.zone())
                .toLocalDate();
        int year = year(sheet.fields(), today.getYear());
        if (calendar == null) {
            return new YearView(year, List.of(), List.of(), 0, null);
        }
        var days = new Days(calendar, holidays(tree, sheet.holidays()), exceptions(tree), today);
        List<MonthView> months = IntStream.rangeClosed(1, 12)
                .mapToObj(month -> month(YearMonth.of(year, month), days)).toList();
        return new YearView(year, months, days.special(year), days.open(year), calendar);
    }

    private static int year(Fields fields, int otherwise) {
        String text = fields.text("do").startsWith("year ") ? fields.text("do").substring(5) : fields.text("year");
        return text.matches("\\d{4}") && Integer.parseInt(text) >= FIRST && Integer.parseInt(text) <= LAST
                ? Integer.parseInt(text)
                : otherwise;
    }

    private static @Nullable BusinessCalendar calendar(Object tree, Holidays holidays) {
        Map<String, Object> nameless = Tree.map(tree);
        nameless.remove("id");
        try {
            return PolicyReader.calendar(nameless, "calendar", holidays);
        } catch (PolicyRejected faulty) {
            return null;
        }
    }

    private static Map<LocalDate, String> holidays(Object tree, Holidays known) {
        Map<LocalDate, String> names = new TreeMap<>();
        for (Object entry : Tree.list(tree, "holidays")) {
            String ics = Tree.text(entry, "ics");
            String country = Tree.text(entry, "country");
            String region = Tree.text(entry, "region");
            if (!ics.isEmpty()) {
                put(names, new Holidays.Upload(ics), known);
            } else if (!country.isEmpty()) {
                put(names, new Holidays.Country(country.toUpperCase(Locale.ROOT), region.isEmpty() ? null : region),
                        known);
            } else {
                put(names, Tree.text(entry, "date"), Tree.text(entry, "name"));
            }
        }
        return names;
    }

    private static void put(Map<LocalDate, String> names, Holidays.Source source, Holidays known) {
        try {
            known.days(source).forEach(day -> names.put(day.date(), day.name() == null ? "Holiday" : day.name()));
        } catch (UnknownHolidays none) {
            return;
        }
    }

    private static void put(Map<LocalDate, String> names, String date, String name) {
        try {
            names.put(LocalDate.parse(date), name.isEmpty() ? "Holiday" : name);
        } catch (DateTimeException none) {
            return;
        }
    }

    private static Set<LocalDate> exceptions(Object tree) {
        Map<LocalDate, String> dates = new LinkedHashMap<>();
        Tree.list(tree, "exceptions").forEach(entry -> put(dates, Tree.text(entry, "date"), ""));
        return dates.keySet();
    }

    private static MonthView month(YearMonth month, Days days) {
        List<@Nullable Day> cells = new ArrayList<>();
        IntStream.range(1, month.atDay(1).getDayOfWeek().getValue()).forEach(i -> cells.add(null));
        IntStream.rangeClosed(1, month.lengthOfMonth()).forEach(day -> cells.add(days.day(month.atDay(day))));
        while (cells.size() % 7 > 0) {
            cells.add(null);
        }
        List<List<@Nullable Day>> weeks = IntStream.range(0, cells.size() / 7)
                .mapToObj(week -> cells.subList(7 * week, 7 * week + 7)).toList();
        return new MonthView(Month.of(month.getMonthValue()).getDisplayName(TextStyle.FULL, Locale.ENGLISH), weeks);
    }

    private record Days(BusinessCalendar calendar, Map<LocalDate, String> holidays, Set<LocalDate> exceptions,
            LocalDate today) {
        Day day(LocalDate date) {
            String hours = calendar.hoursOn(date).stream().map(Object::toString).collect(Collectors.joining(", "));
            String kind = exceptions.contains(date)
                    ? "exception"
                    : holidays.containsKey(date)
                            ? "holiday"
                            : hours.isEmpty() ? "closed" : "open";
            String words = (kind.equals("holiday")
                    ? holidays.get(date) + ", "
                    : kind.equals("exception")
                            ? "exception, "
                            : "")
                    + (hours.isEmpty() ? "closed" : hours);
            return new Day(date.getDayOfMonth(), kind, DAY.format(date) + ": " + words, date.equals(today));
        }

        List<String> special(int year) {
            Set<LocalDate> dates = new java.util.TreeSet<>(holidays.keySet());
            dates.addAll(exceptions);
            return dates.stream().filter(date -> date.getYear() == year).map(date -> day(date).title()).toList();
        }

        int open(int year) {
            return (int) LocalDate.of(year, 1, 1).datesUntil(LocalDate.of(year + 1, 1, 1))
                    .filter(date -> !calendar.hoursOn(date).isEmpty()).count();
        }
    }
}
