package io.dueline.store;

import java.time.Instant;
import java.util.Collection;
import java.util.List;

/**
 * A ticket whose workflow still has to hear that something arrived.
 *
 * @param newest the time of the newest event
 * @param onlyAgents whether nothing but an agent's status changed, which wakes nobody
 * @param advanced whether the ticket is brought up to date already
 */
public record Handover(TicketKey ticket, Instant newest, boolean onlyAgents, boolean advanced) {

    /**
     * What became of a claim.
     *
     * @param done these need nothing more
     * @param advanced these are brought up to date, but their workflows haven't heard of it
     */
    public record Receipt(Collection<TicketKey> done, Collection<TicketKey> advanced) {
        public Receipt {
            done = List.copyOf(done);
            advanced = List.copyOf(advanced);
        }
    }

    /** Which of them are claimed. */
    public enum Kind {
        ALL,
        /** Those whose newest event is over an hour old and whose tickets aren't up to date. */
        HISTORY
    }
}
