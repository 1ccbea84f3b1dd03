package io.dueline.store;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * What happened to the clocks lately, in order. What history reveals, over an hour after it happened, is news to nobody
 * and left out, so that an import writes none of it.
 */
@Component
public class ClockChanges {
    static final String INSERT = """
            insert into clock_change (tenant, changed_at, kind, ticket, metric, cycle, state, level, department,
                agent, priority, channel, started_at, due_at, ended_at)
            select tenant, changed_at, kind, ticket, metric, cycle, state, level, department, agent, priority,
                channel, started_at, due_at, ended_at
            from json_populate_recordset(null::clock_change, ?::json)""";

    private static final int BATCH = 10_000;
    private static final String PRUNED = "clock changes pruned until";

    private final JdbcClient db;
    private final TransactionOperations transaction;

    ClockChanges(JdbcClient db, TransactionOperations transaction) {
        this.db = db;
        this.transaction = transaction;
    }

    /** @param state null: the cycle never was */
    record Row(
            String tenant,
            Instant changedAt,
            String kind,
            String ticket,
            String metric,
            int cycle,
            @Nullable String state,
            String level,
            @Nullable String department,
            @Nullable String agent,
            @Nullable String priority,
            @Nullable String channel,
            Instant startedAt,
            @Nullable Instant dueAt,
            @Nullable Instant endedAt) {
        static Row of(ChangeKind kind, ClockRow clock, @Nullable String state, Instant at) {
            return new Row(clock.tenant(), at, kind.text(), clock.ticket(), clock.metric(), clock.cycle(), state,
                    clock.level(), clock.department(), clock.agent(), clock.priority(), clock.channel(),
                    clock.startedAt(), clock.dueAt(), clock.endedAt());
        }
    }

    static List<Row> of(Folded folded, Difference difference, Instant at) {
        Turn turn = folded.turn();
        List<Row> rows = new ArrayList<>();
        for (ClockRow after : turn.isNews(at) ? difference.changed() : List.<ClockRow>of()) {
            for (ChangeKind kind : ChangeKind.between(turn.stored(after), after, folded.isDone(after))) {
                rows.add(Row.of(kind, after, after.state(), at));
            }
        }
        for (ClockRow gone : turn.isNews(at) ? difference.vanished() : List.<ClockRow>of()) {
            rows.add(Row.of(ChangeKind.AMENDED, gone, null, at));
        }
        return rows;
    }

    /** Deletes what is older than that. */
    public void prune(Duration keep) {
        Long pruned;
        do {
            pruned = transaction.execute(status -> pruneSome(keep));
        } while (pruned == BATCH);
    }

    private long pruneSome(Duration keep) {
        var pruned = db
                .sql("""
                        with oldest as (select seq, changed_at from clock_change order by seq limit ?),
                        gone as (delete from clock_change where seq in (
                            select seq from oldest where changed_at < clock_timestamp() - ? * interval '1 second') returning seq)
                        select coalesce(max(seq), 0) as until, count(*) as many from gone""")
                .params(BATCH, keep.toSeconds())
                .query((row, number) -> new long[]{row.getLong("until"), row.getLong("many")})
                .single();
        db.sql("""
                insert into installation values (?, ?) on conflict (name) do update
                set value = greatest(installation.value::bigint, excluded.value::bigint)::text""")
                .params(PRUNED, String.valueOf(pruned[0]))
                .update();
        return pruned[1];
    }

    /** The last change that is not kept any more; 0: all are still there. */
    public long prunedUntil() {
        return db.sql("select value::bigint from installation where name = ?")
                .params(PRUNED)
                .query(Long.class)
                .optional()
                .orElse(0L);
    }
}
