package io.dueline.bench;

import io.dueline.running.RunningDueline;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A database with a million clocks that pages are shown of. Attributes are spread by hashes, the rare ones lie far behind. */
enum Scene {
    /**
     * All of them run, or are paused or missed and not done, since the last twelve days, each of another ticket; ten are of
     * priority critical, and twenty tickets have the tag escalated.
     */
    RUNNING("""
            insert into ticket (tenant, id, status, priority, channel, department, assignee, requester, requester_name,
                tags, level, revision, open, overdue, due_at, created_at, changed_at, fields)
            select 'default', 'T-' || i, case when i % 20 = 0 then 'pending' else 'open' end,
                case when i % 100000 = 99999 then 'critical' else (array['low', 'medium', 'high'])[1 + h / 13 % 3] end,
                (array['email', 'chat', 'phone'])[1 + h / 17 % 3], 'd' || i % 20, case when i % 3 > 0 then 'a' || i % 500 end,
                'c-' || h % 50000, 'Customer ' || h % 50000, case when i % 50000 = 49999 then array['escalated'] else '{}' end,
                (array['gold', 'silver', 'bronze'])[1 + h % 3], 1, true, due < now(), due, now() - i * interval '1 second',
                now(), json_build_object('subject', 'Subject of ' || i)
            from generate_series(1, 1000000) i cross join lateral (select abs(hashint4(i)::bigint) h,
                now() + i * interval '1 second' - interval '1 hour' as due) x""",
            """
                    insert into clock (tenant, ticket, metric, cycle, state, level, department, agent, priority, channel, requester,
                        started_at, due_at, spent_at, reported_at, allowed_us, counted_us, counting_since, calendar, revision,
                        due_known_at)
                    select 'default', 'T-' || i, (array['next-reply', 'resolution', 'periodic-update'])[1 + h / 5 % 3], 1,
                        case when i % 20 = 0 then 'paused' when due < now() then 'missed' else 'running' end,
                        (array['gold', 'silver', 'bronze'])[1 + h % 3], 'd' || i % 20, case when i % 3 > 0 then 'a' || i % 500 end,
                        case when i % 100000 = 99999 then 'critical' else (array['low', 'medium', 'high'])[1 + h / 13 % 3] end,
                        (array['email', 'chat', 'phone'])[1 + h / 17 % 3], 'c-' || h % 50000, began,
                        case when i % 20 > 0 then due end, case when i % 20 > 0 then due end,
                        case when i % 20 > 0 and due < now() then due else began end, 864000000000, 0,
                        case when i % 20 > 0 then began end, 'c' || i % 5, 1, began
                    from generate_series(1, 1000000) i cross join lateral (select abs(hashint4(i)::bigint) h,
                        now() + i * interval '1 second' - interval '1 hour' as due, now() - i * interval '1 second' as began) x"""),
    /** All of them have ended, over the last three years, three to a ticket; 26,000 of them in the last 28 days. */
    PAST("""
            insert into clock (tenant, ticket, metric, cycle, state, level, department, agent, priority, channel, requester,
                started_at, due_at, ended_at, reported_at, allowed_us, counted_us, calendar, revision, due_known_at,
                recorded_at, satisfaction)
            select 'default', 'T-' || i / 3, (array['first-reply', 'next-reply', 'resolution'])[1 + i % 3], 1,
                case when h % 100 < 85 then 'met' when h % 100 < 97 then 'missed' when h % 100 < 99 then 'unanswered'
                    else 'cancelled' end,
                (array['gold', 'silver', 'bronze'])[1 + h % 3], 'd' || h / 7 % 12, 'a' || h / 11 % 200,
                (array['low', 'medium', 'high'])[1 + h / 13 % 3], (array['email', 'chat', 'phone'])[1 + h / 17 % 3],
                'c-' || h % 50000, moment - interval '1 hour', moment, moment, moment, 3600000000, h % 7200 * 1000000,
                'c0', 1, moment, moment, case when i / 3 % 10 = 0 then 1 + (i / 3 % 5) end
            from (select i, abs(hashint4(i)::bigint) h, now() - i * (interval '1096 days' / 1000000) as moment
                from generate_series(1, 1000000) i) as outcome""",
            """
                    insert into ticket (tenant, id, status, priority, channel, department, assignee, requester, level, revision, open,
                        created_at, changed_at)
                    select distinct on (ticket) tenant, ticket, 'closed', priority, channel, department, agent, requester, level, 1,
                        false, started_at, ended_at from clock order by ticket, metric""");

    private final List<String> rows;

    Scene(String... rows) {
        this.rows = List.of(rows);
    }

    /** Indexes are made afterwards, which takes a fraction of the time. */
    void set(RunningDueline dueline) throws SQLException {
        dueline.api().put("/api/v1/policy", "application/yaml", QueueBench.POLICY);
        try (Connection db = DriverManager.getConnection(
                dueline.postgresUrl(), "postgres", dueline.postgresPassword());
                Statement statement = db.createStatement()) {
            Map<String, String> indexes = indexes(statement);
            for (String name : indexes.keySet()) {
                statement.execute("drop index " + name);
            }
            List<String> all = new ArrayList<>(rows);
            all.addAll(indexes.values());
            all.addAll(List.of("vacuum analyze ticket", "vacuum analyze clock"));
            for (String each : all) {
                statement.execute(each);
            }
        }
    }

    private static Map<String, String> indexes(Statement statement) throws SQLException {
        Map<String, String> made = new LinkedHashMap<>();
        try (ResultSet row = statement.executeQuery("select indexname, indexdef from pg_indexes"
                + " where tablename in ('clock', 'ticket') and indexname not like '%pkey'")) {
            while (row.next()) {
                made.put(row.getString(1), row.getString(2));
            }
        }
        return made;
    }
}
