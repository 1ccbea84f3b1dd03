package io.dueline.calendar;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.function.Function;

/**
 * The one generator of open time: walks day by day and hands over each open interval in epoch seconds, ascending,
 * never overlapping; neighbours that touch are joined. Opening hours are whole seconds, and so are zone offsets.
 */
final class OpenIntervals {

    interface Sink {
        void open(long startInclusive, long endExclusive);
    }

    private final Function<LocalDate, List<OpeningHours>> hours;
    private final ZoneId zone;

    OpenIntervals(Function<LocalDate, List<OpeningHours>> hours, ZoneId zone) {
        this.hours = hours;
        this.zone = zone;
    }

    void walk(LocalDate firstDay, LocalDate dayAfterLast, Sink sink) {
        var joined = new Joined(sink);
        for (LocalDate day = firstDay; day.isBefore(dayAfterLast); day = day.plusDays(1)) {
            for (OpeningHours open : hours.apply(day)) {
                joined.add(epochSecond(open.opensOn(day)), epochSecond(open.closesOn(day)));
            }
        }
        joined.end();
    }

    private long epochSecond(LocalDateTime local) {
        return ZonedDateTime.of(local, zone).toEpochSecond();
    }

    /** Hours inside a spring gap may invert or overlap once they are instants; they are clipped to what came before. */
    private static final class Joined {
        private final Sink sink;
        private long start = Long.MIN_VALUE;
        private long end = Long.MIN_VALUE;

        Joined(Sink sink) {
            this.sink = sink;
        }

        void add(long opens, long closes) {
            if (closes <= opens) {
                return;
            }
            if (opens > end) {
                end();
                start = opens;
            }
            end = Math.max(end, closes);
        }

        void end() {
            if (end > start) {
                sink.open(start, end);
            }
        }
    }
}
