package io.dueline.console.policy;

import io.dueline.calendar.BusinessCalendar;
import io.dueline.policy.Holidays;
import io.dueline.policy.PolicyRejected;
import io.dueline.policy.reader.PolicyReader;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A calendar's year, day by day.
 *
 * @param special the days that aren't like their weekday, in words
 * @param open how many days have open hours
 * @param calendar null: it can't be read as it is
 */
record YearView(
        int year, List<MonthView> months, List<String> special, int open, @Nullable BusinessCalendar calendar) {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE d MMM", Locale.ENGLISH);
    private static final int WEEK = 7;

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
        return calendar == null
                ? new YearView(year, List.of(), List.of(), 0, null)
                : new Days(calendar, NamedDays.of(tree, sheet.holidays()), today).year(year);
    }

    /** What was asked for, from 1970 to 2199. */
    private static int year(Fields fields, int otherwise) {
        String asked = fields.text("year");
        return asked.matches("19[7-9]\\d|2[01]\\d\\d") ? Integer.parseInt(asked) : otherwise;
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

    private record Days(BusinessCalendar calendar, NamedDays named, LocalDate today) {
        YearView year(int year) {
            List<MonthView> months = IntStream.rangeClosed(1, 12).mapToObj(month -> month(YearMonth.of(year, month)))
                    .toList();
            List<String> special = named.in(year).stream().map(date -> day(date).title()).toList();
            return new YearView(year, months, special, open(year), calendar);
        }

        private int open(int year) {
            return (int) LocalDate.of(year, 1, 1).datesUntil(LocalDate.of(year + 1, 1, 1))
                    .filter(date -> !calendar.hoursOn(date).isEmpty()).count();
        }

        private MonthView month(YearMonth month) {
            List<@Nullable Day> cells = new ArrayList<>();
            IntStream.range(1, month.atDay(1).getDayOfWeek().getValue()).forEach(i -> cells.add(null));
            IntStream.rangeClosed(1, month.lengthOfMonth()).forEach(day -> cells.add(day(month.atDay(day))));
            while (cells.size() % WEEK > 0) {
                cells.add(null);
            }
            List<List<@Nullable Day>> weeks = IntStream.range(0, cells.size() / WEEK)
                    .mapToObj(week -> cells.subList(WEEK * week, WEEK * week + WEEK)).toList();
            return new MonthView(month.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH), weeks);
        }

        private Day day(LocalDate date) {
            String open = calendar.hoursOn(date).stream().map(Object::toString).collect(Collectors.joining(", "))
                    .replace('-', '–');
            String hours = open.isEmpty() ? "closed" : open;
            if (named.exceptions().contains(date)) {
                return day(date, "exception", "exception, " + hours);
            }
            String holiday = named.holidays().get(date);
            return holiday == null
                    ? day(date, open.isEmpty() ? "closed" : "open", hours)
                    : day(date, "holiday", holiday + ", " + hours);
        }

        private Day day(LocalDate date, String kind, String words) {
            return new Day(date.getDayOfMonth(), kind, DAY.format(date) + ": " + words, date.equals(today));
        }
    }
}
