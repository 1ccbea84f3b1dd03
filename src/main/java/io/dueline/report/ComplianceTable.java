package io.dueline.report;

import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.util.StringUtils;

/** A compliance report as comma-separated values; it has no row for the total, which a spreadsheet would add up once more. */
public final class ComplianceTable {
    private static final List<String> FIGURES = List.of(
            "Met", "Average time met", "Max time met", "Min time met", "Missed", "Average time missed",
            "Max time missed", "Min time missed", "Unanswered", "Excused", "Cancelled", "Running", "Compliance",
            "Denominator", "Time met p50", "Time met p90", "Time met p95", "Time missed p50", "Time missed p90",
            "Time missed p95", "Satisfaction", "Rated");

    private final Csv csv;

    public ComplianceTable(OutputStream out, Question question) {
        this.csv = new Csv(out);
        List<String> header = new ArrayList<>(question.groups().stream().map(ComplianceTable::title).toList());
        List<String> figures = figures(question);
        header.addAll(figures);
        if (question.before() != null) {
            figures.forEach(figure -> header.add("Previous " + StringUtils.uncapitalize(figure)));
        }
        csv.write(header);
    }

    private static String title(Dimension group) {
        return group == Dimension.DAY ? "Date" : StringUtils.capitalize(group.text());
    }

    private static List<String> figures(Question question) {
        List<String> figures = new ArrayList<>(FIGURES);
        question.measure().bands().forEach(band -> {
            figures.add("Within " + Csv.cell(band));
            figures.add("Share within " + Csv.cell(band));
        });
        return figures;
    }

    public void add(Compliance.Row row) {
        List<@Nullable Object> cells = new ArrayList<>(row.group().values());
        add(cells, row.tally());
        if (row.before() != null) {
            add(cells, row.before());
        }
        csv.write(cells);
    }

    private static void add(List<@Nullable Object> cells, Tally tally) {
        Tally.Times met = tally.metTimes();
        Tally.Times missed = tally.missedTimes();
        cells.addAll(Arrays.asList(tally.met(), met.average(), met.longest(), met.shortest()));
        cells.addAll(Arrays.asList(tally.missed(), missed.average(), missed.longest(), missed.shortest()));
        cells.addAll(Arrays.asList(
                tally.unanswered(), tally.excused(), tally.cancelled(), tally.running(), tally.compliance()));
        cells.addAll(Arrays.asList(tally.denominator(), met.p50(), met.p90(), met.p95()));
        cells.addAll(Arrays.asList(missed.p50(), missed.p90(), missed.p95()));
        cells.addAll(Arrays.asList(tally.rating().average(), tally.rating().tickets()));
        tally.bands().forEach(band -> cells.addAll(Arrays.asList(band.count(), tally.share(band.count()))));
    }

    /** Nothing is lost once it has returned. */
    public void end() {
        csv.end();
    }
}
