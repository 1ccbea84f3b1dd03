package io.dueline.workflow;

import io.dueline.store.TicketKey;
import io.dueline.store.Tickets;
import java.time.Instant;

/** Advances tickets in the store. */
final class StoredTickets implements TicketActivities {
    private final Tickets tickets;

    StoredTickets(Tickets tickets) {
        this.tickets = tickets;
    }

    @Override
    public Board advance(TicketKey ticket, Instant now) {
        return Boards.of(tickets.advance(ticket, now));
    }
}
