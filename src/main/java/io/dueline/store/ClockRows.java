package io.dueline.store;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of clocks. */
@Repository
class ClockRows {
    static final String SAVE = """
            insert into clock select * from json_populate_recordset(null::clock, ?::json)
            on conflict (tenant, ticket, metric, cycle) do update set
                state = excluded.state, level = excluded.level, department = excluded.department,
                agent = excluded.agent, priority = excluded.priority, channel = excluded.channel,
                requester = excluded.requester, started_at = excluded.started_at, due_at = excluded.due_at,
                ended_at = excluded.ended_at, reported_at = excluded.reported_at,
                allowed_us = excluded.allowed_us, counted_us = excluded.counted_us,
                counting_since = excluded.counting_since, spent_at = excluded.spent_at,
                calendar = excluded.calendar, revision = excluded.revision, due_known_at = excluded.due_known_at,
                recorded_at = excluded.recorded_at, alerted = excluded.alerted,
                satisfaction = excluded.satisfaction, excuse_reason = excluded.excuse_reason,
                excused_by = excluded.excused_by, excused_at = excluded.excused_at,
                excused_until = excluded.excused_until""";

    static final String DELETE = """
            delete from clock c using json_populate_recordset(null::clock, ?::json) r
            where (c.tenant, c.ticket, c.metric, c.cycle) = (r.tenant, r.ticket, r.metric, r.cycle)""";

    private static final String LOAD = "select row_to_json(c) from " + Rows.KEYS + """
             cross join lateral (select * from clock where tenant = k.tenant and ticket = k.ticket offset 0) c
            order by metric, cycle""";

    private final JdbcClient db;

    ClockRows(JdbcClient db) {
        this.db = db;
    }

    Map<TicketKey, List<ClockRow>> load(Collection<TicketKey> tickets) {
        List<String> rows = db.sql(LOAD).param(Rows.json(tickets)).query(String.class).list();
        return Rows.rows(rows, ClockRow.class).stream()
                .collect(Collectors.groupingBy(row -> new TicketKey(row.tenant(), row.ticket())));
    }
}
