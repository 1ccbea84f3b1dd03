package io.dueline.workflow;

import io.dueline.report.ReportRun;
import io.dueline.report.ScheduledReports;
import java.time.Instant;

/** Sends reports of what is stored. */
final class StoredReports implements ReportActivities {
    private final ScheduledReports reports;

    StoredReports(ScheduledReports reports) {
        this.reports = reports;
    }

    @Override
    public ReportSent send(ReportOrder order, Instant scheduledAt) {
        return reports.send(order.tenant(), order.report(), scheduledAt)
                .map(run -> new ReportSent(scheduledAt, period(run), run.sentTo().size()))
                .orElse(new ReportSent(scheduledAt, "", 0));
    }

    private static String period(ReportRun run) {
        return run.fromDate() + " to " + run.toDate();
    }
}
