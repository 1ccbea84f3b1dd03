package io.dueline.console.policy;

import io.dueline.policy.Field;
import io.dueline.policy.Operator;
import io.dueline.policy.Status;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A condition in a form: a group of others, or one comparison.
 *
 * @param name of its fields: {@code when} for the outermost, {@code when.1.0} for the first in its second
 * @param kind {@code all} or {@code any} of its parts; empty: it is a comparison
 * @param input how the value is entered: {@code text}, {@code list} or {@code choice}
 */
record ConditionNode(
        String name,
        String kind,
        List<ConditionNode> parts,
        String field,
        Option.Choice operator,
        String input,
        Option.Choice value,
        @Nullable String complaint) {

    private static final List<Option> YES_NO = List.of(new Option("true", "yes"), new Option("false", "no"));

    public boolean isGroup() {
        return !kind.isEmpty();
    }

    public boolean isOutermost() {
        return ConditionTree.isOutermost(name);
    }

    /** @param reading for the names that fields are compared with */
    static ConditionNode of(String name, @Nullable Object tree, Reading reading, Complaints complaints) {
        Map<String, Object> map = Tree.map(tree);
        for (String kind : List.of("all", "any")) {
            if (map.get(kind) instanceof List<?> list) {
                return group(name, kind, list, reading, complaints);
            }
        }
        if (ConditionTree.isOutermost(name)) {
            return group(name, "all", map.isEmpty() ? List.of() : List.of(map), reading, complaints);
        }
        return comparison(name, map, reading, complaints);
    }

    private static ConditionNode group(
            String name, String kind, List<?> list, Reading reading, Complaints complaints) {
        List<ConditionNode> parts = IntStream.range(0, list.size())
                .mapToObj(i -> of(name + "." + i, list.get(i), reading, complaints))
                .toList();
        var none = new Option.Choice("", "", List.of(), "");
        return new ConditionNode(name, kind, parts, "", none, "", none,
                parts.isEmpty() ? complaints.at(name) : null);
    }

    private static ConditionNode comparison(
            String name, Map<String, Object> map, Reading reading, Complaints complaints) {
        String field = Tree.text(map.get("field"));
        String op = Tree.text(map.get("op"));
        List<Option> choices = choices(field, op, reading);
        String input = ConditionTree.isList(op) ? "list" : choices.isEmpty() ? "text" : "choice";
        Object value = map.get("value");
        String text = value instanceof List<?> list
                ? String.join("\n", list.stream().map(Tree::text).toList())
                : Tree.text(value);
        return new ConditionNode(name, "", List.of(), field,
                new Option.Choice(name + ".op", "Operator", operators(field, op), op), input,
                new Option.Choice(name + ".value", "Value", choices, text), complaints.at(name));
    }

    private static List<Option> operators(String field, String present) {
        Field known = Field.named(field);
        List<Operator> allowed = known == null ? Arrays.asList(Operator.values()) : Operator.of(known.kind());
        List<Option> options = new ArrayList<>(allowed.stream()
                .map(operator -> new Option(operator.text(),
                        operator == Operator.EXISTS ? "is set" : Asked.operator(operator.text())))
                .toList());
        if (options.stream().noneMatch(option -> option.value().equals(present))) {
            options.addFirst(new Option(present, present.isEmpty() ? "…" : present + " (can’t be asked)"));
        }
        return options;
    }

    private static List<Option> choices(String field, String op, Reading reading) {
        if (ConditionTree.isFlag(field, op)) {
            return YES_NO;
        }
        if (!List.of("is", "is-not").contains(op)) {
            return List.of();
        }
        return switch (field) {
            case "status" -> Option.of(Arrays.stream(Status.values()).map(Status::text).toList());
            case "level" -> Option.of(reading.ids("levels"));
            case "lastMessage.by" -> Option.of(List.of("customer", "agent", "bot", "system"));
            default -> List.of();
        };
    }
}
