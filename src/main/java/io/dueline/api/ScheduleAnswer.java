package io.dueline.api;

import io.dueline.policy.ScheduledReport;
import io.dueline.report.ReportRun;
import io.dueline.workflow.ReportDesk;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A report that is sent by itself.
 *
 * @param day of a weekly or a monthly one; null: it is daily
 * @param nextRun null: it is paused, or Temporal can't say
 * @param lastRun null: there was none
 * @param url its page in the Temporal UI; null: no UI is known
 */
record ScheduleAnswer(
        String id,
        String every,
        @Nullable String day,
        String at,
        String zone,
        String period,
        List<String> groupBy,
        Map<String, List<String>> filter,
        List<String> to,
        @Nullable Instant nextRun,
        boolean paused,
        @Nullable LastRun lastRun,
        @Nullable String url) {

    /** @param outcome sent, underway or failing */
    record LastRun(
            Instant scheduledAt,
            LocalDate from,
            LocalDate to,
            List<String> sentTo,
            String outcome,
            @Nullable Instant finishedAt,
            @Nullable String fault) {

        static LastRun of(ReportRun run) {
            String unfinished = run.fault() == null ? "underway" : "failing";
            return new LastRun(run.scheduledAt(), run.fromDate(), run.toDate(), run.sentTo(),
                    run.finishedAt() == null ? unfinished : "sent", run.finishedAt(), run.fault());
        }
    }

    static ScheduleAnswer of(
            ScheduledReport report, ReportDesk.@Nullable Planned planned, @Nullable ReportRun run,
            @Nullable String url) {
        return new ScheduleAnswer(report.id(), every(report), day(report), report.at().toString(),
                report.zone().getId(), report.period().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                report.groupBy(), report.filters(), report.to(), planned == null ? null : planned.next(),
                planned != null && planned.paused(), run == null ? null : LastRun.of(run), url);
    }

    private static String every(ScheduledReport report) {
        return report.weekday() != null ? "weekly" : report.dayOfMonth() > 0 ? "monthly" : "daily";
    }

    private static @Nullable String day(ScheduledReport report) {
        if (report.weekday() != null) {
            return report.weekday().name().substring(0, 3).toLowerCase(Locale.ROOT);
        }
        return report.dayOfMonth() > 0 ? String.valueOf(report.dayOfMonth()) : null;
    }
}
