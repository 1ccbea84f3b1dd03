package io.dueline.console.report;

import io.dueline.console.Address;
import io.dueline.console.Shell;
import io.dueline.policy.Policy;
import io.dueline.report.Compliance;
import io.dueline.report.Dimension;
import io.dueline.report.Question;
import io.dueline.report.Queue;
import io.dueline.report.Scope;
import io.dueline.store.Caller;
import io.dueline.store.PolicyRevisions;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
class ReportPages {
    private static final int MOST_ROWS = 60;

    private final Compliance compliance;
    private final PolicyRevisions policies;

    ReportPages(Compliance compliance, PolicyRevisions policies) {
        this.compliance = compliance;
        this.policies = policies;
    }

    @GetMapping("/reports")
    String compliance(
            Caller caller,
            @ModelAttribute("shell") Shell shell,
            @RequestParam MultiValueMap<String, String> asked,
            Model model) {
        ReportView view = view(shell, asked);
        model.addAttribute("view", view);
        model.addAttribute("metrics", metrics(caller));
        if (view.isWaitedFor() || !view.isLarge()) {
            count(caller, view, model);
        }
        return "console/reports";
    }

    private void count(Caller caller, ReportView view, Model model) {
        List<ComplianceLine> lines = new ArrayList<>();
        var trend = Meanwhile.ask(() -> trend(view.trendQuestion(caller.tenant())));
        var going = Meanwhile.ask(() -> going(view.scope(caller.tenant(), Dimension.GROUPS)));
        Compliance.Total total = read(caller, view, lines);
        model.addAttribute("lines", view.everyRow() ? lines : lines.stream().limit(MOST_ROWS).toList());
        model.addAttribute("found", lines.size());
        model.addAttribute("total", ComplianceLine.total(total, view));
        model.addAttribute("trend", Trend.of(trend.answer(), total.tally().compliance(), view));
        model.addAttribute("going", going.answer());
    }

    @GetMapping("/reports.csv")
    void table(
            Caller caller,
            @ModelAttribute("shell") Shell shell,
            @RequestParam MultiValueMap<String, String> asked,
            HttpServletResponse response)
            throws IOException {
        ReportView view = view(shell, asked);
        List<ComplianceLine> lines = new ArrayList<>();
        lines.add(ComplianceLine.total(read(caller, view, lines), view));
        response.setContentType("text/csv;charset=UTF-8");
        ComplianceSheet.write(response.getOutputStream(), view, lines);
    }

    private ReportView view(Shell shell, MultiValueMap<String, String> asked) {
        return ReportView.of(new Address("/reports", asked), shell.zone(), compliance.today(shell.zone()));
    }

    private Compliance.Total read(Caller caller, ReportView view, List<ComplianceLine> lines) {
        return compliance.readOutcomes(
                view.question(caller.tenant()), view.order(), row -> lines.add(ComplianceLine.of(row, view)));
    }

    private List<Compliance.Row> trend(Question question) {
        List<Compliance.Row> rows = new ArrayList<>();
        compliance.readUnrated(question, rows::add);
        return rows;
    }

    /** As the counters of the queue are told. */
    private String going(Scope scope) {
        long going = compliance.countGoing(scope, Queue.MOST_COUNTED);
        return String.format(Locale.ENGLISH, "%,d%s", going, going < Queue.MOST_COUNTED ? "" : "+");
    }

    private List<String> metrics(Caller caller) {
        return policies.newestPolicy(caller.tenant()).orElse(Policy.NONE).levels().values().stream()
                .flatMap(level -> level.targets().stream())
                .map(target -> target.metric().id())
                .distinct()
                .sorted()
                .toList();
    }
}
