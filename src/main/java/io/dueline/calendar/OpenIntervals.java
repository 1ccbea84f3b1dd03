package io.dueline.calendar;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
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
        List<Seconds> all = new ArrayList<>();
        for (LocalDate day = firstDay; day.isBefore(dayAfterLast); day = day.plusDays(1)) {
            for (OpeningHours open : hours.apply(day)) {
                all.add(new Seconds(epochSecond(open.opensOn(day)), epochSecond(open.closesOn(day))));
            }
        }
        // What a gap moves forward may come to lie behind what follows it.
        all.sort(Comparator.comparingLong(Seconds::opens));
        var joined = new Joined(sink);
        all.forEach(joined::add);
        joined.end();
    }

    private record Seconds(long opens, long closes) {}

    private long epochSecond(LocalDateTime local) {
        return ZonedDateTime.of(local, zone).toEpochSecond();
    }

    /** Hours inside a spring gap may invert or overlap once they are instants: they are none then, or count once. */
    private static final class Joined {
        private final Sink sink;
        private long start = Long.MIN_VALUE;
        private long end = Long.MIN_VALUE;

        Joined(Sink sink) {
            this.sink = sink;
        }

        void add(Seconds hours) {
            if (hours.closes <= hours.opens) {
                return;
            }
            if (hours.opens > end) {
                end();
                start = hours.opens;
            }
            end = Math.max(end, hours.closes);
        }

        void end() {
            if (end > start) {
                sink.open(start, end);
            }
        }
    }
}
