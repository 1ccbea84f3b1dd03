package io.dueline.store;

import io.dueline.timeline.Verdict;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a ticket stands once it has been advanced.
 *
 * @param verdict what its timeline means; of a ticket whose timeline can't be folded, no clocks
 * @param nextWakeUp when to advance it again though nothing arrives; null: only when something arrives
 * @param fault why its timeline could not be folded; null: it could
 */
public record Standing(TicketKey ticket, Verdict verdict, @Nullable Instant nextWakeUp, @Nullable String fault) {
    /** Whether its workflow has anything left to wait for. */
    public boolean isOpen() {
        return fault != null || isOpen(verdict);
    }

    /** Also a ticket that nobody works on, as long as an event of it is still to come. */
    static boolean isOpen(Verdict verdict) {
        return verdict.isOpen() || verdict.nextWakeUp() != null;
    }
}
