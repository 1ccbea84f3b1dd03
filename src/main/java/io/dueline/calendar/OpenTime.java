package io.dueline.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;

/** Open time over as many years as are asked for: the table is written once and grows when a question goes beyond it. */
final class OpenTime {
    private static final long SEARCH_SECONDS = BusinessCalendar.SEARCH_YEARS * 366L * OpeningHours.DAY;

    private final OpenIntervals intervals;
    private volatile Years written = Years.NONE;

    OpenTime(OpenIntervals intervals) {
        this.intervals = intervals;
    }

    OpenTimeTable covering(Instant from, Instant to) {
        return years(from, to).table();
    }

    Instant add(Instant start, Duration openTime) {
        Instant found = years(start, start).table().add(start, openTime);
        for (int years = 4; found == null; years *= 2) {
            boolean last = years >= BusinessCalendar.SEARCH_YEARS;
            Instant horizon = horizon(start, openTime, last ? BusinessCalendar.SEARCH_YEARS : years);
            found = covering(earlier(start, horizon), later(start, horizon)).add(start, openTime);
            if (found == null && last) {
                throw new SearchTooLong(start, horizon);
            }
        }
        if (Math.abs(found.getEpochSecond() - start.getEpochSecond()) > SEARCH_SECONDS) {
            throw new SearchTooLong(start, horizon(start, openTime, BusinessCalendar.SEARCH_YEARS));
        }
        return found;
    }

    private Years years(Instant from, Instant to) {
        Years now = written;
        return now.cover(from, to) ? now : write(now, Years.yearOf(from), Years.yearOf(to));
    }

    private Years write(Years now, int first, int last) {
        int from = now == Years.NONE ? first - 1 : Math.min(now.first(), first);
        int until = now == Years.NONE ? last + 2 : Math.max(now.afterLast(), last + 1);
        if (until - from <= Years.MOST) {
            return written = Years.write(from, until, intervals);
        }
        if (last - first >= Years.MOST) {
            throw new SearchTooLong(first, last);
        }
        return Years.write(first, last + 1, intervals);
    }

    private static Instant horizon(Instant start, Duration openTime, int years) {
        return start.atOffset(ZoneOffset.UTC).plusYears(openTime.isNegative() ? -years : years).toInstant();
    }

    private static Instant earlier(Instant a, Instant b) {
        return a.isBefore(b) ? a : b;
    }

    private static Instant later(Instant a, Instant b) {
        return a.isAfter(b) ? a : b;
    }
}
