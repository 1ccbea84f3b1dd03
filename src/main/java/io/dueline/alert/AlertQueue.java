package io.dueline.alert;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Alerts as the advances of tickets leave them, until they are announced. */
@Repository
class AlertQueue {

    private final JdbcClient db;

    AlertQueue(JdbcClient db) {
        this.db = db;
    }

    /** Alerts that may be announced now, locked until the transaction ends; those under way elsewhere are left out. */
    List<AlertRow> ready(int limit) {
        return db.sql("""
                select row_to_json(a) from alert a where announced_at is null and not_before <= statement_timestamp()
                order by not_before, seq limit ? for update skip locked""")
                .params(limit)
                .query(String.class)
                .list()
                .stream()
                .map(AlertRow::read)
                .toList();
    }

    /** @param dropped why nobody is told; null: somebody is, or nobody wanted to be */
    void announced(AlertRow alert, @Nullable String dropped) {
        db.sql("update alert set announced_at = clock_timestamp(), dropped = ? where seq = ?")
                .params(dropped, alert.seq())
                .update();
    }

    /** Whether somebody has been told of a breach of that clock. */
    boolean breachWasAnnounced(AlertRow alert) {
        return db.sql("""
                select exists (select from alert where tenant = ? and ticket = ? and metric = ? and cycle = ?
                    and kind = 'breach' and announced_at is not null and dropped is null and recipients <> '{}')""")
                .params(alert.tenant(), alert.ticket(), alert.metric(), alert.cycle())
                .query(Boolean.class)
                .single();
    }

    /** Forgets what was announced so long ago; says how many. */
    int prune(Duration age, int limit) {
        return db.sql("""
                delete from alert where seq in (
                    select seq from alert where announced_at < statement_timestamp() - :age * interval '1 second'
                    order by announced_at limit :limit)""")
                .params(Map.of("age", age.toSeconds(), "limit", limit))
                .update();
    }
}
