package io.dueline.bench;

import java.util.List;
import java.util.Map;

/** The policy that figures are taken under. */
final class Examples {
    private Examples() {}

    /** Office hours, a resolution target for each priority, waiting not counted. */
    static Map<String, Object> resolutionPolicy() {
        Map<String, Object> within = Map.of("critical", "8h", "high", "16h", "medium", "40h", "low", "80h");
        Map<String, Object> target = Map.of(
                "metric", "resolution", "within", within, "pauseOn", List.of("pending", "on-hold"));
        Map<String, Object> calendar = Map.of(
                "id", "office", "timeZone", "UTC", "hours", Map.of("mon-fri", List.of("08:00-18:00")),
                "holidays", List.of(Map.of("date", "2016-12-25", "name", "Christmas Day")));
        Map<String, Object> level = Map.of(
                "id", "standard", "name", "Standard", "calendar", "office", "targets", List.of(target));
        Map<String, Object> rule = Map.of("id", "all", "when", Map.of(), "then", Map.of("level", "standard"));
        return Map.of("calendars", List.of(calendar), "levels", List.of(level), "rules", List.of(rule));
    }
}
