package io.dueline.console.policy;

import io.dueline.policy.Field;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A condition of a document, as a form sends it and its buttons change it. Fields are named by the way to what they say:
 * {@code when.1.0.op} is the operator of the first condition in the second of {@code when}.
 */
final class ConditionTree {
    private ConditionTree() {}

    /** What a form says of the condition of that name. */
    static Object of(Fields fields, String name) {
        return fields.has(name + ".kind") ? group(fields, name) : comparison(fields, name);
    }

    private static Object group(Fields fields, String name) {
        List<Object> parts = new ArrayList<>();
        for (int i = 0; fields.has(name + "." + i + ".kind") || fields.has(name + "." + i + ".field"); i++) {
            parts.add(of(fields, name + "." + i));
        }
        String kind = fields.text(name + ".kind").equals("any") ? "any" : "all";
        if (!isOutermost(name)) {
            return Map.of(kind, parts);
        }
        return parts.isEmpty()
                ? Map.of()
                : parts.size() == 1 && kind.equals("all")
                        ? parts.getFirst()
                        : Map.of(kind,
                                parts);
    }

    static boolean isOutermost(String name) {
        return name.indexOf('.') < 0;
    }

    private static Object comparison(Fields fields, String name) {
        String field = fields.text(name + ".field");
        String op = fields.text(name + ".op").isEmpty() ? "is" : fields.text(name + ".op");
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("field", field);
        map.put("op", op);
        Object operand = operand(fields.lines(name + ".value"), op, isFlag(field, op));
        if (operand != null) {
            map.put("value", operand);
        }
        return map;
    }

    static boolean isList(String op) {
        return op.equals("in") || op.equals("not-in");
    }

    static boolean isFlag(String field, String op) {
        Field known = Field.named(field);
        return op.equals("exists") || known != null && known.kind() == Field.Kind.FLAG;
    }

    private static @Nullable Object operand(List<String> lines, String op, boolean flag) {
        String text = String.join(" ", lines);
        if (isList(op)) {
            return lines;
        }
        if (flag && (lines.isEmpty() || text.matches("true|false"))) {
            return !text.equals("false");
        }
        return lines.isEmpty() ? null : text;
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

    /** One comparison as a group of one. */
    private static Map<String, Object> grouped(Object tree) {
        Map<String, Object> map = Tree.map(tree);
        boolean group = map.containsKey("all") || map.containsKey("any");
        return group ? map : Map.of("all", map.isEmpty() ? List.of() : List.of(map));
    }

    private static Map<String, Object> changed(String verb, Map<String, Object> group, List<Integer> way) {
        String kind = group.containsKey("any") ? "any" : "all";
        List<Object> parts = new ArrayList<>(Tree.list(group, kind));
        if (way.isEmpty()) {
            parts.add(verb.equals("group") ? Map.of("any", List.of(blank())) : blank());
        } else if (way.getFirst() < parts.size()) {
            change(verb, parts, way);
        }
        return parts.isEmpty() ? Map.of() : Map.of(kind, parts);
    }

    private static void change(String verb, List<Object> parts, List<Integer> way) {
        int at = way.getFirst();
        if (way.size() == 1 && verb.equals("remove")) {
            parts.remove(at);
        } else {
            parts.set(at, changed(verb, grouped(parts.get(at)), way.subList(1, way.size())));
        }
    }

    private static Map<String, Object> blank() {
        Map<String, Object> blank = new LinkedHashMap<>();
        blank.put("field", "");
        blank.put("op", "is");
        return blank;
    }

    /** The form's field for a path within a condition: {@code when.any[0].value} is {@code when.0.value}. */
    static String field(String path, String root, @Nullable Object tree) {
        String named = path.replaceAll("\\.(?:any|all)\\[(\\d+)]", ".$1");
        return Tree.map(tree).containsKey("field") && named.startsWith(root + ".")
                ? root + ".0" + named.substring(root.length())
                : named;
    }
}
