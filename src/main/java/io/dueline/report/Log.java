package io.dueline.report;

import static io.dueline.report.Readings.CLOCKS_WITH_ELAPSED;
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
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Every cycle of every clock, one row each, live ones as they stand at the database's present time. Sorted by
 * {@link LogColumn#REPORTED_AT} a page costs its own rows; sorted otherwise it costs the rows of its dates.
 */
@Component
public class Log {
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
        Instant now = after != null ? after.now() : readings.begin();
        List<LogRow> rows = new ArrayList<>();
        read(query(scope, order, after, now).then(order.sql()).then(" limit " + (limit + 1)), scope, now, rows::add);
        if (rows.size() <= limit) {
            return new Page(rows, null);
        }
        rows.removeLast();
        return new Page(rows, order.placeOf(rows.getLast(), now));
    }

    /** Reads every row in order, each handed over as it comes; any number of them takes the same memory. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public void readAll(Scope scope, LogOrder order, Consumer<LogRow> rows) {
        Instant now = readings.begin();
        read(query(scope, order, null, now).then(order.sql()), scope, now, rows);
    }

    private Statement query(Scope scope, LogOrder order, @Nullable Place after, Instant now) {
        boolean read = order.column().isRead();
        Statement statement = scope.clocks(
                "select * from " + (read ? CLOCKS_WITH_ELAPSED : "clock") + " where tenant = :tenant");
        if (read) {
            readings.readAll(scope, "true", now).to(statement);
        }
        return after == null ? statement : order.after(after, statement);
    }

    private void read(Statement statement, Scope scope, Instant now, Consumer<LogRow> rows) {
        statement.read(database, row -> rows.accept(row(row, readings.elapsed(row, scope.tenant(), now), now)));
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
