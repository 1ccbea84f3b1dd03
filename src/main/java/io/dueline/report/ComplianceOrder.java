package io.dueline.report;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The column that compliance is sorted by; rows that have nothing there come last either way. */
public final class ComplianceOrder {
    private static final List<String> FIGURES = List.of(
            "met", "avgMet", "maxMet", "minMet", "missed", "avgMissed", "maxMissed", "minMissed", "unanswered",
            "excused", "cancelled", "running", "compliance", "denominator");
    private static final List<String> PERCENTILES = List.of(
            "p50Met", "p90Met", "p95Met", "p50Missed", "p90Missed", "p95Missed");

    private final String column;
    private final boolean descending;

    private ComplianceOrder(String column, boolean descending) {
        this.column = column;
        this.descending = descending;
    }

    /** The columns of a report with those groups. */
    public static List<String> columns(List<Dimension> groups, boolean percentiles) {
        return Stream.of(groups.stream().map(Dimension::text), FIGURES.stream(),
                percentiles ? PERCENTILES.stream() : Stream.<String>empty()).flatMap(columns -> columns).toList();
    }

    /**
     * @param column one of {@link #columns} of the report
     * @throws IllegalArgumentException if no report has such a column
     */
    public static ComplianceOrder by(String column, boolean descending) {
        if (!columns(List.copyOf(Dimension.GROUPS), true).contains(column)) {
            throw new IllegalArgumentException("compliance has no column " + column);
        }
        return new ComplianceOrder(column, descending);
    }

    String sql() {
        return column.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT)
                + (descending ? " desc" : "") + " nulls last";
    }
}
