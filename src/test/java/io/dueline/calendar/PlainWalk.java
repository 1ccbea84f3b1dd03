package io.dueline.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;

/** Open time the plain way, a day after the other, without any table: what the quick way is measured against. */
final class PlainWalk {
    private PlainWalk() {}

    static Duration between(BusinessCalendar calendar, Instant start, Instant end) {
        Duration open = Duration.ZERO;
        Instant counted = start;
        LocalDate last = end.atZone(calendar.zone()).toLocalDate().plusDays(1);
        for (LocalDate day = start.atZone(calendar.zone()).toLocalDate().minusDays(1); !day.isAfter(last);) {
            for (OpeningHours hours : calendar.hoursOn(day)) {
                Instant opens = later(counted, hours.opensOn(day).atZone(calendar.zone()).toInstant());
                Instant closes = earlier(end, hours.closesOn(day).atZone(calendar.zone()).toInstant());
                if (opens.isBefore(closes)) {
                    open = open.plus(Duration.between(opens, closes));
                    counted = closes;
                }
            }
            day = day.plusDays(1);
        }
        return open;
    }

    private static Instant later(Instant a, Instant b) {
        return a.isAfter(b) ? a : b;
    }

    private static Instant earlier(Instant a, Instant b) {
        return a.isBefore(b) ? a : b;
    }
}
