package io.dueline.console.report;

import io.dueline.console.Address;
import io.dueline.console.NotUnderstood;
import io.dueline.console.Place;
import io.dueline.console.Shell;
import io.dueline.report.Compliance;
import io.dueline.report.Dimension;
import io.dueline.report.Log;
import io.dueline.report.LogColumn;
import io.dueline.report.LogOrder;
import io.dueline.store.Caller;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
class LogPages {
    private static final int PAGE = 50;
    private static final int PARTS = 5;

    private final Log log;
    private final Compliance compliance;

    LogPages(Log log, Compliance compliance) {
        this.log = log;
        this.compliance = compliance;
    }

    @GetMapping("/reports/log")
    String log(
            Caller caller,
            @ModelAttribute("shell") Shell shell,
            @RequestParam MultiValueMap<String, String> asked,
            Model model) {
        var view = view(shell, asked);
        LogOrder order = order(view.address());
        model.addAttribute("view", view);
        if (view.isWaitedFor() || !takesLonger(view, order)) {
            Log.Page page = log.page(view.scope(caller.tenant(), Dimension.FILTERS), order, place(asked, order), PAGE);
            model.addAttribute("rows", page.rows().stream().map(row -> LogLine.of(row, shell)).toList());
            model.addAttribute("next", page.next() == null ? null : view.address().with("after", text(page.next())));
        }
        return "console/log";
    }

    private static boolean takesLonger(ReportView view, LogOrder order) {
        return !order.equals(LogOrder.NEWEST) && (view.isLong() || !order.column().isKept());
    }

    @GetMapping("/reports/log.csv")
    void table(
            Caller caller,
            @ModelAttribute("shell") Shell shell,
            @RequestParam MultiValueMap<String, String> asked,
            HttpServletResponse response)
            throws IOException {
        var view = view(shell, asked);
        LogOrder order = order(view.address());
        response.setContentType("text/csv;charset=UTF-8");
        var sheet = new LogSheet(response.getOutputStream(), shell);
        log.readAll(view.scope(caller.tenant(), Dimension.FILTERS), order, sheet::add);
        sheet.end();
    }

    private ReportView view(Shell shell, MultiValueMap<String, String> asked) {
        return ReportView.of(new Address("/reports/log", asked), shell.zone(), compliance.today(shell.zone()));
    }

    private static LogOrder order(Address address) {
        String sort = address.value("sort");
        if (sort == null) {
            return LogOrder.NEWEST;
        }
        LogColumn column = LogColumn.named(sort.startsWith("-") ? sort.substring(1) : sort);
        if (column == null) {
            throw new NotUnderstood(
                    "sort is " + sort + "; one of " + LogColumn.names() + " is allowed, with a - before it.");
        }
        return new LogOrder(column, sort.startsWith("-"));
    }

    private static String text(Log.Place place) {
        return Place.of(place.value(), place.ticket(), place.metric(), place.cycle(), place.now());
    }

    private static Log.@Nullable Place place(MultiValueMap<String, String> asked, LogOrder order) {
        String text = new Address("/reports/log", asked).value("after");
        if (text == null) {
            return null;
        }
        List<@Nullable String> parts = Place.parts(text, PARTS);
        if (parts.subList(1, PARTS).contains(null) || !order.column().takes(parts.getFirst())) {
            throw Place.unknown(text);
        }
        try {
            return new Log.Place(
                    parts.get(0), parts.get(1), parts.get(2), Integer.parseInt(parts.get(3)),
                    Instant.parse(parts.get(4)));
        } catch (NumberFormatException | DateTimeException e) {
            throw Place.unknown(text);
        }
    }
}
