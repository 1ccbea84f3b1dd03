package io.dueline.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The column that compliance is sorted by; rows that have nothing there come last either way. */
public final class ComplianceOrder {
    private static final List<String> FIGURES = List.of(
            "met", "avgMet", "maxMet", "minMet", "missed", "avgMissed", "maxMissed", "minMissed", "unanswered",
            "excused", "cancelled", "running", "compliance");

    private final String column;
    private final boolean descending;

    private ComplianceOrder(String column, boolean descending) {
        this.column = column;
        this.descending = descending;
    }

    /** The columns of a report with those groups. */
    public static List<String> columns(List<Dimension> groups) {
        return Stream.concat(groups.stream().map(Dimension::text), FIGURES.stream()).toList();
    }

    /**
     * @param column one of {@link #columns} of the report
     * @throws IllegalArgumentException if no report has such a column
     */
    public static ComplianceOrder by(String column, boolean descending) {
        if (!columns(List.copyOf(Dimension.GROUPS)).contains(column)) {
            throw new IllegalArgumentException("compliance has no column " + column);
        }
        return new ComplianceOrder(column, descending);
    }

    String sql() {
        return column.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT)
                + (descending ? " desc" : "") + " nulls last";
    }
}
