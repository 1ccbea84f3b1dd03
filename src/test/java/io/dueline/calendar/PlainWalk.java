package io.dueline.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Open time the plain way, a day after the other, without any table: what the quick way is measured against. */
final class PlainWalk {
    private PlainWalk() {}

    static Duration between(BusinessCalendar calendar, Instant start, Instant end) {
        List<Interval> all = new ArrayList<>();
        LocalDate last = end.atZone(calendar.zone()).toLocalDate().plusDays(1);
        for (LocalDate day = start.atZone(calendar.zone()).toLocalDate().minusDays(1); !day.isAfter(last);) {
            for (OpeningHours hours : calendar.hoursOn(day)) {
                all.add(new Interval(
                        hours.opensOn(day).atZone(calendar.zone()).toInstant(),
                        hours.closesOn(day).atZone(calendar.zone()).toInstant()));
            }
            day = day.plusDays(1);
        }
        all.sort(Comparator.comparing(Interval::startInclusive));
        return counted(all, start, end);
    }

    private static Duration counted(List<Interval> ascending, Instant start, Instant end) {
        Duration open = Duration.ZERO;
        Instant counted = start;
        for (Interval interval : ascending) {
            Instant opens = later(counted, interval.startInclusive());
            Instant closes = earlier(end, interval.endExclusive());
            if (opens.isBefore(closes)) {
                open = open.plus(Duration.between(opens, closes));
                counted = closes;
            }
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
