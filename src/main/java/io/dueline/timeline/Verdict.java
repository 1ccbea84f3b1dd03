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
 */
public record Verdict(@Nullable Ticket ticket, List<Clock> clocks, @Nullable Instant nextWakeUp) {
    public Verdict {
        clocks = List.copyOf(clocks);
    }

    /** Whether somebody still has to work on the ticket. */
    public boolean isOpen() {
        return ticket != null && ticket.isOpen();
    }
}
