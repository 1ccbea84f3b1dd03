package io.dueline.api;

import io.dueline.report.Compliance;
import io.dueline.report.Dimension;
import io.dueline.report.Tally;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.util.StringUtils;

/** A compliance report as a table; it has no row for the total, which a spreadsheet would add up once more. */
final class ComplianceCsv implements ComplianceAnswer {
    private static final List<String> FIGURES = List.of(
            "Met", "Average time met", "Max time met", "Min time met", "Missed", "Average time missed",
            "Max time missed", "Min time missed", "Unanswered", "Excused", "Cancelled", "Running", "Compliance");

    private final Csv csv;

    ComplianceCsv(OutputStream out, List<Dimension> groups) {
        this.csv = new Csv(out);
        List<String> header = new ArrayList<>(groups.stream().map(ComplianceCsv::title).toList());
        header.addAll(FIGURES);
        csv.write(header);
    }

    private static String title(Dimension group) {
        return group == Dimension.DAY ? "Date" : StringUtils.capitalize(group.text());
    }

    @Override
    public void add(Compliance.Row row) {
        List<@Nullable Object> cells = new ArrayList<>(row.group().values());
        Tally tally = row.tally();
        Tally.Times met = tally.metTimes();
        Tally.Times missed = tally.missedTimes();
        cells.addAll(Arrays.asList(tally.met(), met.average(), met.longest(), met.shortest()));
        cells.addAll(Arrays.asList(tally.missed(), missed.average(), missed.longest(), missed.shortest()));
        cells.addAll(Arrays.asList(
                tally.unanswered(), tally.excused(), tally.cancelled(), tally.running(), tally.compliance()));
        csv.write(cells);
    }

    @Override
    public void end(Tally total) {
        csv.end();
    }
}
