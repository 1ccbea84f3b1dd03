package io.dueline.console.policy;

import io.dueline.console.words.Names;
import io.dueline.policy.Alert;
import io.dueline.policy.Metric;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An alert: of what, about which clocks, to whom, and when again. */
final class AlertForm implements EntryForm {
    record View(Option.Choice on, String to, String after, boolean wall, Option.Boxes metrics, Option.Boxes levels,
            ConditionNode when) {}

    @Override
    public String template() {
        return "console/policy-alert";
    }

    @Override
    public Object blank(Draft.Reading reading) {
        return new LinkedHashMap<>(Map.of("on", "breach", "to", List.of("assignee")));
    }

    @Override
    public Object tree(Fields fields, @Nullable Object before, Draft.Reading reading) {
        Map<String, Object> alert = Tree.map(before);
        alert.put("on", fields.text("on"));
        put(alert, "when", ConditionNode.tree(fields, "when"));
        put(alert, "metrics", fields.ticked("metrics"));
        put(alert, "levels", fields.ticked("levels"));
        alert.put("to", fields.lines("to"));
        put(alert, "after", fields.items("after"));
        alert.remove("wall");
        if (fields.has("wall")) {
            alert.put("wall", true);
        }
        return alert;
    }

    private static void put(Map<String, Object> map, String key, Object value) {
        if (value.equals(List.of()) || value.equals(Map.of())) {
            map.remove(key);
        } else {
            map.put(key, value);
        }
    }

    @Override
    public Object after(String button, Object tree) {
        Map<String, Object> alert = Tree.map(tree);
        put(alert, "when", ConditionNode.after(button, alert.getOrDefault("when", Map.of()), "when"));
        return alert;
    }

    @Override
    public String field(String path, Object tree) {
        return ConditionNode.field(path, "when", Tree.at(tree, "when"));
    }

    @Override
    public Object view(Object tree, Sheet sheet) {
        List<Option> kinds = Arrays.stream(Alert.On.values())
                .map(on -> new Option(on.text(), Names.of(on.text().replace('.', ' ')))).toList();
        List<Option> metrics = new ArrayList<>(Option.named(Metric.BUILT_IN.stream().map(Metric::id).toList()));
        sheet.reading().list("metrics").forEach(own -> metrics.add(Option.of(Tree.text(own, "id"))));
        List<Option> levels = Option.of(
                sheet.reading().list("levels").stream().map(level -> Tree.text(level, "id")).toList());
        return new View(new Option.Choice("on", "Somebody is told of a", kinds, Tree.text(tree, "on")),
                String.join("\n", Tree.texts(tree, "to")), String.join(", ", Tree.texts(tree, "after")),
                Tree.flag(tree, "wall", false),
                new Option.Boxes("metrics", "About these metrics; none ticked: all", metrics,
                        Tree.texts(tree, "metrics")),
                new Option.Boxes("levels", "About these levels; none ticked: all", levels, Tree.texts(tree, "levels")),
                ConditionNode.of("when", Tree.at(tree, "when"), sheet.reading(), sheet.complaints()));
    }
}
