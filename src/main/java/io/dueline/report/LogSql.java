package io.dueline.report;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The statements that read a log in its order: first the rows with a value in its column, then those without. Of dates with
 * few clocks all are read and sorted, whatever PostgreSQL thinks of an index in that order, which may begin with millions
 * of other dates.
 */
final class LogSql {
    private static final String CLOCKS = "select * from clock where tenant = :tenant";
    private static final String ENDED = "select * from (select clock.*, counted_us as elapsed_us,"
            + " allowed_us - counted_us as left_us from clock where ended_at is not null) as clock"
            + " where tenant = :tenant";
    private static final String LIVE = "select * from " + Readings.CLOCKS_WITH_ELAPSED
            + " where tenant = :tenant and ended_at is null";

    private final Scope scope;
    private final LogOrder order;
    private final Readings.Told told;
    private final boolean few;

    /**
     * @param told of the live ones, where the order needs it
     * @param few whether all clocks of the scope's dates can be read and sorted in a moment
     */
    LogSql(Scope scope, LogOrder order, Readings.Told told, boolean few) {
        this.scope = scope;
        this.order = order;
        this.told = told;
        this.few = few;
    }

    /**
     * One after the other they give the log.
     *
     * @param after where the page before ended; null: from the start
     * @param limit of each
     */
    List<Statement> parts(Log.@Nullable Place after, String limit) {
        List<Statement> parts = new ArrayList<>();
        if (after == null || after.value() != null) {
            parts.add(part(order.present(), after, order.sql() + limit));
        }
        if (order.column().mayBeAbsent()) {
            boolean begun = after != null && after.value() == null;
            parts.add(part(order.absent(), begun ? after : null, order.ties() + limit));
        }
        return parts;
    }

    private Statement part(String condition, Log.@Nullable Place after, String end) {
        if (!order.column().isRead()) {
            return arm(CLOCKS, condition, after, end);
        }
        String first = end.contains(" limit ") ? end : "";
        return told.to(new Statement("select * from ((").then(arm(ENDED, condition, after, first))
                .then(") union all (").then(arm(LIVE, condition, after, first)).then(")) as clock" + end));
    }

    private Statement arm(String clocks, String condition, Log.@Nullable Place after, String end) {
        Statement statement = scope.clocks(clocks);
        if (few || order.column() == LogColumn.REPORTED_AT) {
            scope.narrowKeys(statement);
        }
        Statement sorted = few
                ? new Statement("select * from (").then(statement).then(" offset 0) as clock where true")
                : statement;
        sorted.then(condition);
        return (after == null ? sorted : order.after(after, sorted)).then(end);
    }
}
