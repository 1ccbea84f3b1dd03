package io.dueline.report;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The figures of a tally, and the slices that they are added up from: clocks alike in everything but their time. Counting
 * these first makes the figures cost a fraction; percentiles need every clock by itself.
 */
final class TallySql {
    static final String BEFORE = "before_";
    private static final String ANSWERED = "state in ('met', 'missed') and ended";

    private static final List<Integer> PERCENTILES = List.of(50, 90, 95);

    private final Question question;
    private final List<Duration> bands;

    TallySql(Question question) {
        this.question = question;
        this.bands = question.measure().bands();
    }

    /** Selects slices of one stretch of dates; the clocks follow, and then {@link #sliced}. */
    String slices() {
        boolean single = question.measure().percentiles();
        List<String> columns = new ArrayList<>(List.of(keys(), single ? "1 as n" : "count(*) as n"));
        for (String figure : List.of("sum", "max", "min")) {
            columns.add((single ? "elapsed_us" : figure + "(elapsed_us)") + " as " + figure + "_us");
        }
        for (int i = 0; i < bands.size(); i++) {
            String within = ANSWERED + " and elapsed_us <= :band_" + i;
            columns.add(
                    (single ? "cast(" + within + " as int)" : "count(*) filter (where " + within + ")") + " as band_"
                            + i);
        }
        return "select " + String.join(", ", columns) + " from ";
    }

    /** An offset of nothing keeps PostgreSQL from joining the clocks with all stretches at once. */
    String sliced() {
        return question.measure().percentiles() ? " offset 0" : counted();
    }

    /** Selects slices of clocks that have no outcome, whose times nobody asks for; {@link #counted} comes last. */
    String counts() {
        List<String> columns = new ArrayList<>(List.of(keys(), "count(*) as n"));
        for (String figure : List.of("sum", "max", "min")) {
            columns.add("cast(null as bigint) as " + figure + "_us");
        }
        for (int i = 0; i < bands.size(); i++) {
            columns.add("0 as band_" + i);
        }
        return "select " + String.join(", ", columns) + " from clock";
    }

    String counted() {
        return " group by " + keys();
    }

    private String keys() {
        return question.attributes() + "state";
    }

    /** The figures of the period, and of the one before if that was asked for. */
    String figures() {
        List<String> columns = new ArrayList<>();
        if (question.before() == null) {
            add(columns, "", "");
        } else {
            add(columns, "", " and not before");
            add(columns, BEFORE, " and before");
        }
        return String.join(", ", columns);
    }

    private void add(List<String> columns, String prefix, String when) {
        addOutcome(columns, prefix, "met", when);
        addOutcome(columns, prefix, "missed", when);
        for (String state : List.of("unanswered", "excused", "cancelled")) {
            columns.add(sum("n", "state = '" + state + "'" + when) + prefix + state);
        }
        columns.add(sum("n", "state in ('running', 'paused')" + when) + prefix + "running");
        columns.add(sum("n", "state in ('met', 'missed', 'unanswered')" + when) + prefix + "denominator");
        for (int i = 0; i < bands.size(); i++) {
            columns.add(sum("band_" + i, "true" + when) + prefix + "band_" + i);
        }
    }

    private void addOutcome(List<String> columns, String prefix, String state, String when) {
        String filter = " filter (where state = '" + state + "'" + when + ")";
        columns.add(sum("n", "state = '" + state + "'" + when) + prefix + state);
        columns.add("round(sum(sum_us)" + filter + " / sum(n)" + filter + ") as " + prefix + "avg_" + state);
        columns.add("max(max_us)" + filter + " as " + prefix + "max_" + state);
        columns.add("min(min_us)" + filter + " as " + prefix + "min_" + state);
        if (question.measure().percentiles()) {
            columns.add(
                    "percentile_disc(array[0.5, 0.9, 0.95]) within group (order by max_us)" + filter + " as " + prefix
                            + "percentiles_" + state);
        }
    }

    /** Each percentile of the figures as a column, behind a comma. */
    String percentiles() {
        return !question.measure().percentiles()
                ? ""
                : percentiles("") + (question.before() == null ? "" : percentiles(BEFORE));
    }

    private static String percentiles(String prefix) {
        return ", " + Stream.of("met", "missed")
                .flatMap(state -> IntStream.range(0, PERCENTILES.size())
                        .mapToObj(place -> prefix + "percentiles_" + state + "[" + (place + 1) + "] as " + prefix + "p"
                                + PERCENTILES.get(place) + "_" + state))
                .collect(Collectors.joining(", "));
    }

    private static String sum(String column, String when) {
        return "coalesce(sum(" + column + ") filter (where " + when + "), 0) as ";
    }

    Statement to(Statement statement) {
        for (int i = 0; i < bands.size(); i++) {
            statement.with("band_" + i, Microseconds.of(bands.get(i)));
        }
        return statement;
    }
}
