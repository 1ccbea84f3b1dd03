package io.dueline.api;

import io.dueline.report.Compliance;
import io.dueline.report.ComplianceTable;
import io.dueline.report.Question;
import java.io.OutputStream;

/** A compliance report as a table. */
final class ComplianceCsv implements ComplianceAnswer {
    private final ComplianceTable table;

    ComplianceCsv(OutputStream out, Question question) {
        this.table = new ComplianceTable(out, question);
    }

    @Override
    public void add(Compliance.Row row) {
        table.add(row);
    }

    @Override
    public void end(Compliance.Total total) {
        table.end();
    }
}
