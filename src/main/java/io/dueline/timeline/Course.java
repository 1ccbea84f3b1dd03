package io.dueline.timeline;

import io.dueline.calendar.BusinessCalendar;
import io.dueline.calendar.Interval;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The way a clock's time has gone so far: one stretch after another, each counted by one calendar or not at all.
 *
 * @param before the stretches before this one; null: this is the first
 * @param counted the open time of all the stretches before this one
 * @param since where this stretch begins; it is still under way
 * @param calendar what counts this stretch; null: it is not counted
 */
public record Course(
        @Nullable Course before, Duration counted, Instant since, @Nullable BusinessCalendar calendar) {

    static Course startingAt(Instant start, @Nullable BusinessCalendar calendar) {
        return new Course(null, Duration.ZERO, start, calendar);
    }

    Course then(Instant at, @Nullable BusinessCalendar next) {
        return new Course(this, elapsed(at), at, next);
    }

    /** The same with another stretch before all others. */
    Course from(Instant earlier, BusinessCalendar counting) {
        Course course = startingAt(earlier, counting);
        for (Course stretch : stretches()) {
            course = course.then(stretch.since, stretch.calendar);
        }
        return course;
    }

    Duration elapsed(Instant until) {
        return calendar == null ? counted : counted.plus(calendar.between(since, until));
    }

    /** When that much has been counted; where it was before this stretch began, that is its beginning. */
    Instant reaches(Duration target) {
        Duration missing = target.minus(counted);
        return calendar == null || !missing.isPositive() ? since : calendar.add(since, missing);
    }

    List<Segment> ledger(Instant until) {
        Deque<Course> stretches = stretches();
        List<Segment> ledger = new ArrayList<>();
        while (!stretches.isEmpty()) {
            Course stretch = stretches.pop();
            Instant end = stretches.isEmpty() ? until : stretches.peek().since;
            if (end.isAfter(stretch.since)) {
                stretch.segments(end, ledger);
            }
        }
        return joined(ledger);
    }

    /** From the first to this one; a ticket may have been paused more often than a stack is deep. */
    private Deque<Course> stretches() {
        Deque<Course> stretches = new ArrayDeque<>();
        for (Course stretch = this; stretch != null; stretch = stretch.before) {
            stretches.push(stretch);
        }
        return stretches;
    }

    private void segments(Instant end, List<Segment> ledger) {
        if (calendar == null) {
            ledger.add(new Segment(since, end, Segment.Kind.PAUSED, Duration.ZERO));
            return;
        }
        Instant reached = since;
        for (Interval open : calendar.openIntervals(since, end)) {
            closed(reached, open.startInclusive(), ledger);
            ledger.add(new Segment(
                    open.startInclusive(), open.endExclusive(), Segment.Kind.COUNTED, open.length()));
            reached = open.endExclusive();
        }
        closed(reached, end, ledger);
    }

    private static void closed(Instant from, Instant to, List<Segment> ledger) {
        if (from.isBefore(to)) {
            ledger.add(new Segment(from, to, Segment.Kind.OUTSIDE_HOURS, Duration.ZERO));
        }
    }

    private static List<Segment> joined(List<Segment> segments) {
        List<Segment> joined = new ArrayList<>();
        for (Segment next : segments) {
            Segment last = joined.isEmpty() ? null : joined.getLast();
            if (last != null && last.kind() == next.kind()) {
                joined.removeLast();
                joined.add(new Segment(
                        last.fromInclusive(), next.toExclusive(), next.kind(), last.counted().plus(next.counted())));
            } else {
                joined.add(next);
            }
        }
        return List.copyOf(joined);
    }
}
