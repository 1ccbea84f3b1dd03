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
        return name.indexOf('.') < 0;
    }

    /** @param reading for the names that fields are compared with */
    static ConditionNode of(String name, @Nullable Object tree, Draft.Reading reading, Complaints complaints) {
        Map<String, Object> map = Tree.map(tree);
        boolean outermost = name.indexOf('.') < 0;
        for (String kind : List.of("all", "any")) {
            if (map.get(kind) instanceof List<?> list) {
                return group(name, kind, list, reading, complaints);
            }
        }
        if (outermost) {
            return group(name, "all", map.isEmpty() ? List.of() : List.of(map), reading, complaints);
        }
        return comparison(name, map, reading, complaints);
    }

    private static ConditionNode group(
            String name, String kind, List<?> list, Draft.Reading reading, Complaints complaints) {
        List<ConditionNode> parts = IntStream.range(0, list.size())
                .mapToObj(i -> of(name + "." + i, list.get(i), reading, complaints))
                .toList();
        var none = new Option.Choice("", "", List.of(), "");
        return new ConditionNode(name, kind, parts, "", none, "", none,
                parts.isEmpty() ? complaints.at(name) : null);
    }

    private static ConditionNode comparison(
            String name, Map<String, Object> map, Draft.Reading reading, Complaints complaints) {
        String field = Tree.text(map.get("field"));
        String op = Tree.text(map.get("op"));
        List<Option> choices = choices(field, op, reading);
        String input = List.of("in", "not-in").contains(op) ? "list" : choices.isEmpty() ? "text" : "choice";
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
                        operator == Operator.EXISTS ? "is set" : Said.operator(operator.text())))
                .toList());
        if (options.stream().noneMatch(option -> option.value().equals(present))) {
            options.addFirst(new Option(present, present.isEmpty() ? "…" : present + " (can’t be asked)"));
        }
        return options;
    }

    private static List<Option> choices(String field, String op, Draft.Reading reading) {
        Field known = Field.named(field);
        if (op.equals("exists") || known != null && known.kind() == Field.Kind.FLAG) {
            return YES_NO;
        }
        if (!List.of("is", "is-not").contains(op)) {
            return List.of();
        }
        return switch (field) {
            case "status" -> Option.of(Arrays.stream(Status.values()).map(Status::text).toList());
            case "level" -> Option.of(reading.list("levels").stream().map(one -> Tree.text(one, "id")).toList());
            case "lastMessage.by" -> Option.of(List.of("customer", "agent", "bot", "system"));
            default -> List.of();
        };
    }

    /** What a form says of the condition of that name. */
    static Object tree(Fields fields, String name) {
        return fields.has(name + ".kind") ? group(fields, name) : comparison(fields, name);
    }

    private static Object group(Fields fields, String name) {
        List<Object> parts = new ArrayList<>();
        for (int i = 0; fields.has(name + "." + i + ".kind") || fields.has(name + "." + i + ".field"); i++) {
            parts.add(tree(fields, name + "." + i));
        }
        boolean outermost = name.indexOf('.') < 0;
        if (outermost && parts.isEmpty()) {
            return Map.of();
        }
        String kind = fields.text(name + ".kind").equals("any") ? "any" : "all";
        boolean plain = outermost && parts.size() == 1 && kind.equals("all");
        return plain ? parts.getFirst() : Map.of(kind, parts);
    }

    private static Object comparison(Fields fields, String name) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("field", fields.text(name + ".field"));
        String op = fields.text(name + ".op");
        map.put("op", op.isEmpty() ? "is" : op);
        List<String> lines = fields.lines(name + ".value");
        Field field = Field.named(fields.text(name + ".field"));
        boolean flag = op.equals("exists") || field != null && field.kind() == Field.Kind.FLAG;
        if (List.of("in", "not-in").contains(op)) {
            map.put("value", lines);
        } else if (!lines.isEmpty()) {
            String text = String.join(" ", lines);
            map.put("value", flag && text.matches("true|false") ? (Object) Boolean.valueOf(text) : text);
        } else if (flag) {
            map.put("value", true);
        }
        return map;
    }

    /** After {@code add when.1}, {@code group when} or {@code remove when.1.0} was pressed. */
    static Object after(String button, Object tree, String root) {
        String[] words = button.split(" ");
        if (words.length != 2 || !(words[1].equals(root) || words[1].startsWith(root + "."))) {
            return tree;
        }
        List<Integer> way = Arrays.stream(words[1].substring(root.length()).split("\\."))
                .filter(step -> step.matches("\\d{1,4}"))
                .map(Integer::valueOf)
                .toList();
        return changed(words[0], grouped(tree), way);
    }

    private static Map<String, Object> grouped(Object tree) {
        Map<String, Object> map = Tree.map(tree);
        boolean group = map.containsKey("all") || map.containsKey("any");
        return group ? map : new LinkedHashMap<>(Map.of("all", map.isEmpty() ? List.of() : List.of(map)));
    }

    private static Object changed(String verb, Map<String, Object> group, List<Integer> way) {
        String kind = group.containsKey("any") ? "any" : "all";
        List<Object> parts = new ArrayList<>(Tree.list(group, kind));
        if (way.isEmpty()) {
            Map<String, Object> blank = new LinkedHashMap<>(Map.of("field", "", "op", "is"));
            parts.add(verb.equals("group") ? new LinkedHashMap<>(Map.of("any", List.of(blank))) : blank);
        } else if (way.getFirst() < parts.size()) {
            int at = way.getFirst();
            if (way.size() == 1 && verb.equals("remove")) {
                parts.remove(at);
            } else {
                parts.set(at, changed(verb, grouped(parts.get(at)), way.subList(1, way.size())));
            }
        }
        return parts.isEmpty() ? new LinkedHashMap<>() : new LinkedHashMap<>(Map.of(kind, parts));
    }

    /** The form's field for a path within a condition: {@code when.any[0].value} is {@code when.0.value}. */
    static String field(String path, String root, @Nullable Object tree) {
        String named = path.replaceAll("\\.(?:any|all)\\[(\\d+)]", ".$1");
        return Tree.map(tree).containsKey("field") && named.startsWith(root + ".")
                ? root + ".0" + named.substring(root.length())
                : named;
    }
}
