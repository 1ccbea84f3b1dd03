package io.dueline.report;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The statement that adds up slices: a row for each group, in order, and then the one for all, which is {@code rolled_up}. */
final class ComplianceSql {
    private final Question question;
    private final TallySql tally;

    ComplianceSql(Question question, TallySql tally) {
        this.question = question;
        this.tally = tally;
    }

    /** @param order null: by the groups, ascending */
    Statement of(Statement slices, @Nullable ComplianceOrder order) {
        var statement = new Statement("select tally.*, cast(met as float8) / nullif(denominator, 0) as compliance"
                + tally.percentiles() + " from (select " + grouped() + tally.figures() + " from (")
                .then(slices)
                .then(") as slice" + sets() + ") as tally order by " + ordered(order));
        return tally.to(statement);
    }

    private String grouped() {
        return columns().isEmpty()
                ? "0 as rolled_up, "
                : columns() + ", grouping(" + columns() + ") as rolled_up, ";
    }

    private String sets() {
        return columns().isEmpty() ? "" : " group by grouping sets ((" + columns() + "), ())";
    }

    private String columns() {
        return groups().collect(Collectors.joining(", "));
    }

    private Stream<String> groups() {
        return question.groups().stream().map(Dimension::text);
    }

    private String ordered(@Nullable ComplianceOrder order) {
        List<String> first = order == null ? List.of("rolled_up") : List.of("rolled_up", order.sql());
        return Stream.concat(first.stream(), groups()).collect(Collectors.joining(", "));
    }
}
