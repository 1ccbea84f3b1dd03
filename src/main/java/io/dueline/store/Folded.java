package io.dueline.store;

import io.dueline.timeline.Clock;
import io.dueline.timeline.Excuse;
import io.dueline.timeline.State;
import io.dueline.timeline.Step;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A turn once it is folded. */
record Folded(Turn turn, Standing standing, TicketRow after) {

    boolean changesTicket() {
        return !after.sameAs(turn.before());
    }

    boolean wakesAtAnotherTime() {
        TicketProgress known = turn.before().progress();
        TicketProgress now = after.progress();
        return now.open() != known.open() || !Objects.equals(now.wakeUpAt(), known.wakeUpAt());
    }

    boolean newlyFaulty() {
        return standing.fault() != null && !standing.fault().equals(turn.before().progress().fault());
    }

    /** @param at when it is written */
    Difference difference(Instant at) {
        if (standing.fault() != null) {
            return Difference.NONE;
        }
        Map<String, Excuse> excuses = turn.excuses();
        List<ClockRow> rows = standing.verdict().clocks().stream()
                .map(clock -> row(clock, at).excused(excuses.get(clock.id())))
                .toList();
        return Difference.between(turn, rows, at);
    }

    /** Solving without a reply, another level and the like end a clock too, but nobody has done what was asked. */
    boolean isDone(ClockRow row) {
        return standing.verdict().clocks().stream()
                .filter(row::isSameCycle)
                .anyMatch(clock -> clock.state() instanceof State.Ended ended && ended.answered());
    }

    @Nullable
    Instant recordedAt(Clock clock) {
        return turn.stored().stream()
                .filter(row -> row.isSameCycle(clock) && row.state().equals(clock.stateName()))
                .map(ClockRow::recordedAt)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private ClockRow row(Clock clock, Instant at) {
        ClockRow row = Transcript.of(standing.ticket(), clock, standing.verdict().ticket(), at);
        return turn.stored().stream()
                .filter(stored -> stored.isSameCycle(row))
                .findFirst()
                .map(row::after)
                .orElse(row)
                .alerted(fallen(clock));
    }

    private List<String> fallen(Clock clock) {
        Instant asOf = after.progress().advancedAt();
        return standing.verdict().steps().stream()
                .filter(step -> step.isOf(clock) && !step.at().isAfter(asOf))
                .map(Step::key)
                .toList();
    }
}
