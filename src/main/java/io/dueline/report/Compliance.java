package io.dueline.report;

import static io.dueline.report.Readings.CLOCKS_WITH_ELAPSED;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** How many promises were kept, and how long it took, by whatever one wants to compare. */
@Component
public class Compliance {
    private static final String TALLY = """
            count(*) filter (where state = 'met') as met,
            round(avg(elapsed_us) filter (where state = 'met')) as avg_met,
            max(elapsed_us) filter (where state = 'met') as max_met,
            min(elapsed_us) filter (where state = 'met') as min_met,
            count(*) filter (where state = 'missed') as missed,
            round(avg(elapsed_us) filter (where state = 'missed')) as avg_missed,
            max(elapsed_us) filter (where state = 'missed') as max_missed,
            min(elapsed_us) filter (where state = 'missed') as min_missed,
            count(*) filter (where state = 'unanswered') as unanswered,
            0 as excused,
            count(*) filter (where state = 'cancelled') as cancelled,
            count(*) filter (where state in ('running', 'paused')) as running""";

    private final JdbcClient database;
    private final Readings readings;

    Compliance(JdbcClient database, Readings readings) {
        this.database = database;
        this.readings = readings;
    }

    /**
     * Reads the rows in order, each handed over as it comes, and then the total. Clocks that are missed and still
     * counting are read at the database's present time.
     *
     * @param groups of {@link Dimension#GROUPS}, in the order of the columns; none: one row for all
     * @param order null: by the groups, ascending
     */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Tally read(Scope scope, List<Dimension> groups, @Nullable ComplianceOrder order, Consumer<Row> rows) {
        Instant now = readings.now();
        var told = readings.readAll(scope, "state = 'missed'", now);
        var total = new Total();
        told.to(query(scope, groups, order)).read(database, row -> {
            Tally tally = tally(row);
            if (row.getInt("rolled_up") == 0) {
                rows.accept(new Row(group(row, groups), tally));
            }
            total.tally = tally;
        });
        return total.tally;
    }

    private static Statement query(Scope scope, List<Dimension> groups, @Nullable ComplianceOrder order) {
        String day = groups.contains(Dimension.DAY) ? ", cast(reported_at at time zone :zone as date) as day" : "";
        String columns = groups.stream().map(Dimension::text).collect(Collectors.joining(", "));
        var statement = scope.clocks("select tally.*, cast(met as float8) / nullif(met + missed + unanswered, 0) as"
                + " compliance from (select " + grouped(groups, columns) + TALLY + " from (select *" + day
                + " from " + CLOCKS_WITH_ELAPSED + " where tenant = :tenant")
                .with("zone", scope.zone().getId());
        String sets = groups.isEmpty() ? "" : " group by grouping sets ((" + columns + "), ())";
        return statement.then(") as clock" + sets + ") as tally order by " + ordered(groups, order));
    }

    private static String grouped(List<Dimension> groups, String columns) {
        return groups.isEmpty() ? "0 as rolled_up, " : columns + ", grouping(" + columns + ") as rolled_up, ";
    }

    private static String ordered(List<Dimension> groups, @Nullable ComplianceOrder order) {
        Stream<String> first = order == null ? Stream.empty() : Stream.of(order.sql());
        Stream<String> then = groups.stream().map(Dimension::text);
        return Stream.of(Stream.of("rolled_up"), first, then)
                .flatMap(parts -> parts)
                .collect(Collectors.joining(", "));
    }

    private static Map<Dimension, @Nullable String> group(ResultSet row, List<Dimension> groups) throws SQLException {
        Map<Dimension, @Nullable String> group = new LinkedHashMap<>();
        for (Dimension dimension : groups) {
            group.put(dimension, row.getString(dimension.text()));
        }
        return group;
    }

    private static Tally tally(ResultSet row) throws SQLException {
        return new Tally(
                row.getLong("met"),
                times(row, "met"),
                row.getLong("missed"),
                times(row, "missed"),
                row.getLong("unanswered"),
                row.getLong("excused"),
                row.getLong("cancelled"),
                row.getLong("running"));
    }

    private static Tally.Times times(ResultSet row, String outcome) throws SQLException {
        return new Tally.Times(
                duration(row, "avg_" + outcome), duration(row, "max_" + outcome), duration(row, "min_" + outcome));
    }

    private static @Nullable Duration duration(ResultSet row, String column) throws SQLException {
        long microseconds = row.getLong(column);
        return row.wasNull() ? null : Microseconds.duration(microseconds);
    }

    /** @param group the value of each group, in their order; null where the clocks have none */
    public record Row(Map<Dimension, @Nullable String> group, Tally tally) {}

    private static final class Total {
        private Tally tally = new Tally(0, NOTHING, 0, NOTHING, 0, 0, 0, 0);
        private static final Tally.Times NOTHING = new Tally.Times(null, null, null);
    }
}
