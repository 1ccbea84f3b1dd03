package io.dueline.policy.reader;

import io.dueline.policy.Condition;
import io.dueline.policy.Metric;
import io.dueline.policy.Moment;
import io.dueline.policy.Node;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads a metric of the policy's own. */
final class MetricReader {
    static final int MOST = 100;
    static final String[] KEYS = {"id", "start", "stop", "pauseWhile", "cancel", "repeats"};

    private final ConditionReader conditions;

    MetricReader(Known known) {
        this.conditions = new ConditionReader(known);
    }

    @Nullable
    Metric metric(String id, Node node) {
        if (!node.isObjectOf(KEYS)) {
            return null;
        }
        boolean taken = Metric.named(id) != null;
        if (taken) {
            node.at("id").refuse("is a metric that is built in: choose another");
        }
        Condition start = conditions.condition(node.at("start"));
        Condition stop = changing(node.at("stop"));
        Condition cancel = optional(node.at("cancel"));
        Condition pauseWhile = optional(node.at("pauseWhile"));
        boolean repeats = node.at("repeats").flag(true);
        return taken || start == null || stop == null || isMissing(node, "cancel", cancel)
                || isMissing(node, "pauseWhile", pauseWhile)
                        ? null
                        : metric(id, own(start, stop, cancel), pauseWhile, repeats);
    }

    private @Nullable Condition optional(Node node) {
        return node.isAbsent() ? null : changing(node);
    }

    /** What always holds never comes to hold, and a pause that never ends is no pause. */
    private @Nullable Condition changing(Node node) {
        return node.value() instanceof Map<?, ?> map && map.isEmpty()
                ? node.refuse("holds for every ticket: it would never change")
                : conditions.condition(node);
    }

    private static boolean isMissing(Node node, String key, @Nullable Condition read) {
        return read == null && !node.at(key).isAbsent();
    }

    private static Map<Moment, Condition> own(Condition start, Condition stop, @Nullable Condition cancel) {
        Map<Moment, Condition> own = new EnumMap<>(Moment.class);
        own.put(Moment.OWN_START, start);
        own.put(Moment.OWN_STOP, stop);
        if (cancel != null) {
            own.put(Moment.OWN_CANCEL, cancel);
        }
        return own;
    }

    private static Metric metric(
            String id, Map<Moment, Condition> own, @Nullable Condition pauseWhile, boolean repeats) {
        return new Metric(id, Set.of(Moment.OWN_START), Set.of(Moment.OWN_STOP), Set.of(), Set.of(Moment.OWN_CANCEL),
                Metric.Reopening.LEAVES, repeats, own, pauseWhile);
    }
}
