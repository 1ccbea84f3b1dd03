package io.dueline.store;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far one revision of the policy has been applied to the tickets that are open.
 *
 * @param state {@code running}, {@code done} or {@code cancelled}
 * @param total the tickets that were open when it was asked for; more or fewer may be met
 * @param tickets those that it has gone through
 * @param clocks those of theirs that have another due date since, are missed, began or ended
 * @param untold the tickets that can't be told under that revision: they are left as they are
 * @param firstUntold the first of them
 * @param endedAt null while it runs
 * @param cancelledBy null: it wasn't cancelled
 */
public record Reapplication(
        String tenant,
        String id,
        int revision,
        TicketFilter filter,
        String requestedBy,
        Instant requestedAt,
        String state,
        long total,
        long tickets,
        long clocks,
        long untold,
        List<Untold> firstUntold,
        String lastTicket,
        @Nullable Instant endedAt,
        @Nullable String cancelledBy) {
    /** Whether there is more to do. */
    public boolean running() {
        return state.equals("running");
    }
}
