package io.dueline.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;

/** A table and what it covers: all open time from {@code firstSecond} until {@code endSecond}, which begin UTC years. */
record Years(int first, int afterLast, long firstSecond, long endSecond, OpenTimeTable table) {
    static final int MOST = 400;
    static final Years NONE = new Years(0, 0, 0, 0, new OpenTimeTable(new long[0], new long[0]));

    /** A year more is walked at either end, as local days begin up to 18 hours away from UTC's. */
    static Years write(int first, int afterLast, OpenIntervals intervals) {
        var rows = new Rows();
        intervals.walk(LocalDate.of(first - 1, 1, 1), LocalDate.of(afterLast + 1, 1, 1), rows);
        return new Years(first, afterLast, secondOf(first), secondOf(afterLast), rows.table());
    }

    boolean cover(Instant from, Instant to) {
        return firstSecond <= from.getEpochSecond() && to.getEpochSecond() < endSecond;
    }

    static int yearOf(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC).getYear();
    }

    private static long secondOf(int year) {
        return LocalDate.of(year, 1, 1).toEpochDay() * OpeningHours.DAY;
    }

    private static final class Rows implements OpenIntervals.Sink {
        private long[] starts = new long[512];
        private long[] ends = new long[512];
        private int size;

        @Override
        public void open(long startInclusive, long endExclusive) {
            if (size == starts.length) {
                starts = Arrays.copyOf(starts, size * 2);
                ends = Arrays.copyOf(ends, size * 2);
            }
            starts[size] = startInclusive;
            ends[size++] = endExclusive;
        }

        OpenTimeTable table() {
            return new OpenTimeTable(Arrays.copyOf(starts, size), Arrays.copyOf(ends, size));
        }
    }
}
