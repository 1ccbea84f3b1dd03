package io.dueline.timeline;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Follows who has a ticket, and what they do: the newest of what the ticket's events and the agent's own say of it. */
final class Assignment {
    private final Agents agents;
    private Change.@Nullable Agent said;
    private Change.@Nullable Agent shown;
    private Instant saidAt = Instant.MIN;

    Assignment(Agents agents) {
        this.agents = agents;
    }

    /** The ticket with its assignee's status as of that instant. */
    Ticket present(Ticket ticket, Instant at) {
        if (agents == Agents.UNKNOWN || ticket.assignee() == null) {
            return ticket;
        }
        if (ticket.assignee() != shown) {
            said = ticket.assignee();
            saidAt = said.status() == null ? Instant.MIN : at;
        }
        String status = agents.status(said.id(), saidAt, at);
        shown = status == null ? said : said.inStatus(status);
        return ticket.assignedTo(shown);
    }
}
