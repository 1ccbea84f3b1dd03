package io.dueline.store;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;

/**
 * A ticket as the table keeps it, as of the last advance that changed anything.
 *
 * @param folded the events, by arrival, that it knows of
 */
public record TicketRow(
        String tenant,
        String id,
        List<Long> folded,
        @JsonUnwrapped TicketAttributes attributes,
        @JsonUnwrapped TicketProgress progress) {

    /** A ticket that nothing is written down of yet. */
    static TicketRow unknown(TicketKey ticket) {
        return new TicketRow(
                ticket.tenant(), ticket.ticket(), List.of(), TicketAttributes.UNKNOWN, TicketProgress.UNKNOWN);
    }

    public TicketKey key() {
        return new TicketKey(tenant, id);
    }

    /** Whether the other says the same; when it was advanced doesn't matter. */
    boolean sameAs(TicketRow other) {
        return equals(new TicketRow(other.tenant, other.id, other.folded, other.attributes,
                other.progress.advancedAt(progress.advancedAt())));
    }

    TicketRow with(TicketProgress next) {
        return new TicketRow(tenant, id, folded, attributes, next);
    }
}
