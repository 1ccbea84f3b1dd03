package io.dueline.calendar;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;

/** Calendars for tests, in few words. */
final class Calendars {
    static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    static final ZoneId SOFIA = ZoneId.of("Europe/Sofia");

    private Calendars() {}

    static BusinessCalendar weekdays(ZoneId zone, String... hours) {
        Map<DayOfWeek, DayHours> week = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            if (day.getValue() <= 5) {
                week.put(day, day(hours));
            }
        }
        return new BusinessCalendar(zone, week, Map.of());
    }

    static BusinessCalendar everyDay(ZoneId zone, String... hours) {
        Map<DayOfWeek, DayHours> week = new EnumMap<>(DayOfWeek.class);
        Arrays.stream(DayOfWeek.values()).forEach(day -> week.put(day, day(hours)));
        return new BusinessCalendar(zone, week, Map.of());
    }

    /** Real office hours with a lunch break on Fridays and the public holidays of some years. */
    static BusinessCalendar office() {
        Map<DayOfWeek, DayHours> week = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            if (day.getValue() <= 4) {
                week.put(day, day("09:00-18:00"));
            }
        }
        week.put(DayOfWeek.FRIDAY, day("09:00-12:00", "13:00-17:00"));
        Map<LocalDate, DayHours> special = new TreeMap<>();
        for (int year = 2015; year < 2040; year++) {
            for (String day : "01-01 03-03 05-01 05-06 05-24 09-06 09-22 12-24 12-25 12-26".split(" ")) {
                special.put(LocalDate.parse(year + "-" + day), DayHours.CLOSED);
            }
            special.put(LocalDate.of(year, 12, 31), day("09:00-12:00"));
        }
        return new BusinessCalendar(SOFIA, week, special);
    }

    static DayHours day(String... hours) {
        return new DayHours(Arrays.stream(hours).map(OpeningHours::parse).toList());
    }

    static Instant local(BusinessCalendar calendar, String local) {
        return LocalDateTime.parse(local).atZone(calendar.zone()).toInstant();
    }
}
