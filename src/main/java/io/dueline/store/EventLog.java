package io.dueline.store;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
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

    private final JdbcClient db;
    private final TransactionOperations transaction;
    private final FirstPolicies firstPolicies;
    private final EventRows rows;

    EventLog(JdbcClient db, TransactionOperations transaction, EventRows rows) {
        this.db = db;
        this.transaction = transaction;
        this.firstPolicies = new FirstPolicies(db);
        this.rows = rows;
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
        events.stream().map(event -> event.caller().tenant()).distinct().sorted().forEach(firstPolicies::await);
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
        return rows.timeline(ticket, after, limit);
    }
}
