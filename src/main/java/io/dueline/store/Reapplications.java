package io.dueline.store;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Applies the newest policy to tickets that are open, a batch at a time. A batch is one transaction: its tickets' events,
 * their clocks, whom to wake up, and how far it has come. So it may break off anywhere and be gone on with by anybody.
 */
@Component
public class Reapplications {
    private static final int BATCH = 200;
    private static final int ATTEMPTS = 5;
    private static final String ROW = "select row_to_json(r) from reapply r";

    private final JdbcClient db;
    private final TransactionOperations transaction;
    private final PolicyRevisions policies;
    private final TicketRows rows;
    private final OpenTickets open;
    private final OwnEvents events;
    private final Batch batch;

    Reapplications(
            JdbcClient db,
            TransactionOperations transaction,
            PolicyRevisions policies,
            TicketRows rows,
            OpenTickets open,
            OwnEvents events,
            Batch batch) {
        this.db = db;
        this.transaction = transaction;
        this.policies = policies;
        this.rows = rows;
        this.open = open;
        this.events = events;
        this.batch = batch;
    }

    /** Asks for one, of the newest revision. Empty: no policy was ever saved. */
    public Optional<Reapplication> ask(Caller caller, TicketFilter filter) {
        int revision = policies.newestNumber(caller.tenant());
        if (revision == 0) {
            return Optional.empty();
        }
        String id = UUID.randomUUID().toString();
        var wanted = new Wanted(filter);
        db.sql("""
                insert into reapply (tenant, id, revision, filter, requested_by, state, total)
                values (:tenant, :reapply, :revision, :filter::jsonb, :actor, 'running',
                    (select count(*) from ticket where tenant = :tenant and open""" + wanted.sql() + "))")
                .params(wanted.params())
                .param("tenant", caller.tenant())
                .param("reapply", id)
                .param("revision", revision)
                .param("filter", Rows.json(filter))
                .param("actor", caller.actor())
                .update();
        return find(caller.tenant(), id);
    }

    public Optional<Reapplication> find(String tenant, String id) {
        return read(ROW + " where tenant = ? and id = ?", tenant, id).stream().findFirst();
    }

    /** Newest first, those before that one only; null: from the newest on. */
    public List<Reapplication> list(String tenant, @Nullable String before, int limit) {
        return read(ROW + """
                 where tenant = ? and (?::text is null or (requested_at, id) < (
                    select requested_at, id from reapply where tenant = ? and id = ?))
                order by requested_at desc, id desc limit ?""", tenant, before, tenant, before, limit);
    }

    /** Those that nobody has worked on for so long. */
    public List<Reapplication> idle(Duration atLeast) {
        return read(ROW + " where state = 'running' and worked_at < clock_timestamp() - ? * interval '1 second'",
                atLeast.toSeconds());
    }

    private List<Reapplication> read(String sql, @Nullable Object... params) {
        return Rows.rows(db.sql(sql).params(params).query(String.class).list(), Reapplication.class);
    }

    /** Stops it where it is; what is done stays done. One that has ended stays as it is. */
    public Optional<Reapplication> cancel(String tenant, String id, String by) {
        db.sql("""
                update reapply set state = 'cancelled', cancelled_by = ?, ended_at = clock_timestamp()
                where tenant = ? and id = ? and state = 'running'""")
                .params(by, tenant, id)
                .update();
        return find(tenant, id);
    }

    /** Does the next batch, unless there is none. Whoever else is at it is waited for. */
    public Reapplication goOn(String tenant, String id) {
        return Deadlocks.retried(ATTEMPTS, () -> transaction.execute(status -> {
            Reapplication before = read(ROW + " where tenant = ? and id = ? for update", tenant, id).getFirst();
            return before.running() ? goOn(before) : before;
        }));
    }

    private Reapplication goOn(Reapplication one) {
        List<TicketKey> next = next(one);
        if (next.isEmpty()) {
            db.sql("update reapply set state = 'done', ended_at = clock_timestamp() where tenant = ? and id = ?")
                    .params(one.tenant(), one.id())
                    .update();
        } else {
            apply(one, next);
        }
        return find(one.tenant(), one.id()).orElseThrow();
    }

    private List<TicketKey> next(Reapplication one) {
        return open.after(one.tenant(), one.filter(), one.lastTicket(), BATCH).stream().map(TicketRow::key).toList();
    }

    private void apply(Reapplication one, List<TicketKey> tickets) {
        List<TicketRow> locked = rows.lock(tickets);
        Instant now = rows.now();
        Map<String, @Nullable Object> data = new LinkedHashMap<>();
        data.put("reapply", one.id());
        data.put("revision", one.revision());
        var caller = new Caller(one.tenant(), one.requestedBy());
        events.append(new OwnEvents.Said(
                caller, "reapply/" + one.id(), "dueline.reapplied", now, one.revision(), data), tickets);
        List<Turn.Folded> advanced = batch.advance(locked, now);
        wake(advanced.stream().filter(Reapplications::wakesAtAnotherTime).map(Turn.Folded::after).toList());
        long changed = advanced.stream().mapToLong(ticket -> ticket.difference(now).changed().size()).sum();
        db.sql("""
                update reapply set tickets = tickets + ?, clocks = clocks + ?, last_ticket = ?,
                    worked_at = clock_timestamp()
                where tenant = ? and id = ?""")
                .params(tickets.size(), changed, tickets.getLast().ticket(), one.tenant(), one.id())
                .update();
    }

    private static boolean wakesAtAnotherTime(Turn.Folded ticket) {
        TicketProgress before = ticket.turn().before().progress();
        TicketProgress after = ticket.after().progress();
        return after.open() != before.open() || !Objects.equals(after.wakeUpAt(), before.wakeUpAt());
    }

    /** The tickets are up to date; their workflows have to hear of it. */
    private void wake(List<TicketRow> tickets) {
        db.sql("""
                insert into handover (tenant, ticket, newest, only_agents, request, held, advanced, not_before)
                select tenant, ticket, clock_timestamp(), false, ?, false, true, clock_timestamp()
                from unnest(?::text[], ?::text[]) as t (tenant, ticket) order by tenant, ticket""")
                .param(UUID.randomUUID())
                .param(tickets.stream().map(TicketRow::tenant).toArray(String[]::new))
                .param(tickets.stream().map(TicketRow::id).toArray(String[]::new))
                .update();
    }
}
