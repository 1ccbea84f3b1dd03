package io.dueline.console;

import com.microsoft.playwright.Page;
import io.dueline.report.Csv;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The figures of a compliance report, however they were told, written alike.
 *
 * @param lines row by row, the one for all last
 * @param words the share of all, how many promises it is of, and how many still run
 */
record Figures(List<List<String>> lines, List<String> words) {
    static final String CELLS = """
            () => [...document.querySelectorAll('.report tbody tr, .report tfoot tr')].map(row => [...row.children].map(cell => {
              const time = cell.querySelector('time');
              return time ? time.dateTime : cell.innerText.replace(/\\s+/g, ' ').trim();
            }))""";
    private static final Pattern WORDS = Pattern.compile(
            "([\\d.,]+ %|–)\\s+met in time, of ([\\d,]+).* ([\\d,]+) still run", Pattern.DOTALL);
    private static final Map<String, String> NAMES = Map.of("first-reply", "first reply", "next-reply", "next reply");

    static Figures shown(Page page) {
        Matcher words = WORDS.matcher(
                page.locator(".figure").innerText() + page.locator("p.below").innerText());
        if (!words.find()) {
            throw new AssertionError(page.locator("main").innerText());
        }
        return new Figures(cells(page).stream().map(row -> row.stream().map(Figures::plain).toList()).toList(),
                List.of(words.group(1), words.group(2), words.group(3)));
    }

    @SuppressWarnings("unchecked")
    static List<List<String>> cells(Page page) {
        return (List<List<String>>) page.evaluate(CELLS);
    }

    private static String plain(String cell) {
        return cell.startsWith("PT")
                ? length(cell)
                : cell.equals("–") ? "" : lower(cell).replaceFirst("^up by ?", "").replaceFirst("^down by ?", "-");
    }

    /** The table has the shares and opinions with all their digits. */
    static List<List<String>> ofTable(String table) {
        return table.lines().skip(1).map(line -> {
            List<String> cells = new ArrayList<>(List.of(lower(line).split(",", -1)));
            cells.set(1, cells.get(1).isEmpty() ? "" : share(Double.parseDouble(cells.get(1))));
            cells.set(cells.size() - 1, cells.getLast().isEmpty() ? "" : opinion(Double.parseDouble(cells.getLast())));
            return cells;
        }).toList();
    }

    /** A page leaves out rows that have no outcome in either period. */
    static Figures answered(JsonNode report) {
        List<List<String>> lines = new ArrayList<>();
        for (JsonNode row : report.get("rows")) {
            if (outcomes(row) + outcomes(row.get("previous")) > 0) {
                JsonNode group = row.get("group").iterator().next();
                lines.add(line(group.isNull() ? "none" : NAMES.getOrDefault(group.asString(), group.asString()), row));
            }
        }
        JsonNode total = report.get("total");
        lines.add(line("all", total));
        return new Figures(lines, List.of(share(total.get("compliance").asDouble()),
                total.get("denominator").asString(), total.get("running").asString()));
    }

    private static int outcomes(JsonNode figures) {
        return Stream.of("met", "missed", "unanswered", "excused", "cancelled")
                .mapToInt(outcome -> figures.get(outcome).asInt())
                .sum();
    }

    private static List<String> line(String name, JsonNode figures) {
        JsonNode share = figures.get("compliance");
        JsonNode before = figures.get("previous").get("compliance");
        List<String> line = new ArrayList<>(List.of(name, told(share, one -> share(one.asDouble())),
                share.isNull() || before.isNull() ? "" : change(share.asDouble() - before.asDouble())));
        Stream.of("Met", "Missed").forEach(outcome -> {
            line.add(figures.get(outcome.toLowerCase(Locale.ROOT)).asString());
            Stream.of("avg", "max", "min").forEach(time -> line.add(time(figures, time + outcome)));
            if (!figures.get("p50Met").isNull() || !figures.get("p50Missed").isNull()) {
                Stream.of("p50", "p90", "p95").forEach(time -> line.add(time(figures, time + outcome)));
            }
        });
        Stream.of("unanswered", "excused", "cancelled").forEach(outcome -> line.add(figures.get(outcome).asString()));
        line.add(told(figures.get("satisfaction"), one -> opinion(one.asDouble())));
        return line;
    }

    private static String time(JsonNode figures, String name) {
        return told(figures.get(name), one -> length(one.asString()));
    }

    private static String told(@Nullable JsonNode value, Function<JsonNode, String> written) {
        return value == null || value.isNull() ? "" : written.apply(value);
    }

    /** A page begins names with a capital letter. */
    static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    static String length(String iso) {
        return Csv.cell(Duration.parse(iso));
    }

    private static String share(double share) {
        return String.format(Locale.ROOT, "%.1f %%", Math.floor(share * 1000) / 10);
    }

    private static String change(double points) {
        return String.valueOf(Math.round(points * 1000) / 10.0);
    }

    private static String opinion(double average) {
        return String.format(Locale.ROOT, "%.1f", average);
    }
}
