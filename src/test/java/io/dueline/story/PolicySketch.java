package io.dueline.story;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A policy document in the making: office hours, around the clock, and one level for everybody unless a tag says otherwise. */
final class PolicySketch {
    private final Map<String, Object> calendar;
    private final List<Map<String, Object>> calendars = new ArrayList<>();
    private final List<Map<String, Object>> levels = new ArrayList<>();
    private final List<Map<String, Object>> rules = new ArrayList<>();
    private final List<Map<String, Object>> metrics = new ArrayList<>();
    private final Map<String, String> statuses = new LinkedHashMap<>();
    private final Map<String, Object> document = new LinkedHashMap<>();
    private final List<Map<String, Object>> alerts = new ArrayList<>();
    private List<Map<String, Object>> targets = new ArrayList<>();

    PolicySketch(Map<String, Object> calendar) {
        this.calendar = calendar;
        calendars.add(calendar);
        calendars.add(Map.of("id", "always", "timeZone", "UTC", "hours", "24x7"));
        document.put("calendars", calendars);
        document.put("statuses", statuses);
        document.put("metrics", metrics);
        document.put("levels", levels);
        document.put("rules", rules);
        level("standard", (String) calendar.get("id"));
        rules.add(rule("everyone", Map.of(), "standard"));
    }

    /** Another one for the same office hours. */
    PolicySketch anew() {
        return new PolicySketch(calendar);
    }

    PolicySketch target(String metric, Object within) {
        targets.add(new LinkedHashMap<>(Map.of("metric", metric, "within", within)));
        return this;
    }

    void metric(String id, Map<String, Object> definition) {
        Map<String, Object> metric = new LinkedHashMap<>(definition);
        metric.put("id", id);
        metrics.add(metric);
    }

    void status(String own, String meaning) {
        statuses.put(own, meaning);
    }

    void with(String name, Object value) {
        targets.getLast().put(name, value);
    }

    void ruledBy(List<Map<String, Object>> others) {
        rules.clear();
        rules.addAll(others);
    }

    void level(String id, String calendar, String tag) {
        level(id, calendar);
        Map<String, Object> when = Map.of("field", "tags", "op", "contains", "value", tag);
        rules.addFirst(rule("tagged-" + tag, when, id));
    }

    void departmentLevel(String id, String calendar, String department) {
        fieldLevel(id, calendar, "department", department);
    }

    void fieldLevel(String id, String calendar, String field, String value) {
        level(id, calendar);
        rules.addFirst(rule("of-" + value, Map.of("field", field, "op", "is", "value", value), id));
    }

    void alert(String to, String on, Object... more) {
        Map<String, Object> alert = new LinkedHashMap<>(Map.of("on", on, "to", List.of(to)));
        for (int i = 0; i < more.length; i += 2) {
            alert.put((String) more[i], more[i + 1]);
        }
        alerts.add(alert);
        document.put("alerts", alerts);
    }

    void enforceFrom(String instant) {
        document.put("enforceFrom", instant);
    }

    Map<String, Object> document() {
        return document;
    }

    void level(String id, String calendar) {
        targets = new ArrayList<>();
        levels.add(Map.of("id", id, "name", id, "calendar", calendar, "targets", targets));
    }

    private static Map<String, Object> rule(String id, Map<String, Object> when, String level) {
        return Map.of("id", id, "active", true, "when", when, "then", Map.of("level", level, "stop", true));
    }
}
