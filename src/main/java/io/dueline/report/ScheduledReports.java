package io.dueline.report;

import io.dueline.alert.Letter;
import io.dueline.alert.Mail;
import io.dueline.policy.Policy;
import io.dueline.policy.ScheduledReport;
import io.dueline.store.PolicyRevisions;
import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Reports that are sent by themselves. */
@Component
public class ScheduledReports {
    private final PolicyRevisions policies;
    private final Compliance compliance;
    private final ReportRuns runs;
    private final Mail mail;

    ScheduledReports(PolicyRevisions policies, Compliance compliance, ReportRuns runs, Mail mail) {
        this.policies = policies;
        this.compliance = compliance;
        this.runs = runs;
        this.mail = mail;
    }

    /** Those of the newest policy. */
    public List<ScheduledReport> all(String tenant) {
        return policies.newestPolicy(tenant).map(Policy::reports).orElse(List.of());
    }

    /** The one of that id in the newest policy; empty: it has none. */
    public Optional<ScheduledReport> find(String tenant, String id) {
        return all(tenant).stream().filter(report -> report.id().equals(id)).findFirst();
    }

    /**
     * Sends a report: hands its mails to the outbox, once for each moment, however often it is called.
     *
     * @param scheduledAt the moment; its date there is the day from which the period is seen
     * @return what became of it; empty: the newest policy has no such report any more
     */
    public Optional<ReportRun> send(String tenant, String id, Instant scheduledAt) {
        return find(tenant, id).map(report -> send(new ReportRuns.Moment(tenant, id, scheduledAt), report));
    }

    private ReportRun send(ReportRuns.Moment moment, ScheduledReport report) {
        Question question = question(moment, report);
        ReportRun run = runs.begin(moment, question.scope());
        if (run.finishedAt() != null) {
            return run;
        }
        try {
            mail.send(new Mail.Cover(moment.tenant(), "report", moment.name()), report.to(), letter(report, question));
        } catch (RuntimeException e) {
            runs.failed(moment, String.valueOf(e.getMessage()));
            throw e;
        }
        runs.finished(moment, report.to());
        return runs.begin(moment, question.scope());
    }

    private Letter letter(ScheduledReport report, Question question) {
        var page = new ReportPage(report, question);
        byte[] csv = written(question, page);
        var table = new Letter.Attachment(report.id() + "-" + question.scope().from() + ".csv",
                "text/csv; charset=UTF-8",
                csv);
        return new Letter(
                page.subject(),
                page.text(),
                report.form().contains(ScheduledReport.Form.HTML) ? page.html() : null,
                report.form().contains(ScheduledReport.Form.CSV) ? List.of(table) : List.of());
    }

    private byte[] written(Question question, ReportPage page) {
        var csv = new ByteArrayOutputStream();
        var table = new ComplianceTable(csv, question);
        page.end(compliance.read(question, null, row -> {
            table.add(row);
            page.add(row);
        }));
        table.end();
        return csv.toByteArray();
    }

    private static Question question(ReportRuns.Moment moment, ScheduledReport report) {
        LocalDate day = moment.at().atZone(report.zone()).toLocalDate();
        var scope = new Scope(moment.tenant(), report.period().from(day), report.period().to(day), report.zone(),
                filters(report));
        List<Dimension> groups = report.groupBy().stream().map(Dimension::named).toList();
        return new Question(scope, groups, Measure.OPEN_TIME, report.period().length());
    }

    private static Map<Dimension, Set<String>> filters(ScheduledReport report) {
        Map<Dimension, Set<String>> filters = new EnumMap<>(Dimension.class);
        report.filters().forEach((name, values) -> filters.put(Dimension.named(name), new HashSet<>(values)));
        return filters;
    }
}
