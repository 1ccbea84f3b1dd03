package io.dueline.console.policy;

import io.dueline.console.words.Length;
import io.dueline.policy.Allowance;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Parts of a policy document as people say them. */
final class Said {
    private static final Map<String, String> OPERATORS = Map.ofEntries(
            Map.entry("is", "is"), Map.entry("is-not", "is not"), Map.entry("in", "is one of"),
            Map.entry("not-in", "is none of"), Map.entry("contains", "contains"),
            Map.entry("contains-not", "doesn’t contain"), Map.entry("starts-with", "starts with"),
            Map.entry("matches", "matches"), Map.entry("before", "is before"), Map.entry("after", "is after"),
            Map.entry("older-than", "is older than"));

    private Said() {}

    /** {@code 1 h}, {@code 2 business days}; what can't be read as it stands. */
    static String allowance(@Nullable Object written) {
        String text = Tree.text(written);
        try {
            return switch (Allowance.parse(text)) {
                case Allowance.OpenTime time -> new Length(time.duration()).text();
                case Allowance.BusinessDays days -> days.days() + (days.days() == 1
                        ? " business day"
                        : " business days");
            };
        } catch (IllegalArgumentException unreadable) {
            return text;
        }
    }

    /** The time allowed: {@code 1 h}, or {@code critical 1 h · otherwise 4 h}. */
    static String within(@Nullable Object written) {
        return written instanceof Map<?, ?> map
                ? map.entrySet().stream().map(Said::within).collect(Collectors.joining(" · "))
                : allowance(written);
    }

    private static String within(Map.Entry<?, ?> entry) {
        String priority = String.valueOf(entry.getKey());
        return (priority.equals("default") ? "otherwise" : priority) + " " + allowance(entry.getValue());
    }

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
                ? list.stream().map(Said::value).collect(Collectors.joining(", "))
                : value == null ? "…" : "“" + value + "”";
    }

    /** Opening hours: {@code mon-fri 09:00-18:00}, {@code always}. */
    static String hours(@Nullable Object tree) {
        return switch (tree) {
            case Map<?, ?> days -> days.entrySet().stream()
                    .map(day -> day.getKey() + " " + day(day.getValue()))
                    .collect(Collectors.joining(" · "));
            case List<?> none -> "closed";
            case null -> "no hours";
            default -> tree.equals("24x7") ? "around the clock" : tree.toString();
        };
    }

    private static String day(@Nullable Object hours) {
        return hours instanceof List<?> list
                ? list.isEmpty() ? "closed" : list.stream().map(Tree::text).collect(Collectors.joining(", "))
                : Tree.text(hours);
    }

    static String count(int count, String one, String several) {
        return count == 0 ? "no " + several : count == 1 ? "1 " + one : count + " " + several;
    }
}
