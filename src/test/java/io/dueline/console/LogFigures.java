package io.dueline.console;

import com.microsoft.playwright.Page;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** The rows of a log, however they were told, written alike: from the requester to the time used. */
final class LogFigures {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);
    private static final int FIRST = 1;
    private static final int LAST = 12;

    private LogFigures() {}

    static List<List<String>> shown(Page page, String zone) {
        return Figures.cells(page).stream()
                .map(row -> row.subList(FIRST, LAST).stream().map(cell -> plain(cell, zone)).toList())
                .toList();
    }

    private static String plain(String cell, String zone) {
        return cell.startsWith("PT")
                ? Figures.length(cell)
                : cell.matches("\\d{4}-.*Z") ? moment(cell, zone) : cell.equals("–") ? "" : Figures.lower(cell);
    }

    static List<List<String>> ofTable(String table) {
        return table.lines().skip(1).map(line -> List.of(Figures.lower(line).split(",", -1)).subList(FIRST, LAST))
                .toList();
    }

    static List<List<String>> answered(JsonNode log, String zone) {
        return log.get("rows").valueStream().map(row -> Stream.of(
                Stream.of("requester", "ticket", "department", "agent", "level").map(name -> text(row, name)),
                Stream.of(text(row, "metric").equals("first-reply") ? "first reply" : "next reply", text(row, "cycle")),
                Stream.of("startedAt", "dueAt", "closedAt").map(name -> moment(row.get(name).asString(), zone)),
                Stream.of(Figures.length(row.get("elapsed").asString())))
                .flatMap(parts -> parts)
                .toList()).toList();
    }

    private static String text(JsonNode row, String name) {
        return row.get(name).isNull() ? "" : Figures.lower(row.get(name).asString());
    }

    private static String moment(String instant, String zone) {
        return MOMENT.format(Instant.parse(instant).atZone(ZoneId.of(zone)));
    }
}
