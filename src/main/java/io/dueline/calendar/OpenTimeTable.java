package io.dueline.calendar;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The open intervals of a span of years, written down once with the open seconds before each, so that a walk of any
 * distance is two binary searches. Immutable. The plain walk in the tests says what it must answer.
 */
final class OpenTimeTable {
    private static final long SECOND = 1_000_000_000L;

    private final long[] starts;
    private final long[] ends;
    private final long[] before;
    private final long total;

    OpenTimeTable(long[] starts, long[] ends) {
        this.starts = starts;
        this.ends = ends;
        this.before = new long[starts.length];
        long open = 0;
        for (int i = 0; i < starts.length; i++) {
            before[i] = open;
            open += ends[i] - starts[i];
        }
        this.total = open;
    }

    Duration between(Instant startInclusive, Instant endExclusive) {
        int start = atOrBefore(starts, startInclusive.getEpochSecond());
        int end = atOrBefore(starts, endExclusive.getEpochSecond());
        return Duration.ofSeconds(
                seconds(end, endExclusive) - seconds(start, startInclusive),
                nanos(end, endExclusive) - nanos(start, startInclusive));
    }

    /**
     * The earliest instant with that much open time since {@code start}; of a negative duration the latest with that
     * much before it. Null if it lies beyond the table.
     */
    @Nullable
    Instant add(Instant start, Duration openTime) {
        int row = atOrBefore(starts, start.getEpochSecond());
        long nanos = nanos(row, start) + openTime.getNano();
        long seconds = seconds(row, start) + openTime.getSeconds() + nanos / SECOND;
        nanos %= SECOND;
        if (seconds < 0 || seconds > total || (seconds == total && nanos > 0)) {
            return null;
        }
        boolean earliest = !openTime.isNegative();
        int found = atOrBefore(before, earliest ? Math.max(0, seconds - (nanos > 0 ? 0 : 1)) : seconds);
        return Instant.ofEpochSecond(starts[found] + seconds - before[found], nanos);
    }

    /** The open seconds from the beginning of the table to an instant that begins in this row, or after it. */
    private long seconds(int row, Instant instant) {
        return row < 0 ? 0 : before[row] + Math.min(instant.getEpochSecond(), ends[row]) - starts[row];
    }

    private int nanos(int row, Instant instant) {
        return row >= 0 && instant.getEpochSecond() < ends[row] ? instant.getNano() : 0;
    }

    List<Interval> intervals(Instant startInclusive, Instant endExclusive) {
        List<Interval> found = new ArrayList<>();
        int first = Math.max(0, atOrBefore(starts, startInclusive.getEpochSecond()));
        for (int i = first; i < starts.length; i++) {
            Instant opens = later(startInclusive, Instant.ofEpochSecond(starts[i]));
            Instant closes = earlier(endExclusive, Instant.ofEpochSecond(ends[i]));
            if (!opens.isBefore(endExclusive)) {
                break;
            }
            if (opens.isBefore(closes)) {
                found.add(new Interval(opens, closes));
            }
        }
        return found;
    }

    private static Instant later(Instant a, Instant b) {
        return a.isAfter(b) ? a : b;
    }

    private static Instant earlier(Instant a, Instant b) {
        return a.isBefore(b) ? a : b;
    }

    /** The index of the last element at or before the value; -1 if all are after it. */
    private static int atOrBefore(long[] ascending, long value) {
        int found = Arrays.binarySearch(ascending, value);
        return found >= 0 ? found : -found - 2;
    }
}
