package io.dueline.report;

import io.dueline.policy.ScheduledReport;
import java.time.Duration;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.util.StringUtils;
import org.springframework.web.util.HtmlUtils;

/**
 * A report as people read it in a mail: styles stand in the elements, as mail programs drop all others, and colours hold on
 * white and on black.
 */
final class ReportPage {
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);
    private static final int MOST_ROWS = 200;
    private static final String CELL = "padding:7px 6px;border-bottom:1px solid #8884;";
    private static final String GOOD = "#1a9850";
    private static final String POOR = "#e0662f";
    private static final List<String> FIGURES = List.of("In time", "Before", "Met", "Missed", "Unanswered",
            "Excused", "Cancelled",
            "Average met", "Average missed", "Satisfaction");

    private final ScheduledReport report;
    private final Question question;
    private final List<Compliance.Row> rows = new ArrayList<>();
    private int left;
    private Compliance.@Nullable Total total;

    ReportPage(ScheduledReport report, Question question) {
        this.report = report;
        this.question = question;
    }

    void add(Compliance.Row row) {
        if (rows.size() < MOST_ROWS) {
            rows.add(row);
        } else {
            left++;
        }
    }

    void end(Compliance.Total all) {
        total = all;
    }

    String subject() {
        return report.id() + ": " + percent(total.tally()) + " kept, " + dates();
    }

    private String dates() {
        String from = DATE.format(question.scope().from());
        String to = DATE.format(question.scope().to());
        return from.equals(to) ? from : from + " – " + to;
    }

    String text() {
        String lines = rows.stream().map(row -> name(row) + ": " + line(row.tally())).collect(Collectors.joining("\n"));
        return dates() + " (" + report.zone() + ")\n\n" + lines + more() + "\n\nAll: " + line(total.tally()) + "\n";
    }

    private static String line(Tally tally) {
        return percent(tally) + " (" + tally.met() + " met, " + tally.missed() + " missed, " + tally.unanswered()
                + " unanswered, of " + tally.denominator() + "; " + tally.excused() + " excused, " + tally.cancelled()
                + " cancelled)";
    }

    private String more() {
        return left == 0 ? "" : "\n" + left + " more rows are in the table.";
    }

    String html() {
        String body = rows.stream().map(row -> row(name(row), row.tally(), row.before())).collect(Collectors.joining());
        return """
                <!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="color-scheme" content="light dark">
                <title>%1$s</title></head>
                <body style="margin:0;padding:24px;font:14px/1.5 -apple-system,'Segoe UI',Roboto,Arial,sans-serif">
                <p style="margin:0;opacity:.7">%2$s &middot; %3$s</p>
                <h1 style="margin:4px 0 2px;font-size:40px;line-height:1.1;color:%4$s">%5$s</h1>
                <p style="margin:0 0 20px">of %6$,d promises kept%7$s</p>
                <div style="overflow-x:auto"><table role="table" style="border-collapse:collapse;width:100%%;max-width:960px">
                <thead><tr>%8$s</tr></thead><tbody>%9$s</tbody><tfoot style="font-weight:600">%10$s</tfoot></table></div>
                <p style="margin:20px 0 0;opacity:.7">%11$sIn time is met / (met + missed + unanswered); what is excused or \
                cancelled isn't counted. Times are open time.</p></body></html>
                """
                .formatted(escaped(subject()), escaped(dates()), escaped(report.zone().getId()), colour(total.tally()),
                        percent(total.tally()), total.tally().denominator(), change(), header(), body,
                        row("All", total.tally(), total.before()), escaped(more()));
    }

    private String change() {
        Double now = total.tally().compliance();
        Double before = total.before() == null ? null : total.before().compliance();
        return now == null || before == null
                ? ""
                : String.format(Locale.ROOT, ", %+.1f points since the period before", (now - before) * 100);
    }

    private String header() {
        String group = question.groups().stream()
                .map(dimension -> StringUtils.capitalize(dimension.text()))
                .collect(Collectors.joining(", "));
        String style = "<th style=\"" + CELL + "text-align:%s;font-weight:600\">%s</th>";
        return style.formatted("left", group) + FIGURES.stream()
                .map(figure -> style.formatted("right", figure))
                .collect(Collectors.joining());
    }

    private static String name(Compliance.Row row) {
        return row.group().values().stream()
                .map(value -> value == null ? "(none)" : value)
                .collect(Collectors.joining(" · "));
    }

    private static String row(String name, Tally tally, @Nullable Tally before) {
        return "<tr><td style=\"" + CELL + "font-weight:600\">" + escaped(name) + "</td>"
                + cell("<b style=\"color:" + colour(tally) + "\">" + percent(tally) + "</b>")
                + cell(before == null ? "" : percent(before))
                + cell(count(tally.met())) + cell(count(tally.missed()))
                + cell(count(tally.unanswered())) + cell(count(tally.excused()))
                + cell(count(tally.cancelled()))
                + cell(time(tally.metTimes().average())) + cell(time(tally.missedTimes().average()))
                + cell(rating(tally.rating())) + "</tr>";
    }

    private static String count(long count) {
        return String.format(Locale.ENGLISH, "%,d", count);
    }

    private static String cell(String content) {
        return "<td style=\"" + CELL + "text-align:right;white-space:nowrap;font-variant-numeric:tabular-nums\">"
                + content + "</td>";
    }

    /** Cut off, as in the console: what is not all of them is not 100 %. */
    private static String percent(Tally tally) {
        Double compliance = tally.compliance();
        return compliance == null ? "–" : String.format(Locale.ROOT, "%.1f %%", Math.floor(compliance * 1000) / 10);
    }

    private static String colour(Tally tally) {
        Double compliance = tally.compliance();
        return compliance == null || compliance >= 0.9 ? GOOD : POOR;
    }

    private static String time(@Nullable Duration duration) {
        return duration == null ? "–" : Csv.cell(Duration.ofSeconds(duration.toSeconds()));
    }

    private static String rating(Tally.Rating rating) {
        return rating.average() == null
                ? "–"
                : String.format(Locale.ROOT, "%.1f (%d)", rating.average(), rating.tickets());
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text);
    }
}
