package io.dueline.store;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which tickets were merged into which: a survivor's clocks depend on their timelines too. */
@Repository
class Merges {
    private final JdbcClient db;

    Merges(JdbcClient db) {
        this.db = db;
    }

    private record Merge(String tenant, String ticket, String survivor) {}

    /** Merges that lead to some tickets, directly or through others. */
    record Known(List<Merge> merges) {
        /** Every ticket whose question may have come to this one, without itself. */
        Set<TicketKey> into(TicketKey ticket) {
            Set<TicketKey> found = new LinkedHashSet<>(Set.of(ticket));
            Deque<TicketKey> reached = new ArrayDeque<>(found);
            while (!reached.isEmpty()) {
                mergedInto(reached.pop()).filter(found::add).forEach(reached::push);
            }
            found.remove(ticket);
            return found;
        }

        private Stream<TicketKey> mergedInto(TicketKey survivor) {
            return merges.stream()
                    .filter(merge -> merge.tenant.equals(survivor.tenant()) && merge.survivor.equals(survivor.ticket()))
                    .map(merge -> new TicketKey(merge.tenant, merge.ticket));
        }

        /** These tickets and all whose questions may have come to them. */
        Set<TicketKey> with(Collection<TicketKey> survivors) {
            Set<TicketKey> tickets = new HashSet<>(survivors);
            merges.forEach(merge -> tickets.add(new TicketKey(merge.tenant, merge.ticket)));
            return tickets;
        }
    }

    Known into(Collection<TicketKey> tickets) {
        return new Known(db.sql("""
                with recursive merge (tenant, ticket, survivor) as (
                    select e.tenant, e.ticket, k.ticket from %s cross join lateral (
                        select tenant, ticket from ticket_event
                        where type = 'ticket.merged' and tenant = k.tenant and data ->> 'into' = k.ticket offset 0) e
                  union
                    select e.tenant, e.ticket, m.ticket from merge m cross join lateral (
                        select tenant, ticket from ticket_event
                        where type = 'ticket.merged' and tenant = m.tenant and data ->> 'into' = m.ticket offset 0) e
                )
                select * from merge""".formatted(Rows.KEYS))
                .param(Rows.json(tickets))
                .query(Merge.class)
                .list());
    }

    /**
     * Hands over the survivors of tickets whose timelines have news. They are advanced in a turn of their own: no
     * transaction ever waits for the locks of two tickets that are merged crosswise.
     */
    void handOverSurvivors(Collection<Folded> advanced) {
        UUID request = UUID.randomUUID();
        for (Folded folded : advanced) {
            Set<String> survivors = folded.standing().fault() == null ? folded.turn().survivors() : Set.of();
            survivors.forEach(survivor -> handOver(survivor, folded.turn(), request));
        }
    }

    private void handOver(String survivor, Turn turn, UUID request) {
        Instant newest = turn.fresh().stream().map(LoggedEvent::time).max(Instant::compareTo).orElseThrow();
        db.sql("""
                insert into handover (tenant, ticket, newest, only_agents, request, held, not_before)
                values (?, ?, ?::timestamptz, false, ?, false, clock_timestamp())""")
                .params(turn.before().tenant(), survivor, newest.toString(), request)
                .update();
    }
}
