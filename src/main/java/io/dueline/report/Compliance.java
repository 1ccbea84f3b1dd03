package io.dueline.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** How many promises were kept, and how long it took, by whatever one wants to compare. */
@Component
public class Compliance {
    private final JdbcClient database;
    private final Readings readings;

    Compliance(JdbcClient database, Readings readings) {
        this.database = database;
        this.readings = readings;
    }

    /** The present date there, by the database's clock. */
    public LocalDate today(ZoneId zone) {
        return database.sql("select now()")
                .query(OffsetDateTime.class)
                .single()
                .atZoneSameInstant(zone)
                .toLocalDate();
    }

    /**
     * Reads the rows in order, each handed over as it comes, and then the total. Clocks that are missed and still
     * counting are read at the database's present time.
     *
     * @param order null: by the groups, ascending
     * @throws ReportTooLong if the database doesn't get it done in time
     */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Total read(Question question, @Nullable ComplianceOrder order, Consumer<Row> rows) {
        return within(() -> read(new Part(question, true, true), order, rows));
    }

    /**
     * The same without the clocks that go on in time, which may be more than all others: their number is nothing, and a row
     * that has no others is left out.
     *
     * @throws ReportTooLong if the database doesn't get it done in time
     */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Total readOutcomes(Question question, @Nullable ComplianceOrder order, Consumer<Row> rows) {
        return within(() -> read(new Part(question, false, true), order, rows));
    }

    /**
     * Reads the rows in order, besides without what customers thought of them, which costs as much again.
     *
     * @throws ReportTooLong if the database doesn't get it done in time
     */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public void readUnrated(Question question, Consumer<Row> rows) {
        within(() -> read(new Part(question, false, false), null, rows));
    }

    /** How many clocks of the scope go on in time, counted as far as {@code most}. */
    @Transactional(readOnly = true)
    public long countGoing(Scope scope, int most) {
        var counts = new ArrayList<Long>();
        within(() -> {
            readings.begin();
            new Statement("select count(*) from (")
                    .then(scope.clocks("select from clock where tenant = :tenant and " + Outcomes.GOING))
                    .then(" union all ")
                    .then(scope.clocks(
                            "select from clock where tenant = :tenant and ended_at is null and state <> 'missed'"
                                    + " and " + Outcomes.MOVING))
                    .then(" limit " + most + ") as clock")
                    .readAtOnce(database, row -> counts.add(row.getLong(1)));
            return counts;
        });
        return counts.getFirst();
    }

    /** How much of a report is read. */
    private record Part(Question question, boolean going, boolean rated) {}

    private static <T> T within(Supplier<T> reading) {
        try {
            return reading.get();
        } catch (QueryTimeoutException e) {
            throw ReportTooLong.compliance(e);
        }
    }

    private Total read(Part part, @Nullable ComplianceOrder order, Consumer<Row> rows) {
        Instant now = readings.begin();
        Question question = part.question();
        var outcomes = new Outcomes(question, Extent.read(database, question.scope()));
        Ratings ratings = part.rated() ? Ratings.read(database, question, outcomes) : Ratings.none(question);
        var report = new Reading(question, ratings);
        var missed = readings.readAll(question.everything(), Outcomes.MOVING + " and state = 'missed'", now);
        var tally = new TallySql(question);
        Statement slices = outcomes.slices(tally, missed, now);
        if (part.going()) {
            slices.then(" union all ").then(outcomes.going(tally));
        }
        new ComplianceSql(question, tally).of(slices, order).read(database, row -> report.read(row, rows));
        return report.total;
    }

    /**
     * @param group the value of each group, in their order; null where the clocks have none
     * @param before of the period before; null where none was asked for
     */
    public record Row(Map<Dimension, @Nullable String> group, Tally tally, @Nullable Tally before) {}

    /** @param before of the period before; null where none was asked for */
    public record Total(Tally tally, @Nullable Tally before) {}

    private static final class Reading {
        private final Question question;
        private final Ratings ratings;
        private Total total;

        private Reading(Question question, Ratings ratings) {
            this.question = question;
            this.ratings = ratings;
            this.total = new Total(Tally.NOTHING, question.before() == null ? null : Tally.NOTHING);
        }

        private void read(ResultSet row, Consumer<Row> rows) throws SQLException {
            Tally tally = new TallyRow("", question.measure()).read(row, ratings.of(row, false));
            Tally before = question.before() == null
                    ? null
                    : new TallyRow(TallySql.BEFORE, question.measure()).read(row, ratings.of(row, true));
            if (row.getInt("rolled_up") == 0) {
                rows.accept(new Row(group(row), tally, before));
            }
            total = new Total(tally, before);
        }

        private Map<Dimension, @Nullable String> group(ResultSet row) throws SQLException {
            Map<Dimension, @Nullable String> group = new LinkedHashMap<>();
            for (Dimension dimension : question.groups()) {
                group.put(dimension, row.getString(dimension.text()));
            }
            return group;
        }
    }
}
