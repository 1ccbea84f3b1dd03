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
        String way = descending ? " desc" : "";
        String absentLast = column.mayBeAbsent() ? " nulls last" : "";
        return " order by " + column.column() + way + absentLast + ", ticket" + way + ", metric" + way + ", cycle"
                + way;
    }

    Statement after(Log.Place place, Statement statement) {
        String beyond = descending ? " < " : " > ";
        String value = "cast(:value as " + column.type() + ")";
        String key = "(ticket, metric, cycle)" + beyond + "(:ticket_before, :metric_before, :cycle_before)";
        statement
                .with("ticket_before", place.ticket())
                .with("metric_before", place.metric())
                .with("cycle_before", place.cycle());
        if (place.value() == null) {
            return statement.then(" and " + column.column() + " is null and " + key);
        }
        String absent = column.mayBeAbsent() ? " or " + column.column() + " is null" : "";
        String further = "((" + column.column() + ", ticket, metric, cycle)" + beyond + "(" + value
                + ", :ticket_before, :metric_before, :cycle_before)" + absent + ")";
        return statement.and(further, "value", place.value());
    }
}
