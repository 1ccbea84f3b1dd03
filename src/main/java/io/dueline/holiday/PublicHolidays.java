package io.dueline.holiday;

import de.focus_shift.jollyday.core.CalendarHierarchy;
import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import io.dueline.policy.Holidays.Country;
import io.dueline.policy.Holidays.Day;
import io.dueline.policy.UnknownHolidays;
import java.time.Year;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The public holidays of countries and their regions, as Jollyday knows them. */
final class PublicHolidays {
    private static final TreeSet<String> COUNTRIES = supported();

    private PublicHolidays() {}

    private static TreeSet<String> supported() {
        TreeSet<String> countries = new TreeSet<>();
        HolidayManager.getSupportedCalendarCodes().stream()
                .filter(code -> code.length() == 2)
                .forEach(code -> countries.add(code.toUpperCase(Locale.ROOT)));
        return countries;
    }

    static Set<String> countries() {
        return Collections.unmodifiableSet(COUNTRIES);
    }

    /** One at a time: Jollyday looks up its own parts at their first use, and whoever comes meanwhile finds none of them. */
    static synchronized List<Day> days(Country asked, Span span) {
        if (!COUNTRIES.contains(asked.country())) {
            throw new UnknownHolidays("country", "no public holidays are known there; known are "
                    + String.join(", ", COUNTRIES));
        }
        HolidayManager country = HolidayManager.getInstance(
                ManagerParameters.create(asked.country().toLowerCase(Locale.ROOT)));
        String[] region = region(country.getCalendarHierarchy(), asked.region());
        List<Holiday> holidays = new ArrayList<>();
        for (int year = span.firstYear(); year <= span.lastYear(); year++) {
            holidays.addAll(country.getHolidays(Year.of(year), region));
        }
        holidays.sort(Comparator.comparing(Holiday::getDate).thenComparing(Holiday::getPropertiesKey));
        return holidays.stream().map(day -> new Day(day.getDate(), day.getDescription(Locale.ENGLISH))).toList();
    }

    /** A region by its code, in upper or lower case; a part of a region after a slash. */
    private static String[] region(CalendarHierarchy country, @Nullable String path) {
        if (path == null) {
            return new String[0];
        }
        List<String> region = new ArrayList<>();
        CalendarHierarchy within = country;
        for (String part : path.split("/", -1)) {
            Map<String, CalendarHierarchy> parts = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
            parts.putAll(within.getChildren());
            within = parts.get(part);
            if (within == null) {
                throw new UnknownHolidays("region", parts.isEmpty()
                        ? "there is no such region: " + country.getId() + " has none here; leave it out"
                        : "there is no such region; known are " + String.join(", ", parts.keySet()));
            }
            region.add(within.getId());
        }
        return region.toArray(String[]::new);
    }
}
