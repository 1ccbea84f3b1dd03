package io.dueline.console.policy;

import io.dueline.policy.Holidays;
import io.dueline.policy.UnknownHolidays;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The days of a calendar that aren't like their weekday.
 *
 * @param holidays with what each is called
 * @param exceptions they win over the holidays
 */
record NamedDays(SortedMap<LocalDate, String> holidays, Set<LocalDate> exceptions) {

    /** @param calendar as documents write it; what can't be read is left out */
    static NamedDays of(Object calendar, Holidays known) {
        SortedMap<LocalDate, String> holidays = new TreeMap<>();
        Tree.list(calendar, "holidays").stream().flatMap(entry -> days(entry, known).stream())
                .forEach(day -> holidays.put(day.date(), day.name() == null ? "Holiday" : day.name()));
        Set<LocalDate> exceptions = new TreeSet<>();
        Tree.list(calendar, "exceptions").stream().flatMap(entry -> dated(entry).stream())
                .forEach(day -> exceptions.add(day.date()));
        return new NamedDays(holidays, exceptions);
    }

    private static List<Holidays.Day> days(Object entry, Holidays known) {
        String ics = Tree.text(entry, "ics");
        String country = Tree.text(entry, "country").toUpperCase(Locale.ROOT);
        String region = Tree.text(entry, "region");
        if (!ics.isEmpty()) {
            return found(new Holidays.Upload(ics), known);
        }
        return country.isEmpty()
                ? dated(entry)
                : found(new Holidays.Country(country, region.isEmpty() ? null : region), known);
    }

    private static List<Holidays.Day> found(Holidays.Source source, Holidays known) {
        try {
            return known.days(source);
        } catch (UnknownHolidays none) {
            return List.of();
        }
    }

    private static List<Holidays.Day> dated(Object entry) {
        String name = Tree.text(entry, "name");
        try {
            return List.of(new Holidays.Day(LocalDate.parse(Tree.text(entry, "date")), name.isEmpty() ? null : name));
        } catch (DateTimeException none) {
            return List.of();
        }
    }

    /** All of them in a year. */
    List<LocalDate> in(int year) {
        Set<LocalDate> dates = new TreeSet<>(holidays.keySet());
        dates.addAll(exceptions);
        return dates.stream().filter(date -> date.getYear() == year).toList();
    }
}
