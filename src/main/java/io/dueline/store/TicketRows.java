package io.dueline.store;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of tickets. */
@Repository
class TicketRows {
    private static final String KEYS = "unnest(?::text[], ?::text[]) as k (tenant, id)";

    private final JdbcClient db;

    TicketRows(JdbcClient db) {
        this.db = db;
    }

    /** Locks tickets in the order of their keys, so that batches wait for one another in one order; new ones come to be. */
    List<TicketRow> lock(Collection<TicketKey> tickets) {
        db.sql("insert into ticket (tenant, id) select tenant, id from " + KEYS
                + " order by 1, 2 on conflict do nothing")
                .param(tickets.stream().map(TicketKey::tenant).toArray(String[]::new))
                .param(tickets.stream().map(TicketKey::ticket).toArray(String[]::new))
                .update();
        List<String> rows = db.sql("select row_to_json(t) from ticket t join " + KEYS
                + " using (tenant, id) order by t.tenant, t.id for update of t")
                .param(tickets.stream().map(TicketKey::tenant).toArray(String[]::new))
                .param(tickets.stream().map(TicketKey::ticket).toArray(String[]::new))
                .query(String.class)
                .list();
        return Rows.rows(rows, TicketRow.class);
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

    /** Saves rows that are locked. */
    void save(List<TicketRow> rows) {
        if (rows.isEmpty()) {
            return;
        }
        db.sql("""
                update ticket t set
                    folded = r.folded, created_at = r.created_at, changed_at = r.changed_at, status = r.status,
                    priority = r.priority, channel = r.channel, department = r.department, assignee = r.assignee,
                    assignee_name = r.assignee_name, assignee_email = r.assignee_email, requester = r.requester, requester_name = r.requester_name,
                    requester_email = r.requester_email, requester_group = r.requester_group, tags = r.tags,
                    fields = r.fields, referrer_url = r.referrer_url, from_invitation = r.from_invitation,
                    deleted = r.deleted, merged_into = r.merged_into, level = r.level, satisfaction = r.satisfaction, revision = r.revision,
                    open = r.open, overdue = r.overdue, due_at = r.due_at, wake_up_at = r.wake_up_at,
                    advanced_at = r.advanced_at, fault = r.fault
                from json_populate_recordset(null::ticket, ?::json) r
                where t.tenant = r.tenant and t.id = r.id""")
                .param(Rows.json(rows))
                .update();
    }

    Instant now() {
        return db.sql("select clock_timestamp()")
                .query((row, number) -> row.getObject(1, OffsetDateTime.class).toInstant())
                .single();
    }
}
