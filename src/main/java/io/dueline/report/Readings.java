package io.dueline.report;

import io.dueline.store.Planning;
import io.dueline.store.PolicyRevisions;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The open time of clocks that are still counting, which only their calendars know. PostgreSQL is told it by clock,
 * so that it can sort and add up all of them.
 */
@Component
class Readings {
    private static final String COUNTING = """
            select ticket, metric, cycle, counted_us, counting_since, calendar, revision from clock
            where tenant = :tenant and ended_at is null and counting_since is not null""";

    /** Joins each clock with its {@code elapsed_us}; a query that uses it is given {@link Told} with {@link Told#to}. */
    static final String CLOCKS_WITH_ELAPSED = """
            (select clock.*, coalesce(reading.us, counted_us) as elapsed_us,
                    allowed_us - coalesce(reading.us, counted_us) as left_us
             from clock
             left join unnest(cast(:tickets as text[]), cast(:metrics as text[]), cast(:cycles as int[]),
                              cast(:elapsed as bigint[])) as reading (ticket, metric, cycle, us)
               using (ticket, metric, cycle)) as clock""";

    private final JdbcClient database;
    private final PolicyRevisions revisions;
    private final ReportSettings settings;

    Readings(JdbcClient database, PolicyRevisions revisions, ReportSettings settings) {
        this.database = database;
        this.revisions = revisions;
        this.settings = settings;
    }

    /** The database's present time. */
    Instant now() {
        return database.sql("select now()").query(OffsetDateTime.class).single().toInstant();
    }

    /**
     * Has the statements of this transaction planned for their values. How many clocks are overdue decides by which index
     * they are found soonest; a plan for any number reads all that run.
     */
    void planAnew() {
        Planning.anew(database);
    }

    /**
     * Begins a report: what its transaction asks the database from here on may take so long, and no longer. Rows that are
     * handed over one after another count anew with every batch of them. Compiling a report takes longer than running it.
     *
     * @return the database's present time
     */
    Instant begin() {
        return database.sql("""
                select now() from set_config('statement_timeout', ?, true) as timeout,
                    set_config('jit', 'off', true) as jit, set_config('work_mem', '64MB', true) as memory""")
                .param(String.valueOf(settings.timeout().toMillis()))
                .query(OffsetDateTime.class)
                .single()
                .toInstant();
    }

    /** @param condition which of the counting clocks in scope to read */
    Told readAll(Scope scope, String condition, Instant now) {
        var told = new Told();
        scope.clocks(COUNTING + " and " + condition)
                .read(database, row -> told.add(row, elapsed(row, scope.tenant(), now)));
        return told;
    }

    /** Those in scope that go on; at most so many, or {@code null}. */
    @Nullable
    Told readLive(Scope scope, int most, Instant now) {
        var told = new Told();
        scope.clocks(COUNTING)
                .then(" limit " + (most + 1))
                .read(database, row -> told.add(row, elapsed(row, scope.tenant(), now)));
        return told.tickets.size() > most ? null : told;
    }

    /** The open time of the clock in that row, in microseconds. */
    long elapsed(ResultSet clock, String tenant, Instant now) throws SQLException {
        Instant since = instant(clock, "counting_since");
        long counted = clock.getLong("counted_us");
        if (since == null) {
            return counted;
        }
        Duration open = revisions
                .policy(tenant, clock.getInt("revision"))
                .orElseThrow()
                .calendars()
                .get(clock.getString("calendar"))
                .between(since, now);
        return counted + Microseconds.of(open);
    }

    /** Null where the column is. */
    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }

    /** What PostgreSQL is told. */
    static final class Told {
        private final List<String> tickets = new ArrayList<>();
        private final List<String> metrics = new ArrayList<>();
        private final List<Integer> cycles = new ArrayList<>();
        private final List<Long> elapsed = new ArrayList<>();

        private void add(ResultSet clock, long microseconds) throws SQLException {
            tickets.add(clock.getString("ticket"));
            metrics.add(clock.getString("metric"));
            cycles.add(clock.getInt("cycle"));
            elapsed.add(microseconds);
        }

        Statement to(Statement statement) {
            return statement
                    .with("tickets", tickets.toArray(String[]::new))
                    .with("metrics", metrics.toArray(String[]::new))
                    .with("cycles", cycles.toArray(Integer[]::new))
                    .with("elapsed", elapsed.toArray(Long[]::new));
        }
    }
}
