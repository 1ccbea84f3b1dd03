package io.dueline.console.report;

import io.dueline.console.Address;
import io.dueline.console.NotUnderstood;
import io.dueline.report.ComplianceOrder;
import io.dueline.report.Dimension;
import io.dueline.report.Measure;
import io.dueline.report.Question;
import io.dueline.report.Scope;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What an address asks of a report: its {@link Dates}, filters by the names of the dimensions, {@code groupBy}, {@code trend},
 * {@code time=wall}, {@code percentiles=true} and {@code sort}. {@code wait=true} asks for all of it at once, however long that
 * takes.
 *
 * @param asked with {@code wait} and the place on a log's pages
 * @param address without these
 */
record ReportView(Address asked, Address address, ZoneId zone, Dates dates) {
    /** Goes without saying where what is missed is asked for. */
    private static final Map.Entry<String, String> NOT_EXCUSED = Map.entry("excused", "false");
    private static final int DAYS_READ_SINGLY = 45;
    private static final int WEEKS_READ_SINGLY = 250;

    static ReportView of(Address asked, ZoneId zone, LocalDate today) {
        return new ReportView(asked, asked.without("after", "wait"), zone, Dates.of(asked, today));
    }

    /** Whether more is asked for than can be counted while somebody waits for a page. */
    boolean isLarge() {
        return isLong() || percentiles() || everyRow();
    }

    /** More dates than a month and some days. */
    boolean isLong() {
        return dates.length() > DAYS_READ_SINGLY;
    }

    boolean isWaitedFor() {
        return asked.says("wait", "true");
    }

    /** Where all of it is. */
    public Address whole() {
        return asked.with("wait", "true");
    }

    Scope scope(String tenant, Set<Dimension> narrowedBy) {
        Map<Dimension, Set<String>> filters = new EnumMap<>(Dimension.class);
        for (Dimension dimension : narrowedBy) {
            List<String> values = address.values(dimension.text());
            if (!values.isEmpty()) {
                filters.put(dimension, new HashSet<>(values));
            }
        }
        return new Scope(tenant, dates.from(), dates.to(), zone, filters);
    }

    /** The filters that are set, each as name and value. */
    public List<Map.Entry<String, String>> filters() {
        return address.parameters().entrySet().stream()
                .filter(one -> Dimension.named(one.getKey()) != null)
                .flatMap(one -> one.getValue().stream().map(value -> Map.entry(one.getKey(), value)))
                .toList();
    }

    /** {@code ; department support, metric first-reply}; empty where nothing is filtered. */
    public String narrowed() {
        String filters = filters().stream()
                .filter(one -> !one.equals(NOT_EXCUSED))
                .map(one -> one.getKey() + " " + (one.getValue().isEmpty() ? "none" : one.getValue()))
                .collect(Collectors.joining(", "));
        return filters.isEmpty() ? "" : "; " + filters;
    }

    /** By department unless something else is asked for. */
    public Dimension group() {
        return dimension("groupBy", Dimension.GROUPS, Dimension.DEPARTMENT);
    }

    /** Day, week or month, whichever can be read over so many dates. */
    public Dimension trend() {
        return dimension("trend", Dimension.DATES, fittingTrend());
    }

    private Dimension fittingTrend() {
        return !isLong() ? Dimension.DAY : dates.length() <= WEEKS_READ_SINGLY ? Dimension.WEEK : Dimension.MONTH;
    }

    private Dimension dimension(String name, Set<Dimension> allowed, Dimension otherwise) {
        String text = address.value(name);
        Dimension dimension = text == null ? otherwise : Dimension.named(text);
        if (dimension == null || !allowed.contains(dimension)) {
            throw new NotUnderstood(name + " is " + text + "; one of "
                    + allowed.stream().map(Dimension::text).toList() + " is allowed.");
        }
        return dimension;
    }

    public boolean wall() {
        return address.says("time", "wall");
    }

    public boolean percentiles() {
        return address.says("percentiles", "true");
    }

    /** A page has so many rows as somebody reads, unless all are asked for. */
    boolean everyRow() {
        return address.says("rows", "all");
    }

    Question question(String tenant) {
        var measure = new Measure(wall(), percentiles(), List.of());
        return new Question(scope(tenant, Dimension.GROUPS), List.of(group()), measure, dates.before());
    }

    Question trendQuestion(String tenant) {
        return new Question(scope(tenant, Dimension.GROUPS), List.of(trend()), Measure.OPEN_TIME, null);
    }

    @Nullable
    ComplianceOrder order() {
        String sort = address.value("sort");
        if (sort == null) {
            return null;
        }
        String column = sort.startsWith("-") ? sort.substring(1) : sort;
        List<String> columns = ComplianceOrder.columns(List.of(group()), percentiles());
        if (!columns.contains(column)) {
            throw new NotUnderstood("sort is " + sort + "; one of " + columns + " is allowed, with a - before it.");
        }
        return ComplianceOrder.by(column, sort.startsWith("-"));
    }

    /** The log of the same clocks. */
    public Address log() {
        return address.without("groupBy", "trend", "sort", "rows", "percentiles", "time", "days", "period")
                .at("/reports/log")
                .with("from", dates.from())
                .with("to", dates.to());
    }

    /** The same as a table for a spreadsheet. */
    public Address table() {
        return address.without("trend", "rows").at(address.path() + ".csv");
    }
}
