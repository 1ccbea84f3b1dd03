package io.dueline.store;

import io.dueline.timeline.Change;
import io.dueline.timeline.Clock;
import io.dueline.timeline.Course;
import io.dueline.timeline.Escalation;
import io.dueline.timeline.Excuses;
import io.dueline.timeline.Happening;
import io.dueline.timeline.Outcome;
import io.dueline.timeline.Revisions;
import io.dueline.timeline.State;
import io.dueline.timeline.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Keeps what is written down of a ticket's clocks against a fold that sees it differently for another reason than an
 * event: time-zone data that changed, or somebody's clock that is behind.
 */
record Kept(Turn turn, Revisions revisions) {

    Verdict in(Verdict verdict) {
        List<Clock> clocks = verdict.clocks().stream().map(this::kept).toList();
        return clocks.equals(verdict.clocks())
                ? verdict
                : new Verdict(verdict.ticket(), clocks, verdict.nextWakeUp(),
                        Escalation.of(verdict.ticket(), clocks, Excuses.given(turn.remarks()), revisions));
    }

    private Clock kept(Clock clock) {
        for (ClockRow row : turn.stored()) {
            if (row.isSameCycle(clock) && row.startedAt().equals(clock.startedAt())) {
                return kept(row, clock);
            }
        }
        return clock;
    }

    private Clock kept(ClockRow row, Clock clock) {
        if (row.endedAt() != null && row.endedAt().equals(clock.endedAt()) && nothingNewUntil(row.endedAt())
                && !mayBeTakenBack(row)) {
            return asEnded(row, clock);
        }
        if (row.breachedAt() != null && nothingNewUntil(row.breachedAt())) {
            return asMissed(row.breachedAt(), clock);
        }
        return clock;
    }

    private boolean nothingNewUntil(Instant instant) {
        return turn.news().stream().allMatch(event -> event.time().isAfter(instant));
    }

    /** What was cancelled because its ticket was withdrawn ends as if it had not been, once the ticket is back. */
    private boolean mayBeTakenBack(ClockRow row) {
        return row.outcome() == Outcome.CANCELLED && turn.news().stream().anyMatch(Kept::mayBringBack);
    }

    private static boolean mayBringBack(LoggedEvent event) {
        return switch (event.event().happening()) {
            case Happening.Restored restored -> true;
            case Happening.Changed changed -> changed.change().sets(Change.Attribute.STATUS);
            default -> false;
        };
    }

    private static Clock asEnded(ClockRow row, Clock clock) {
        Duration elapsed = clock.reading(row.endedAt()).elapsed();
        Course course = elapsed.equals(row.counted())
                ? clock.course()
                : new Course(null, row.counted(), row.endedAt(), null);
        boolean answered = ((State.Ended) clock.state()).answered();
        return clock.with(course, new State.Ended(row.outcome(), answered, row.endedAt(), row.dueAt()));
    }

    private static Clock asMissed(Instant breach, Clock clock) {
        return clock.with(clock.course(), clock.state() instanceof State.Ended ended
                ? new State.Ended(Outcome.MISSED, ended.answered(), ended.at(), breach)
                : new State.Overdue(breach));
    }
}
