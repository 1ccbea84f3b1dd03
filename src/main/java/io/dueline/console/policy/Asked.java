package io.dueline.console.policy;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Conditions as people say them. */
final class Asked {
    private static final Map<String, String> OPERATORS = Map.ofEntries(
            Map.entry("is", "is"), Map.entry("is-not", "is not"), Map.entry("in", "is one of"),
            Map.entry("not-in", "is none of"), Map.entry("contains", "contains"),
            Map.entry("contains-not", "doesn’t contain"), Map.entry("starts-with", "starts with"),
            Map.entry("matches", "matches"), Map.entry("before", "is before"), Map.entry("after", "is after"),
            Map.entry("older-than", "is older than"));

    private Asked() {}

    static String operator(String op) {
        return OPERATORS.getOrDefault(op, op);
    }

    /** A condition: {@code priority is one of high, critical and tags contains URGENT}. */
    static String condition(@Nullable Object tree) {
        return condition(tree, true);
    }

    private static String condition(@Nullable Object tree, boolean outermost) {
        Map<String, Object> map = Tree.map(tree);
        if (map.isEmpty()) {
            return "every ticket";
        }
        for (String kind : List.of("all", "any")) {
            if (map.get(kind) instanceof List<?> conditions) {
                return group(conditions, kind, outermost);
            }
        }
        return comparison(map);
    }

    private static String group(List<?> conditions, String kind, boolean outermost) {
        String joined = conditions.stream()
                .map(one -> condition(one, conditions.size() == 1 && outermost))
                .collect(Collectors.joining(kind.equals("all") ? " and " : " or "));
        return outermost || conditions.size() == 1 ? joined : "(" + joined + ")";
    }

    private static String comparison(Map<String, Object> map) {
        String op = Tree.text(map.get("op"));
        String field = Tree.text(map.get("field"));
        if (op.equals("exists")) {
            return field + (Boolean.FALSE.equals(map.get("value")) ? " is not set" : " is set");
        }
        return field + " " + operator(op) + " " + value(map.get("value"));
    }

    static String value(@Nullable Object value) {
        return value instanceof List<?> list
                ? list.stream().map(Asked::value).collect(Collectors.joining(", "))
                : value == null ? "…" : "“" + value + "”";
    }
}
