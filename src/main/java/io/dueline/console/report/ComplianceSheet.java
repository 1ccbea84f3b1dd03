package io.dueline.console.report;

import io.dueline.console.words.Names;
import io.dueline.report.Csv;
import io.dueline.report.Tally;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The compliance page as comma-separated values: its columns, its rows and the one for all. */
final class ComplianceSheet {
    private final boolean percentiles;

    private ComplianceSheet(boolean percentiles) {
        this.percentiles = percentiles;
    }

    static void write(OutputStream out, ReportView view, List<ComplianceLine> lines) {
        var sheet = new ComplianceSheet(view.percentiles());
        var csv = new Csv(out);
        csv.write(sheet.header(Names.of(view.group().text())));
        lines.forEach(line -> csv.write(sheet.cells(line)));
        csv.end();
    }

    private List<String> header(String group) {
        List<String> header = new ArrayList<>(List.of(group, "In time", "Change in points"));
        for (String outcome : List.of("Met", "Missed")) {
            header.addAll(List.of(outcome, outcome + " average", outcome + " longest", outcome + " shortest"));
            if (percentiles) {
                header.addAll(List.of(outcome + " half within", outcome + " 90 % within", outcome + " 95 % within"));
            }
        }
        header.addAll(List.of("Unanswered", "Excused", "Cancelled", "Satisfaction"));
        return header;
    }

    private List<@Nullable Object> cells(ComplianceLine line) {
        Tally tally = line.tally();
        List<@Nullable Object> cells = new ArrayList<>(Arrays.asList(
                line.name() == null ? "All" : line.name(), tally.compliance(), line.change()));
        add(cells, tally.met(), tally.metTimes());
        add(cells, tally.missed(), tally.missedTimes());
        cells.addAll(List.of(tally.unanswered(), tally.excused(), tally.cancelled()));
        cells.add(tally.rating().average());
        return cells;
    }

    private void add(List<@Nullable Object> cells, long count, Tally.Times times) {
        cells.addAll(Arrays.asList(count, times.average(), times.longest(), times.shortest()));
        if (percentiles) {
            cells.addAll(Arrays.asList(times.p50(), times.p90(), times.p95()));
        }
    }
}
