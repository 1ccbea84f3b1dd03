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
    public Object blank(Reading reading) {
        return new LinkedHashMap<>(Map.of("on", "breach", "to", List.of("assignee")));
    }

    @Override
    public Object tree(Fields fields, @Nullable Object before, Reading reading) {
        return new Filled(before)
                .say("on", fields.text("on"))
                .put("when", ConditionTree.of(fields, "when"))
                .put("metrics", fields.ticked("metrics"))
                .put("levels", fields.ticked("levels"))
                .say("to", fields.lines("to"))
                .put("after", fields.items("after"))
                .mark("wall", fields.has("wall"), true)
                .tree();
    }

    @Override
    public Object after(String button, Object tree) {
        Object when = Tree.map(tree).getOrDefault("when", Map.of());
        return new Filled(tree).put("when", ConditionTree.after(button, when, "when")).tree();
    }

    @Override
    public String field(String path, Object tree) {
        return ConditionTree.field(path, "when", Tree.at(tree, "when"));
    }

    @Override
    public Object view(Object tree, Sheet sheet) {
        List<Option> kinds = Arrays.stream(Alert.On.values())
                .map(on -> new Option(on.text(), Names.of(on.text().replace('.', ' ')))).toList();
        List<Option> metrics = new ArrayList<>(Option.named(Metric.BUILT_IN.stream().map(Metric::id).toList()));
        metrics.addAll(Option.named(sheet.reading().ids("metrics")));
        List<Option> levels = Option.of(sheet.reading().ids("levels"));
        return new View(new Option.Choice("on", "Somebody is told of a", kinds, Tree.text(tree, "on")),
                String.join("\n", Tree.texts(tree, "to")), String.join(", ", Tree.texts(tree, "after")),
                Tree.flag(tree, "wall", false),
                new Option.Boxes("metrics", "About these metrics; none ticked: all", metrics,
                        Tree.texts(tree, "metrics")),
                new Option.Boxes("levels", "About these levels; none ticked: all", levels, Tree.texts(tree, "levels")),
                ConditionNode.of("when", Tree.at(tree, "when"), sheet.reading(), sheet.complaints()));
    }
}
