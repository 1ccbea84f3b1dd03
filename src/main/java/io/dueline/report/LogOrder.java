package io.dueline.report;

import java.time.Instant;

/**
 * The order of a log. Rows without a value in the column come last either way; rows with the same value are in the
 * order of ticket, metric and cycle, so that every row has one place.
 */
public record LogOrder(LogColumn column, boolean descending) {
    /** The newest outcome first. */
    public static final LogOrder NEWEST = new LogOrder(LogColumn.REPORTED_AT, true);

    /** The place of that row, for the page after it. */
    Log.Place placeOf(LogRow row, Instant now) {
        return new Log.Place(column.valueOf(row), row.ticket(), row.metric(), row.cycle(), now);
    }

    String sql() {
        return " order by " + column.column() + way() + ", " + ticketMetricAndCycle();
    }

    /** The order of rows that have the same value, or none. */
    String ties() {
        return " order by " + ticketMetricAndCycle();
    }

    private String ticketMetricAndCycle() {
        return "ticket" + way() + ", metric" + way() + ", cycle" + way();
    }

    private String way() {
        return descending ? " desc" : "";
    }

    /** The condition of the rows that have a value. */
    String present() {
        return column.mayBeAbsent() ? " and " + column.column() + " is not null" : "";
    }

    String absent() {
        return " and " + column.column() + " is null";
    }

    /** Adds the condition of the rows after that one, among those that have a value if it has one, else among the others. */
    Statement after(Log.Place place, Statement statement) {
        String beyond = descending ? " < " : " > ";
        String key = "ticket, metric, cycle)" + beyond + "(";
        String before = ":ticket_before, :metric_before, :cycle_before)";
        statement
                .with("ticket_before", place.ticket())
                .with("metric_before", place.metric())
                .with("cycle_before", place.cycle());
        return place.value() == null
                ? statement.then(" and (" + key + before)
                : statement.and("(" + column.column() + ", " + key + "cast(:value as " + column.type() + "), " + before,
                        "value", place.value());
    }
}
