package io.dueline.api;

import io.dueline.policy.ScheduledReport;
import io.dueline.report.ReportRuns;
import io.dueline.report.ScheduledReports;
import io.dueline.store.Caller;
import io.dueline.store.DeskClosed;
import io.dueline.workflow.ReportDesk;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/reports/schedules")
class ScheduleController {
    private final ScheduledReports reports;
    private final ReportRuns runs;
    private final ReportDesk desk;

    ScheduleController(ScheduledReports reports, ReportRuns runs, ReportDesk desk) {
        this.reports = reports;
        this.runs = runs;
        this.desk = desk;
    }

    @GetMapping
    Map<String, List<ScheduleAnswer>> all(Caller caller) {
        return Map.of("schedules", reports.all(caller.tenant()).stream()
                .map(report -> answer(caller.tenant(), report))
                .toList());
    }

    private ScheduleAnswer answer(String tenant, ScheduledReport report) {
        return ScheduleAnswer.of(report, planned(tenant, report.id()), runs.newest(tenant, report.id()).orElse(null),
                desk.url(tenant, report.id()));
    }

    private ReportDesk.@Nullable Planned planned(String tenant, String id) {
        try {
            return desk.planned(tenant, id).orElse(null);
        } catch (DeskClosed away) {
            return null;
        }
    }

    @PostMapping("/{id}/run")
    ResponseEntity<Void> run(Caller caller, @PathVariable String id) {
        if (reports.find(caller.tenant(), id).isEmpty()) {
            throw new Refusal(Problem.UNKNOWN_REPORT, "The newest policy has no report " + id + ".");
        }
        try {
            desk.run(caller.tenant(), id);
            return ResponseEntity.accepted().build();
        } catch (DeskClosed away) {
            throw new Refusal(Problem.TEMPORAL_UNAVAILABLE, away.getMessage() + "; nothing was sent.");
        }
    }
}
