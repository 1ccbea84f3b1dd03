package io.dueline.workflow;

import io.dueline.store.Standing;
import io.dueline.timeline.Clock;
import io.dueline.timeline.Outcome;
import java.util.List;

/** Reads off a ticket's standing what its workflow needs. */
final class Boards {
    private Boards() {}

    static Board of(Standing standing) {
        boolean open = hasSomethingToWaitFor(standing);
        return new Board(
                open,
                standing.nextWakeUp(),
                Wording.wakeUpFor(standing),
                isBreached(standing),
                Wording.details(standing),
                open ? List.of() : outcomes(standing));
    }

    /** A ticket that isn't open may still have an event to come, dated ahead, or a fault to be tried again. */
    static boolean hasSomethingToWaitFor(Standing standing) {
        return standing.isOpen() || standing.nextWakeUp() != null;
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
