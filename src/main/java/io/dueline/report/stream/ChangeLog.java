package io.dueline.report.stream;

import java.util.List;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what happened to the clocks lately. */
@Component
class ChangeLog {
    private static final RowMapper<ClockChange> CHANGE = new SimplePropertyRowMapper<>(ClockChange.class);

    /** Of one snapshot with the rows, so that both tell of the same moment. */
    private static final String SNAPSHOT = "pg_snapshot_xmin(pg_current_snapshot())::text::bigint as oldest_under_way";

    private final JdbcClient database;

    ChangeLog(JdbcClient database) {
        this.database = database;
    }

    /**
     * A change as a snapshot shows it.
     *
     * @param oldestUnderWay all transactions before this one have ended
     */
    record Seen(ClockChange change, long oldestUnderWay) {}

    /** @param oldestUnderWay all transactions before this one have ended */
    record End(long seq, long oldestUnderWay) {}

    /**
     * A transaction that begins now: all that have begun to write come before it. What a snapshot calls its end won't do:
     * that is the last transaction that has ended, and others after it may be under way.
     */
    long beginning() {
        return database.sql("select pg_current_xact_id()::text::bigint").query(Long.class).single();
    }

    /** The last change there is; 0: there is none. */
    End end() {
        return database.sql("select coalesce(max(seq), 0) as seq, " + SNAPSHOT + " from clock_change")
                .query((row, number) -> new End(row.getLong("seq"), row.getLong("oldest_under_way")))
                .single();
    }

    /** Changes of every tenant. */
    List<Seen> after(long seq, int limit) {
        return database.sql("select *, " + SNAPSHOT + " from clock_change where seq > ? order by seq limit ?")
                .params(seq, limit)
                .query((row, number) -> new Seen(CHANGE.mapRow(row, number), row.getLong("oldest_under_way")))
                .list();
    }

    List<ClockChange> between(long after, long until, int limit) {
        return database.sql("select * from clock_change where seq > ? and seq <= ? order by seq limit ?")
                .params(after, until, limit)
                .query(CHANGE)
                .list();
    }
}
