package io.dueline.console.operations;

import io.dueline.console.NotHere;
import io.dueline.console.Shell;
import io.dueline.policy.ScheduledReport;
import io.dueline.report.ReportRun;
import io.dueline.report.ReportRuns;
import io.dueline.report.ScheduledReports;
import io.dueline.store.DeskClosed;
import io.dueline.workflow.ReportDesk;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

@Controller
class ScheduleParts {
    private final ScheduledReports reports;
    private final ReportRuns runs;
    private final ReportDesk desk;

    ScheduleParts(ScheduledReports reports, ReportRuns runs, ReportDesk desk) {
        this.reports = reports;
        this.runs = runs;
        this.desk = desk;
    }

    /** @param silent whether Temporal doesn't answer, so that nobody knows when they are sent next */
    record Schedules(List<Scheduled> all, boolean silent) {}

    @GetMapping("/operations/parts/schedules")
    String schedules(@ModelAttribute("shell") Shell shell, Model model) {
        return Part.shown("schedules", model, () -> read(shell));
    }

    private Schedules read(Shell shell) {
        List<Scheduled> all = new ArrayList<>();
        boolean silent = false;
        for (ScheduledReport report : reports.all(shell.caller().tenant())) {
            Optional<ReportDesk.Planned> planned = Optional.empty();
            try {
                planned = silent ? planned : desk.planned(shell.caller().tenant(), report.id());
            } catch (DeskClosed closed) {
                silent = true;
            }
            all.add(scheduled(report, planned, shell));
        }
        return new Schedules(all, silent);
    }

    private Scheduled scheduled(ScheduledReport report, Optional<ReportDesk.Planned> planned, Shell shell) {
        String tenant = shell.caller().tenant();
        ReportRun last = runs.newest(tenant, report.id()).orElse(null);
        return new Scheduled(
                report,
                planned.map(ReportDesk.Planned::next).map(shell::moment).orElse(null),
                planned.map(ReportDesk.Planned::paused).orElse(false),
                last,
                last == null ? null : shell.moment(last.scheduledAt()),
                desk.url(tenant, report.id()));
    }

    @PostMapping("/operations/schedules/{id}/run")
    String run(@ModelAttribute("shell") Shell shell, @PathVariable String id, Model model) {
        if (reports.find(shell.caller().tenant(), id).isEmpty()) {
            throw new NotHere("The policy in force has no report " + id + ".");
        }
        return Part.shown("schedules", model, () -> {
            desk.run(shell.caller().tenant(), id);
            return read(shell);
        });
    }
}
