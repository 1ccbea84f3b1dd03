package io.dueline.api;

import io.dueline.report.Csv;
import io.dueline.report.LogRow;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;

/** The log as a table. */
final class LogCsv {
    private final Csv csv;

    LogCsv(OutputStream out) {
        this.csv = new Csv(out);
        csv.write(List.of(
                "Requester", "Ticket", "Department", "Agent", "Level", "Metric", "Cycle", "SLA started", "Due",
                "Closed", "State", "Sla"));
    }

    void add(LogRow row) {
        csv.write(Arrays.asList(
                row.requester(), row.ticket(), row.department(), row.agent(), row.level(), row.metric(), row.cycle(),
                row.startedAt(), row.dueAt(), row.closedAt(), row.state(), row.left()));
    }

    void end() {
        csv.end();
    }
}
