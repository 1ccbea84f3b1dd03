package io.dueline.policy.reader;

import io.dueline.calendar.BusinessCalendar;
import io.dueline.calendar.DayHours;
import io.dueline.policy.Dates;
import io.dueline.policy.Holidays;
import io.dueline.policy.Node;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads a calendar. */
final class CalendarReader {
    static final int MOST = 200;
    static final int MOST_DATES = 10_000;
    private static final String ZONE = "a time zone such as Europe/Sofia, UTC or +02:00";

    private final HolidayReader holidays;

    CalendarReader(Holidays holidays) {
        this.holidays = new HolidayReader(holidays);
    }

    /** @param promises whether deadlines depend on it: then it needs an id, and some open time */
    @Nullable
    BusinessCalendar calendar(Node node, boolean promises) {
        if (!node.isObjectOf("id", "timeZone", "hours", "holidays", "exceptions")) {
            return null;
        }
        if (!promises && !node.at("id").isAbsent()) {
            Ids.id(node.at("id"));
        }
        ZoneId zone = zone(node.at("timeZone"));
        Map<DayOfWeek, DayHours> week = WeekReader.week(node.at("hours"));
        Map<LocalDate, DayHours> special = special(node, week == null ? Map.of() : week);
        if (zone == null || week == null) {
            return null;
        }
        var calendar = new BusinessCalendar(zone, week, special);
        return promises && calendar.neverOpens() ? closed(node.at("hours")) : calendar;
    }

    private static @Nullable BusinessCalendar closed(Node hours) {
        return hours.refuse("the calendar has no open time: give at least one day or exception opening hours");
    }

    private static @Nullable ZoneId zone(Node node) {
        try {
            if (node.value() instanceof String text && text.length() <= 100) {
                return ZoneId.of(text);
            }
        } catch (DateTimeException e) {
            return node.expect(ZONE);
        }
        return node.expect(ZONE);
    }

    private Map<LocalDate, DayHours> special(Node node, Map<DayOfWeek, DayHours> week) {
        Map<LocalDate, DayHours> special = new HashMap<>();
        for (Holidays.Day day : holidays.days(node.at("holidays"))) {
            DayHours usual = week.getOrDefault(day.date().getDayOfWeek(), DayHours.CLOSED);
            special.merge(day.date(), usual.without(day.closed()), (left, now) -> left.without(day.closed()));
        }
        special.putAll(exceptions(node.at("exceptions")));
        return special;
    }

    private static Map<LocalDate, DayHours> exceptions(Node node) {
        Map<LocalDate, DayHours> exceptions = new HashMap<>();
        Set<LocalDate> dates = new HashSet<>();
        for (Node exception : node.items(MOST_DATES)) {
            if (exception.isObjectOf("date", "hours")) {
                LocalDate date = date(exception.at("date"));
                DayHours hours = WeekReader.day(exception.at("hours"));
                if (date != null && !dates.add(date)) {
                    exception.at("date").refuse("this date has an exception already");
                } else if (date != null && hours != null) {
                    exceptions.put(date, hours);
                }
            }
        }
        return exceptions;
    }

    static @Nullable LocalDate date(Node node) {
        LocalDate date = node.value() instanceof String text ? Dates.parse(text) : null;
        return date != null ? date : node.expect(Dates.WRITTEN);
    }
}
