package io.dueline.calendar;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The open intervals of a span of years, written down once with the open seconds before each, so that a walk of any
 * distance is two binary searches. Immutable. The plain walk in the tests says what it must answer.
 */
final class OpenTimeTable {
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
        return position(endExclusive).minus(position(startInclusive));
    }

    /** The open time from the beginning of the table to an instant. */
    Duration position(Instant instant) {
        long second = instant.getEpochSecond();
        int i = atOrBefore(starts, second);
        if (i < 0) {
            return Duration.ZERO;
        }
        return second < ends[i]
                ? Duration.ofSeconds(before[i] + second - starts[i], instant.getNano())
                : Duration.ofSeconds(before[i] + ends[i] - starts[i]);
    }

    boolean reaches(Duration position) {
        return !position.isNegative() && position.compareTo(Duration.ofSeconds(total)) <= 0;
    }

    /** The earliest instant at which that much has been open, which may be a closing time. */
    Instant earliest(Duration position) {
        long reached = position.getSeconds() + (position.getNano() > 0 ? 1 : 0);
        return instant(Math.max(0, atOrBefore(before, reached - 1)), position);
    }

    /** The latest instant until which no more has been open, which may be an opening time. */
    Instant latest(Duration position) {
        return instant(atOrBefore(before, position.getSeconds()), position);
    }

    private Instant instant(int i, Duration position) {
        return Instant.ofEpochSecond(starts[i] + position.getSeconds() - before[i], position.getNano());
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
