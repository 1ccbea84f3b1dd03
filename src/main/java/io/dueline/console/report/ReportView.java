package io.dueline.console.report;

import io.dueline.console.Address;
import io.dueline.console.NotUnderstood;
import io.dueline.policy.ReportPeriod;
import io.dueline.report.ComplianceOrder;
import io.dueline.report.Dimension;
import io.dueline.report.Measure;
import io.dueline.report.Question;
import io.dueline.report.Scope;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What an address asks of a report: {@code from} and {@code to}, or a {@code period}, or {@code days} until today; filters by
 * the names of the dimensions, {@code groupBy}, {@code trend}, {@code time=wall}, {@code percentiles=true} and {@code sort}.
 * {@code wait=true} asks for all of it at once, however long that takes.
 *
 * @param asked with {@code wait} and the place on a log's pages
 * @param address without these
 * @param before how far before its dates those lie that it is compared with
 */
record ReportView(Address asked, Address address, ZoneId zone, LocalDate from, LocalDate to, Period before) {
    /** Goes without saying where what is missed is asked for. */
    private static final Map.Entry<String, String> NOT_EXCUSED = Map.entry("excused", "false");
    static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);

    private static final int USUAL_DAYS = 28;
    private static final int MOST_DAYS = 3_660;
    private static final int DAYS_READ_SINGLY = 45;
    private static final int WEEKS_READ_SINGLY = 250;

    static ReportView of(Address asked, ZoneId zone, LocalDate today) {
        ReportPeriod period = period(asked);
        LocalDate to = date(asked, "to", period == null ? today : period.to(today));
        LocalDate from = date(asked, "from", period == null ? to.minusDays(days(asked) - 1L) : period.from(today));
        if (to.isBefore(from)) {
            throw new NotUnderstood("The report ends, " + to + ", before it begins, " + from + ".");
        }
        Period days = Period.ofDays(Math.toIntExact(ChronoUnit.DAYS.between(from, to) + 1));
        return new ReportView(asked, asked.without("after", "wait"), zone, from, to,
                period == null ? days : period.length());
    }

    /** Null where it isn't a period that is asked for. */
    private static @Nullable ReportPeriod period(Address address) {
        String text = address.value("period");
        if (text == null || address.value("from") != null || address.value("to") != null) {
            return null;
        }
        if (!ReportPeriod.WORDS.containsKey(text)) {
            throw new NotUnderstood(
                    "period is " + text + "; one of " + ReportPeriod.WORDS.keySet() + " is allowed.");
        }
        return ReportPeriod.WORDS.get(text);
    }

    private static int days(Address address) {
        String text = address.value("days");
        if (text == null) {
            return USUAL_DAYS;
        }
        if (!text.matches("\\d{1,4}") || Integer.parseInt(text) < 1 || Integer.parseInt(text) > MOST_DAYS) {
            throw new NotUnderstood("days is " + text + "; a number from 1 to " + MOST_DAYS + " is allowed.");
        }
        return Integer.parseInt(text);
    }

    private static LocalDate date(Address address, String name, LocalDate otherwise) {
        String text = address.value(name);
        try {
            return text == null ? otherwise : LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new NotUnderstood(name + " is “" + text + "”; a date such as 2026-06-01 is allowed.");
        }
    }

    /** How many dates it covers. */
    public int length() {
        return Math.toIntExact(ChronoUnit.DAYS.between(from, to) + 1);
    }

    /** Whether more is asked for than can be counted while somebody waits for a page. */
    boolean isLarge() {
        return isLong() || percentiles() || everyRow();
    }

    /** More dates than a month and some days. */
    boolean isLong() {
        return length() > DAYS_READ_SINGLY;
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
        return new Scope(tenant, from, to, zone, filters);
    }

    /** The filters that are set, each as name and value. */
    public List<Map.Entry<String, String>> filters() {
        return address.parameters().entrySet().stream()
                .filter(one -> Dimension.named(one.getKey()) != null)
                .flatMap(one -> one.getValue().stream().map(value -> Map.entry(one.getKey(), value)))
                .toList();
    }

    /** {@code 1 Nov 2026 – 28 Nov 2026}. */
    public String dates() {
        return from.format(DAY) + " – " + to.format(DAY);
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
        return dimension("groupBy", Dimension.DEPARTMENT);
    }

    /** Day, week or month, whichever can be read over so many dates. */
    public Dimension trend() {
        Dimension fitting = length() <= DAYS_READ_SINGLY
                ? Dimension.DAY
                : length() <= WEEKS_READ_SINGLY ? Dimension.WEEK : Dimension.MONTH;
        return dimension("trend", fitting);
    }

    private Dimension dimension(String name, Dimension otherwise) {
        String text = address.value(name);
        Dimension dimension = text == null ? otherwise : Dimension.named(text);
        if (dimension == null || !Dimension.GROUPS.contains(dimension)) {
            throw new NotUnderstood(name + " is " + text + "; one of "
                    + Dimension.GROUPS.stream().map(Dimension::text).toList() + " is allowed.");
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
        return new Question(scope(tenant, Dimension.GROUPS), List.of(group()), measure, before);
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

    /** What it is compared with, in words. */
    public String beforeInWords() {
        return before.equals(Period.ofDays(length())) ? length() + " days before" : "period before";
    }

    /** The log of the same clocks. */
    public Address log() {
        return address.without("groupBy", "trend", "sort", "rows", "percentiles", "time", "days", "period")
                .at("/reports/log")
                .with("from", from)
                .with("to", to);
    }

    /** The same as a table for a spreadsheet. */
    public Address table() {
        return address.without("trend", "rows").at(address.path() + ".csv");
    }
}
