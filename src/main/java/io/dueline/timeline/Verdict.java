package io.dueline.timeline;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a timeline means at one instant.
 *
 * @param ticket its attributes; null while its creation has not arrived
 * @param clocks by metric, cycles ascending
 * @param nextWakeUp the first instant at which the verdict may change although nothing more arrives; null: none
 * @param steps when somebody is to be told of the clocks, fallen or still to come
 */
public record Verdict(
        @Nullable Ticket ticket, List<Clock> clocks, @Nullable Instant nextWakeUp, List<Step> steps) {

    public Verdict {
        clocks = List.copyOf(clocks);
        steps = List.copyOf(steps);
    }

    /** A verdict that nobody is told of. */
    public Verdict(@Nullable Ticket ticket, List<Clock> clocks, @Nullable Instant nextWakeUp) {
        this(ticket, clocks, nextWakeUp, List.of());
    }

    /** Whether somebody still has to work on the ticket. */
    public boolean isOpen() {
        return ticket != null && ticket.isOpen();
    }
}
