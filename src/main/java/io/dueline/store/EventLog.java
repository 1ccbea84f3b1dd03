package io.dueline.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Every event that was ever accepted. Nothing in it changes, and nothing leaves it. */
@Component
public class EventLog {
    private static final int ATTEMPTS = 5;

    /**
     * Arrival is numbered in the order of the batch, but rows go in ordered by their key: batches that share events then
     * wait for one another in one order, and never in a circle. A ticket whose newest event is recent is handed over at
     * once; history waits for the end of its request, so that an import folds each of its tickets once.
     */
    private static final String APPEND = """
            with incoming as materialized (
                select nextval('ticket_event_seq') as seq, e.*
                from unnest(?::text[], ?::text[], ?::uuid[], ?::boolean[], ?::text[], ?::text[], ?::text[], ?::text[],
                        ?::timestamptz[], ?::text[], ?::jsonb[]) with ordinality
                    as e (tenant, actor, request, more, ticket, source, id, type, time, sequence, data, place)
            ), newest as materialized (
                select tenant, (select max(revision) from policy_revision p where p.tenant = t.tenant) as revision
                from (select distinct tenant from incoming) t
            ), accepted as (
                insert into ticket_event
                    (seq, tenant, ticket, source, id, type, time, sequence, revision, data, accepted_by)
                select seq, tenant, ticket, source, id, type, time, sequence, revision, data, actor
                from incoming join newest using (tenant)
                order by tenant, source, id, seq
                on conflict (tenant, source, id) do nothing
                returning seq
            ), fresh as (
                select i.* from incoming i join accepted using (seq)
            ), handed as (
                insert into handover (tenant, ticket, newest, only_agents, request, held, not_before)
                select tenant, ticket, max(time), bool_and(type = 'agent.changed'), request, held,
                    clock_timestamp() + case when held then interval '10 minutes' else interval '0' end
                from (select f.*, bool_or(more) over w and max(time) over w < clock_timestamp() - interval '1 hour'
                            as held
                        from fresh f window w as (partition by tenant, ticket, request)) f
                group by tenant, ticket, request, held
                order by tenant, ticket
                on conflict (request, tenant, ticket) where held do update
                set newest = greatest(handover.newest, excluded.newest),
                    only_agents = handover.only_agents and excluded.only_agents,
                    not_before = excluded.not_before
            )
            select place from fresh""";

    private static final String COLUMNS = """
            select seq, tenant, ticket, source, id, type, time, sequence, revision, data, accepted_at, accepted_by
            from ticket_event""";

    private final JdbcClient db;
    private final TransactionOperations transaction;
    private final Set<String> withPolicy = ConcurrentHashMap.newKeySet();

    EventLog(JdbcClient db, TransactionOperations transaction) {
        this.db = db;
        this.transaction = transaction;
    }

    /**
     * Accepts events in one transaction: committed, all of them, when this returns.
     *
     * @return for each event, in order, whether it is new; false: it was accepted before, or stands earlier in the batch
     */
    public List<Boolean> append(List<NewEvent> events) {
        if (events.isEmpty()) {
            return List.of();
        }
        Set<Integer> places = Deadlocks.retried(ATTEMPTS, () -> transaction.execute(status -> insert(events)));
        return IntStream.rangeClosed(1, events.size()).mapToObj(places::contains).toList();
    }

    private Set<Integer> insert(List<NewEvent> events) {
        awaitFirstPolicies(tenants(events));
        return new HashSet<>(db.sql(APPEND)
                .param(texts(events, event -> event.caller().tenant()))
                .param(texts(events, event -> event.caller().actor()))
                .param(events.stream().map(NewEvent::request).toArray(UUID[]::new))
                .param(events.stream().map(NewEvent::more).toArray(Boolean[]::new))
                .param(texts(events, NewEvent::ticket))
                .param(texts(events, NewEvent::source))
                .param(texts(events, NewEvent::id))
                .param(texts(events, NewEvent::type))
                .param(texts(events, event -> event.time().toString()))
                .param(texts(events, NewEvent::sequence))
                .param(texts(events, NewEvent::data))
                .query(Integer.class)
                .list());
    }

    private static String[] texts(List<NewEvent> events, Function<NewEvent, @Nullable String> part) {
        return events.stream().map(part).toArray(String[]::new);
    }

    private static Set<String> tenants(List<NewEvent> events) {
        return events.stream().map(event -> event.caller().tenant()).collect(Collectors.toCollection(TreeSet::new));
    }

    /** An event is either stamped with the first policy or handed over by its saving: the two must not overlap. */
    private void awaitFirstPolicies(Set<String> tenants) {
        for (String tenant : tenants) {
            if (withPolicy.contains(tenant)) {
                continue;
            }
            db.sql("select pg_advisory_xact_lock_shared(?, hashtext(?))")
                    .params(PolicyRevisions.LOCK, tenant)
                    .query()
                    .listOfRows();
            boolean saved = db.sql("select exists (select from policy_revision where tenant = ?)")
                    .params(tenant)
                    .query(Boolean.class)
                    .single();
            if (saved) {
                withPolicy.add(tenant);
            }
        }
    }

    /** Tells that a request has ended: what was held of it is handed over now. */
    public void release(UUID request) {
        db.sql("update handover set held = false, not_before = clock_timestamp() where request = ? and held")
                .params(request)
                .update();
    }

    /**
     * A ticket's events by time and arrival.
     *
     * @param after the last event of the page before; null: from the first on
     */
    public List<LoggedEvent> timeline(TicketKey ticket, @Nullable LoggedEvent after, int limit) {
        String time = after == null ? "-infinity" : after.time().toString();
        return db.sql(COLUMNS + """
                 where tenant = ? and ticket = ? and (time, seq) > (?::timestamptz, ?)
                order by time, seq limit ?""")
                .params(ticket.tenant(), ticket.ticket(), time, after == null ? 0 : after.seq(), limit)
                .query((row, number) -> event(row))
                .list();
    }

    /** Whole timelines of many tickets; a ticket without events is left out. */
    Map<TicketKey, List<LoggedEvent>> load(Collection<TicketKey> tickets) {
        return db.sql(COLUMNS + """
                 join unnest(?::text[], ?::text[]) as t (tenant, ticket) using (tenant, ticket)
                order by seq""")
                .param(tickets.stream().map(TicketKey::tenant).toArray(String[]::new))
                .param(tickets.stream().map(TicketKey::ticket).toArray(String[]::new))
                .query((row, number) -> event(row))
                .list()
                .stream()
                .collect(Collectors.groupingBy(LoggedEvent::ticket, LinkedHashMap::new, Collectors.toList()));
    }

    /** What agents were said to do last at those instants; all of it where an instant has more than one word. */
    List<LoggedEvent> ofAgents(Collection<Sighting> sightings) {
        if (sightings.isEmpty()) {
            return List.of();
        }
        return db
                .sql("""
                        select distinct e.* from unnest(?::text[], ?::text[], ?::timestamptz[]) as s (tenant, agent, at)
                        cross join lateral (
                            select seq, tenant, ticket, source, id, type, time, sequence, revision, data, accepted_at, accepted_by
                            from ticket_event e
                            where e.type = 'agent.changed' and e.tenant = s.tenant and e.data ->> 'agent' = s.agent
                                and e.time <= s.at
                            order by e.time desc fetch first 1 rows with ties) e""")
                .param(sightings.stream().map(Sighting::tenant).toArray(String[]::new))
                .param(sightings.stream().map(Sighting::agent).toArray(String[]::new))
                .param(sightings.stream().map(sighting -> sighting.at().toString()).toArray(String[]::new))
                .query((row, number) -> event(row))
                .list();
    }

    /** How many events a ticket's clocks depend on: its own, and those of tickets that were merged into it. */
    int count(TicketKey ticket) {
        return db.sql("""
                with recursive family (tenant, ticket) as (
                    select ?, ?
                  union
                    select e.tenant, e.ticket from family f join ticket_event e
                        on e.type = 'ticket.merged' and e.tenant = f.tenant and e.data ->> 'into' = f.ticket
                )
                select count(*) from ticket_event join family using (tenant, ticket)""")
                .params(ticket.tenant(), ticket.ticket())
                .query(Integer.class)
                .single();
    }

    private static LoggedEvent event(ResultSet row) throws SQLException {
        return new LoggedEvent(
                row.getLong("seq"),
                new TicketKey(row.getString("tenant"), row.getString("ticket")),
                row.getString("source"),
                row.getString("id"),
                row.getString("type"),
                instant(row, "time"),
                row.getString("sequence"),
                row.getObject("revision", Integer.class),
                row.getString("data"),
                instant(row, "accepted_at"),
                row.getString("accepted_by"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
