package io.dueline.workflow;

import io.dueline.store.Standing;
import io.dueline.timeline.Clock;
import io.dueline.timeline.Outcome;
import java.util.List;

/** Reads off a ticket's standing what its workflow needs. */
final class Boards {
    private Boards() {}

    static Board of(Standing standing) {
        return new Board(
                standing.isOpen(),
                standing.nextWakeUp(),
                Wording.wakeUpFor(standing),
                isBreached(standing),
                Wording.details(standing),
                standing.isOpen() ? List.of() : outcomes(standing));
    }

    private static boolean isBreached(Standing standing) {
        return standing.verdict().clocks().stream()
                .anyMatch(clock -> clock.stateName().equals(Outcome.MISSED.text()));
    }

    private static List<CycleOutcome> outcomes(Standing standing) {
        return standing.verdict().clocks().stream().map(Boards::outcome).toList();
    }

    private static CycleOutcome outcome(Clock clock) {
        return new CycleOutcome(
                clock.metric().id(),
                clock.cycle(),
                clock.promise().level().id(),
                clock.stateName(),
                clock.dueAt(),
                clock.endedAt());
    }
}
