package io.dueline.workflow;

import io.dueline.store.TicketKey;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Many scripted tickets, by their id. */
final class ScriptedTickets implements TicketActivities {
    private final Map<String, ScriptedTicket> scripts = new ConcurrentHashMap<>();

    ScriptedTicket script(String ticket) {
        return scripts.computeIfAbsent(ticket, unknown -> new ScriptedTicket());
    }

    @Override
    public Board advance(TicketKey ticket, Instant now) {
        return script(ticket.ticket()).advance(ticket, now);
    }
}
