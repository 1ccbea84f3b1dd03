package io.dueline.store;

import io.dueline.calendar.SearchTooLong;
import io.dueline.timeline.Clock;
import io.dueline.timeline.Course;
import io.dueline.timeline.State;
import io.dueline.timeline.Ticket;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes a clock down as a row. */
final class Transcript {
    private Transcript() {}

    /** The row of a clock that is first written at {@code at}. */
    static ClockRow of(TicketKey key, Clock clock, Ticket now, Instant at) {
        Ticket ticket = clock.attributedTo() == null ? now : clock.attributedTo();
        boolean counting = clock.isLive() && clock.course().calendar() != null;
        return new ClockRow(
                key.tenant(),
                key.ticket(),
                clock.metric().id(),
                clock.cycle(),
                clock.stateName(),
                clock.promise().level().id(),
                ticket.department(),
                ticket.assignee() == null ? null : ticket.assignee().id(),
                ticket.priority(),
                ticket.channel(),
                ticket.requester() == null ? null : ticket.requester().id(),
                clock.startedAt(),
                micros(clock.dueAt()),
                clock.endedAt(),
                micros(reportedAt(clock)),
                micros(clock.allowed()),
                micros(counted(clock)),
                counting ? clock.course().since() : null,
                counting ? micros(spentAt(clock)) : null,
                clock.promise().calendarId(),
                clock.promise().revision(),
                at,
                hasOutcome(clock) ? at : null,
                List.of(),
                now.satisfaction(),
                ExcuseColumns.NONE);
    }

    private static boolean hasOutcome(Clock clock) {
        return clock.state() instanceof State.Ended || clock.state() instanceof State.Overdue;
    }

    private static Instant reportedAt(Clock clock) {
        return switch (clock.state()) {
            case State.Running running -> clock.startedAt();
            case State.Paused paused -> clock.startedAt();
            case State.Overdue overdue -> overdue.dueAt();
            case State.Ended ended -> ended.breachedAt() == null ? ended.at() : ended.breachedAt();
        };
    }

    /** Of a missed clock that was paused since, later than its due date; within one calendar it orders by time left. */
    private static @Nullable Instant spentAt(Clock clock) {
        if (!(clock.state() instanceof State.Overdue)) {
            return clock.dueAt();
        }
        Course course = clock.course();
        try {
            return course.calendar().add(course.since(), clock.allowed().minus(course.counted()));
        } catch (SearchTooLong outsideItsCalendar) {
            return clock.dueAt();
        }
    }

    private static Duration counted(Clock clock) {
        Instant ended = clock.endedAt();
        return ended == null ? clock.course().counted() : clock.reading(ended).elapsed();
    }

    private static long micros(Duration duration) {
        return duration.truncatedTo(ChronoUnit.MICROS).dividedBy(Duration.ofNanos(1_000));
    }

    private static @Nullable Instant micros(@Nullable Instant instant) {
        return instant == null ? null : instant.truncatedTo(ChronoUnit.MICROS);
    }
}
