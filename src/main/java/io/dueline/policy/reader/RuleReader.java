package io.dueline.policy.reader;

import io.dueline.policy.Condition;
import io.dueline.policy.Node;
import io.dueline.policy.Rule;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads a rule. */
final class RuleReader {
    static final int MOST = 1_000;
    static final Map<String, Boolean> ON = on();

    private final Known known;
    private final ConditionReader conditions;

    RuleReader(Known known) {
        this.known = known;
        this.conditions = new ConditionReader(known);
    }

    private static Map<String, Boolean> on() {
        Map<String, Boolean> onlyNew = new LinkedHashMap<>();
        onlyNew.put("new", true);
        onlyNew.put("any", false);
        return onlyNew;
    }

    /** A rule and where it stands. */
    record Entry(Node node, Rule rule) {}

    @Nullable
    Entry rule(String id, Node node) {
        if (!node.isObjectOf("id", "active", "when", "on", "then")) {
            return null;
        }
        boolean active = node.at("active").flag(true);
        Condition when = conditions.condition(node.at("when"));
        Boolean onlyNew = node.at("on").choice(ON);
        Then then = then(node.at("then"));
        return when == null || then == null
                ? null
                : new Entry(node, new Rule(
                        id, active, when, Boolean.TRUE.equals(onlyNew), then.setsLevel(), then.level(), then.stop()));
    }

    private record Then(boolean setsLevel, @Nullable String level, boolean stop) {}

    private @Nullable Then then(Node node) {
        if (!node.isObjectOf("level", "stop")) {
            return null;
        }
        Node level = node.at("level");
        String id = known.level(level);
        boolean stop = node.at("stop").flag(false);
        return id == null && !level.isAbsent() ? null : then(node, id, stop);
    }

    private static @Nullable Then then(Node node, @Nullable String level, boolean stop) {
        boolean nothing = !node.has("level") && !stop;
        return nothing
                ? node.refuse("does nothing: give it a level (null removes the ticket's) or stop: true")
                : new Then(node.has("level"), level, stop);
    }
}
