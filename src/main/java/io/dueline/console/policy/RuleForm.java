package io.dueline.console.policy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A rule: active, name, what is asked, what happens to the level, whether the rules after it are left out. */
final class RuleForm implements EntryForm {
    private static final String STAYS = "stays";
    private static final String NONE = "none";
    private static final String LEVEL = "level:";

    record View(String id, boolean active, Option.Choice on, ConditionNode when, Option.Choice level, boolean stop) {}

    @Override
    public String template() {
        return "console/policy-rule";
    }

    @Override
    public Object blank(Reading reading) {
        return new Filled(null).say("id", "").say("when", Map.of()).say("then", Map.of()).tree();
    }

    @Override
    public Object tree(Fields fields, @Nullable Object before, Reading reading) {
        Map<String, Object> rule = new Filled(before)
                .say("id", IdOf.typed(fields.text("id")))
                .mark("active", !fields.has("active"), false)
                .say("when", ConditionTree.of(fields, "when"))
                .mark("on", fields.text("on").equals("new"), "new")
                .tree();
        rule.remove("then");
        rule.put("then", then(fields));
        return rule;
    }

    private static Map<String, Object> then(Fields fields) {
        String level = fields.text("then.level");
        Map<String, Object> then = new LinkedHashMap<>();
        if (!level.equals(STAYS)) {
            then.put("level", level.startsWith(LEVEL) ? level.substring(LEVEL.length()) : null);
        }
        return new Filled(then).mark("stop", fields.has("then.stop"), true).tree();
    }

    @Override
    public Object after(String button, Object tree) {
        Map<String, Object> rule = Tree.map(tree);
        rule.put("when", ConditionTree.after(button, rule.getOrDefault("when", Map.of()), "when"));
        return rule;
    }

    @Override
    public String field(String path, Object tree) {
        return ConditionTree.field(path, "when", Tree.at(tree, "when"));
    }

    @Override
    public Object view(Object tree, Sheet sheet) {
        List<Option> levels = new ArrayList<>();
        sheet.reading().list("levels").forEach(level -> levels.add(new Option(LEVEL + Tree.text(level, "id"),
                Tree.text(level, "name").isEmpty() ? Tree.text(level, "id") : Tree.text(level, "name"))));
        levels.add(new Option(NONE, "No level: the clocks are cancelled"));
        levels.add(new Option(STAYS, "The level stays as it is"));
        Object then = Tree.at(tree, "then");
        boolean sets = Tree.map(then).containsKey("level");
        String blank = Tree.text(tree, "id").isEmpty() && Tree.map(then).isEmpty() ? levels.getFirst().value() : STAYS;
        String level = !sets ? blank : Tree.at(then, "level") == null ? NONE : LEVEL + Tree.text(then, "level");
        return new View(Tree.text(tree, "id"), Tree.flag(tree, "active", true),
                new Option.Choice("on", "It runs", List.of(new Option("any", "at every event of a ticket"),
                        new Option("new", "only when a ticket is created")), Tree.text(tree, "on")),
                ConditionNode.of("when", Tree.at(tree, "when"), sheet.reading(), sheet.complaints()),
                new Option.Choice("then.level", "Change level to", levels, level), Tree.flag(then, "stop", false));
    }
}
