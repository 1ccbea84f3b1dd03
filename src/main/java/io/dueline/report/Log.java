package io.dueline.report;

import static io.dueline.report.Readings.instant;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Every cycle of every clock, one row each, live ones as they stand at the database's present time. Sorted by a
 * column that the table is kept in order of a page costs its own rows, or those of its dates where these are few; sorted
 * otherwise it costs the rows of its dates.
 */
@Component
public class Log {
    private static final int FEW = 300_000;
    private static final int MOST_LIVE = 200_000;

    private final JdbcClient database;
    private final Readings readings;

    Log(JdbcClient database, Readings readings) {
        this.database = database;
        this.readings = readings;
    }

    /**
     * Reads at most {@code limit} rows.
     *
     * @param after where the page before ended; null: from the start
     */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Page page(Scope scope, LogOrder order, @Nullable Place after, int limit) {
        Instant begun = readings.begin();
        Instant now = after == null ? begun : after.now();
        List<LogRow> rows = new ArrayList<>();
        within(order, () -> sql(scope, order, now).parts(after, " limit " + (limit + 1)).stream()
                .takeWhile(part -> rows.size() <= limit)
                .forEach(part -> part.readAtOnce(database, row -> rows.add(row(row, scope, now)))));
        if (rows.size() <= limit) {
            return new Page(rows, null);
        }
        List<LogRow> shown = rows.subList(0, limit);
        return new Page(shown, order.placeOf(shown.getLast(), now));
    }

    /** Reads every row in order, each handed over as it comes; any number of them takes the same memory. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public void readAll(Scope scope, LogOrder order, Consumer<LogRow> rows) {
        Instant now = readings.begin();
        within(order, () -> sql(scope, order, now).parts(null, "")
                .forEach(part -> part.read(database, row -> rows.accept(row(row, scope, now)))));
    }

    private LogSql sql(Scope scope, LogOrder order, Instant now) {
        boolean few = order.column() != LogColumn.REPORTED_AT && hasFew(scope);
        return new LogSql(scope, order, order.column().isRead() ? live(scope, order, now) : new Readings.Told(), few);
    }

    private Readings.Told live(Scope scope, LogOrder order, Instant now) {
        Readings.Told told = readings.readLive(scope, MOST_LIVE, now);
        if (told == null) {
            throw ReportTooLong.live(order.column(), MOST_LIVE);
        }
        return told;
    }

    /** Whether so few clocks are in scope, by the index of its dates, that sorting them takes a moment. */
    private boolean hasFew(Scope scope) {
        List<Long> counts = new ArrayList<>();
        new Statement("select count(*) from (")
                .then(scope.narrowKeys(scope.clocks("select from clock where tenant = :tenant")))
                .then(" limit " + (FEW + 1) + ") as clock")
                .readAtOnce(database, row -> counts.add(row.getLong(1)));
        return counts.getFirst() <= FEW;
    }

    private static void within(LogOrder order, Runnable reading) {
        try {
            reading.run();
        } catch (QueryTimeoutException e) {
            throw ReportTooLong.log(order.column(), e);
        }
    }

    private LogRow row(ResultSet row, Scope scope, Instant now) throws SQLException {
        return row(row, readings.elapsed(row, scope.tenant(), now), now);
    }

    private static LogRow row(ResultSet row, long elapsed, Instant now) throws SQLException {
        Instant started = row.getObject("started_at", OffsetDateTime.class).toInstant();
        Instant ended = instant(row, "ended_at");
        return new LogRow(
                row.getString("requester"),
                row.getString("ticket"),
                row.getString("department"),
                row.getString("agent"),
                row.getString("level"),
                row.getString("metric"),
                row.getInt("cycle"),
                started,
                instant(row, "due_at"),
                ended,
                row.getString("state"),
                row.getObject("reported_at", OffsetDateTime.class).toInstant(),
                Microseconds.duration(elapsed),
                Microseconds.duration(row.getLong("allowed_us") - elapsed),
                Duration.between(started, ended == null ? now : ended),
                isExcused(row, now));
    }

    private static boolean isExcused(ResultSet row, Instant now) throws SQLException {
        Instant until = instant(row, "excused_until");
        return row.getString("excuse_reason") != null && (until == null || until.isAfter(now));
    }

    /** @param next where it ended; null: there is no more */
    public record Page(List<LogRow> rows, @Nullable Place next) {
        public Page {
            rows = List.copyOf(rows);
        }
    }

    /**
     * The last row of a page.
     *
     * @param value in the column of the order; null: the row has none
     * @param now when that page was read; the clocks of the next one are read at the same instant
     */
    public record Place(@Nullable String value, String ticket, String metric, int cycle, Instant now) {}
}
