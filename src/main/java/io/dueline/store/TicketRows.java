package io.dueline.store;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of tickets. */
@Repository
class TicketRows {
    /** They are there, and locked: an update that looks each of them up by its key. */
    static final String SAVE = """
            insert into ticket select * from json_populate_recordset(null::ticket, ?::json)
            on conflict (tenant, id) do update set
                folded = excluded.folded, created_at = excluded.created_at, changed_at = excluded.changed_at,
                status = excluded.status, priority = excluded.priority, channel = excluded.channel,
                department = excluded.department, assignee = excluded.assignee,
                assignee_name = excluded.assignee_name, assignee_email = excluded.assignee_email,
                requester = excluded.requester, requester_name = excluded.requester_name,
                requester_email = excluded.requester_email, requester_group = excluded.requester_group,
                tags = excluded.tags, fields = excluded.fields, referrer_url = excluded.referrer_url,
                from_invitation = excluded.from_invitation, deleted = excluded.deleted,
                merged_into = excluded.merged_into, level = excluded.level, satisfaction = excluded.satisfaction,
                revision = excluded.revision, open = excluded.open, overdue = excluded.overdue,
                due_at = excluded.due_at, wake_up_at = excluded.wake_up_at, advanced_at = excluded.advanced_at,
                fault = excluded.fault""";

    private static final String LOCK = "select row_to_json(t) from " + Rows.KEYS
            + " cross join lateral (select * from ticket where tenant = k.tenant and id = k.ticket for update) t";

    private static final String CREATE = "insert into ticket (tenant, id) select tenant, ticket from " + Rows.KEYS
            + " on conflict do nothing returning row_to_json(ticket)";

    /** Nothing is counted where something else says already that the row is behind. */
    private static final String GLANCE = """
            select row_to_json(t), revision is not null and fault is null
                and (wake_up_at is null or wake_up_at > :now::timestamptz)
                and cardinality(folded) = (
                    with recursive family (tenant, ticket) as (
                        select :tenant, :id
                      union
                        select e.tenant, e.ticket from family f join ticket_event e
                            on e.type = 'ticket.merged' and e.tenant = f.tenant and e.data ->> 'into' = f.ticket
                    )
                    select count(*) from family f cross join lateral (
                        select 1 from ticket_event e where e.tenant = f.tenant and e.ticket = f.ticket offset 0) e)
            from ticket t where tenant = :tenant and id = :id""";

    private final JdbcClient db;

    TicketRows(JdbcClient db) {
        this.db = db;
    }

    /** Locks tickets in the order of their keys, so that batches wait for one another in one order; new ones come to be. */
    List<TicketRow> lock(Collection<TicketKey> tickets) {
        List<TicketRow> locked = new ArrayList<>(rows(LOCK, tickets));
        Set<TicketKey> missing = new LinkedHashSet<>(tickets);
        locked.forEach(row -> missing.remove(row.key()));
        if (!missing.isEmpty()) {
            List<TicketRow> created = rows(CREATE, missing);
            locked.addAll(created);
            created.forEach(row -> missing.remove(row.key()));
        }
        // Somebody else created them meanwhile.
        return missing.isEmpty() ? locked : Stream.concat(locked.stream(), lock(missing).stream()).toList();
    }

    private List<TicketRow> rows(String statement, Collection<TicketKey> tickets) {
        return Rows.rows(db.sql(statement).param(Rows.json(tickets)).query(String.class).list(), TicketRow.class);
    }

    /** Locks tickets that should have woken up by then, those under way elsewhere left out. */
    List<TicketRow> lockDue(Instant wakeUpBefore, int limit) {
        List<String> rows = db.sql("""
                select row_to_json(t) from ticket t where wake_up_at <= ?::timestamptz
                order by wake_up_at limit ? for update skip locked""")
                .params(wakeUpBefore.toString(), limit)
                .query(String.class)
                .list();
        return Rows.rows(rows, TicketRow.class);
    }

    Optional<TicketRow> find(TicketKey ticket) {
        return db.sql("select row_to_json(t) from ticket t where tenant = ? and id = ?")
                .params(ticket.tenant(), ticket.ticket())
                .query(String.class)
                .optional()
                .map(row -> Rows.row(row, TicketRow.class));
    }

    /**
     * A ticket as it stands, not locked.
     *
     * @param settled whether only another event, or its time to wake up, can change it
     */
    record Glance(TicketRow row, boolean settled) {}

    Optional<Glance> glance(TicketKey ticket, Instant now) {
        return db.sql(GLANCE)
                .param("tenant", ticket.tenant())
                .param("id", ticket.ticket())
                .param("now", now.toString())
                .query((row, number) -> new Glance(Rows.row(row.getString(1), TicketRow.class), row.getBoolean(2)))
                .optional();
    }

    Instant now() {
        return db.sql("select clock_timestamp()")
                .query((row, number) -> row.getObject(1, OffsetDateTime.class).toInstant())
                .single();
    }
}
