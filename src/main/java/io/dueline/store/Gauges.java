package io.dueline.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What operators look at. Each question is given up after three seconds: looking must not be a load of its own. */
@Component
public class Gauges {
    private static final int SECONDS = 3;
    private static final Duration TRIED_AGAIN_WITHIN = Duration.ofMinutes(61);

    /** The condition is that of the figure that is published: what arrives late says nothing of how fast Dueline is. */
    private static final String LATENESS = """
            select count(*) as missed, percentile_disc(0.5) within group (order by late) as half,
                percentile_disc(0.99) within group (order by late) as most, max(late) as worst
            from (select greatest(extract(epoch from recorded_at - due_at), 0)::float8 as late from clock
                where tenant = ? and due_at between now() - ? * interval '1 second' and now() and state = 'missed'
                    and recorded_at is not null and due_known_at <= due_at) as detected""";

    private final JdbcClient db;
    private final TransactionTemplate bounded;

    Gauges(JdbcClient db, PlatformTransactionManager transactions) {
        this.db = db;
        this.bounded = new TransactionTemplate(transactions);
        bounded.setReadOnly(true);
        bounded.setTimeout(SECONDS);
    }

    /**
     * From due instants to their breaches being written down, of clocks that were known before.
     *
     * @param half of them were at most so late; null: none was missed
     * @param most 99 of 100 of them were at most so late
     */
    public record Lateness(long missed, @Nullable Duration half, @Nullable Duration most, @Nullable Duration worst) {}

    /** Of what was due in the time before now. */
    public Lateness lateness(String tenant, Duration back) {
        return asked(() -> db.sql(LATENESS)
                .params(tenant, back.toSeconds())
                .query((row, number) -> new Lateness(
                        row.getLong("missed"), length(row, "half"), length(row, "most"), length(row, "worst")))
                .single());
    }

    private static @Nullable Duration length(ResultSet row, String column) throws SQLException {
        double seconds = row.getDouble(column);
        return row.wasNull() ? null : Duration.ofMillis(Math.round(seconds * 1_000));
    }

    /** The tickets that somebody still has to work on. */
    public Count openTickets(String tenant) {
        return Count.of(asked(() -> db
                .sql("select count(*) from (select from ticket where tenant = ? and open limit ?) as counted")
                .params(tenant, Count.MOST + 1)
                .query(Long.class)
                .single()));
    }

    /**
     * A ticket whose timeline can't be folded.
     *
     * @param againAt when it is tried again, should nothing arrive before
     */
    public record Faulty(String ticket, String fault, Instant againAt) {}

    /** Those that are tried again first. Whatever is at fault is tried again within the hour, so only those are looked at. */
    public List<Faulty> faulty(String tenant, int limit) {
        return asked(() -> db.sql("""
                select id, fault, wake_up_at from ticket
                where wake_up_at < now() + ? * interval '1 second' and tenant = ? and fault is not null
                order by wake_up_at limit ?""")
                .params(TRIED_AGAIN_WITHIN.toSeconds(), tenant, limit)
                .query((row, number) -> new Faulty(row.getString("id"), row.getString("fault"),
                        row.getObject("wake_up_at", OffsetDateTime.class).toInstant()))
                .list());
    }

    /** How many events were accepted of all tenants since PostgreSQL began to count, as it tells a second or so later. */
    public long eventsAccepted() {
        return asked(() -> db.sql("select n_tup_ins from pg_stat_user_tables where relname = 'ticket_event'")
                .query(Long.class)
                .single());
    }

    public String databaseVersion() {
        return asked(() -> db.sql("show server_version").query(String.class).single());
    }

    private <T> T asked(Supplier<T> question) {
        return bounded.execute(status -> question.get());
    }
}
