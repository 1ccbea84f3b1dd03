package io.dueline.console.policy;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A metric of the policy's own: the conditions at whose beginning it starts, stops and is cancelled, and while it pauses. */
final class MetricForm implements EntryForm {
    private static final List<Part> PARTS = List.of(
            new Part("start", "It starts when this comes to hold", "No condition: it holds for every ticket.", null),
            new Part("stop", "It is done when this comes to hold", "No condition yet: one is needed.", null),
            new Part("pauseWhile", "Its time stands still while this holds", "No condition: never.", null),
            new Part("cancel", "It is cancelled when this comes to hold", "No condition: never.", null));

    record View(String id, List<Part> conditions, boolean repeats) {}

    /**
     * @param words what it is for
     * @param none what it means to have no condition
     * @param when null: not shown yet
     */
    record Part(String key, String words, String none, @Nullable ConditionNode when) {}

    @Override
    public String template() {
        return "console/policy-metric";
    }

    @Override
    public Object blank(Reading reading) {
        return new Filled(null).say("id", "").say("start", Map.of()).say("stop", Map.of()).tree();
    }

    @Override
    public Object tree(Fields fields, @Nullable Object before, Reading reading) {
        return new Filled(before)
                .say("id", IdOf.typed(fields.text("id")))
                .say("start", ConditionTree.of(fields, "start"))
                .say("stop", ConditionTree.of(fields, "stop"))
                .put("pauseWhile", ConditionTree.of(fields, "pauseWhile"))
                .put("cancel", ConditionTree.of(fields, "cancel"))
                .mark("repeats", !fields.has("repeats"), false)
                .tree();
    }

    @Override
    public Object after(String button, Object tree) {
        Filled filled = new Filled(tree);
        for (Part part : PARTS) {
            Object before = Tree.map(Tree.at(tree, part.key()));
            Object after = ConditionTree.after(button, before, part.key());
            if (!after.equals(before)) {
                filled.say(part.key(), after);
            }
        }
        return filled.tree();
    }

    @Override
    public String field(String path, Object tree) {
        String key = path.replaceAll("[.\\[].*", "");
        return PARTS.stream().anyMatch(part -> part.key().equals(key))
                ? ConditionTree.field(path, key, Tree.at(tree, key))
                : path;
    }

    @Override
    public Object view(Object tree, Sheet sheet) {
        List<Part> parts = PARTS.stream()
                .map(part -> new Part(part.key(), part.words(), part.none(), ConditionNode.of(part.key(),
                        Tree.at(tree, part.key()), sheet.reading(), sheet.complaints())))
                .toList();
        return new View(Tree.text(tree, "id"), parts, Tree.flag(tree, "repeats", true));
    }
}
