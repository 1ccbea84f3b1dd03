package io.dueline.policy;

import static io.dueline.policy.Schemas.anyOf;
import static io.dueline.policy.Schemas.defaulted;
import static io.dueline.policy.Schemas.described;
import static io.dueline.policy.Schemas.flag;
import static io.dueline.policy.Schemas.object;
import static io.dueline.policy.Schemas.reference;
import static io.dueline.policy.Schemas.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The schema of rules. */
final class RuleSchema {
    private RuleSchema() {}

    static Map<String, Object> rule() {
        return object(List.of("id", "when", "then"), properties -> {
            properties.put("id", described(reference("id"), "Its name.", "tag-urgent"));
            properties.put("active", described(flag(true), "Whether it runs at all."));
            properties.put("when", reference("condition"));
            properties.put(
                    "on",
                    described(
                            defaulted(words(RuleReader.ON.keySet()), "any"),
                            "Whether it runs only when a ticket is created, or at any event."));
            properties.put("then", then());
        });
    }

    private static Map<String, Object> then() {
        Map<String, Object> then = object(List.of(), properties -> {
            properties.put(
                    "level",
                    described(
                            anyOf(List.of(reference("id"), Map.of("type", "null"))),
                            "The level that the ticket gets; null takes the present one away; left out it stays."));
            properties.put("stop", described(flag(false), "Whether the rules after it are left out."));
        });
        return described(then, "What happens to a ticket that meets the condition.");
    }

    static Map<String, Object> condition() {
        List<Map<String, Object>> forms = new ArrayList<>();
        forms.add(Map.of("type", "object", "maxProperties", 0));
        forms.add(group("all"));
        forms.add(group("any"));
        for (Field.Kind kind : Field.Kind.values()) {
            forms.add(comparison(kind));
        }
        return described(
                anyOf(forms),
                "What is asked of a ticket: {} holds for every one; all and any are groups, nested up to "
                        + ConditionReader.DEEPEST + " deep.",
                Map.of("field", "priority", "op", "in", "value", List.of("high", "critical")),
                Map.of("any", List.of(Map.of("field", "tags", "op", "contains", "value", "URGENT"))));
    }

    private static Map<String, Object> group(String kind) {
        return object(
                List.of(kind),
                properties -> properties.put(
                        kind, Map.of("type", "array", "minItems", 1, "items", reference("condition"))));
    }

    private static Map<String, Object> comparison(Field.Kind kind) {
        return object(List.of("field", "op"), properties -> {
            properties.put("field", field(kind));
            properties.put(
                    "op",
                    words(Operator.of(kind).stream().map(Operator::text).toList()));
            properties.put("value", value(kind));
        });
    }

    private static Map<String, Object> field(Field.Kind kind) {
        Map<String, Object> named = words(Field.names(kind));
        return kind == Field.Kind.TEXT
                ? anyOf(List.of(named, Map.of("type", "string", "pattern", "^fields\\..+$")))
                : named;
    }

    private static Map<String, Object> value(Field.Kind kind) {
        return switch (kind) {
            case TEXT, TEXTS ->
                described(
                        Map.of("type", List.of("string", "number", "boolean", "array")),
                        "A list for in and not-in; an RE2 regular expression for matches; true or false for exists.");
            case TIME ->
                described(
                        Map.of("type", List.of("string", "boolean")),
                        "An instant with an offset or a date (in UTC) for before and after; a duration, in wall-clock time, "
                                + "for older-than; true or false for exists.",
                        "2026-11-20T16:30:00+02:00",
                        "2026-11-20",
                        "4h");
            case FLAG -> Map.of("type", "boolean");
        };
    }
}
