package io.dueline.policy.reader;

import io.dueline.policy.Metric;
import io.dueline.policy.Moment;
import io.dueline.policy.Node;
import io.dueline.policy.Words;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The switches of a target that only some metrics can feel. */
public enum Switch {
    /** For what solving completes, and reopening resumes. */
    ON_REOPEN("onReopen", Metric::isReopened),
    /** For what a customer's message starts. */
    ANCHOR("anchor", Switch::isAsked),
    /** For what solving ends unanswered. */
    SOLVED_WITHOUT_REPLY("solvedWithoutReply", metric -> metric.abandons().contains(Moment.SOLVED)),
    /** For what a reply completes. */
    COUNTS("counts", metric -> metric.stops().contains(Moment.AGENT_REPLIED));

    private final String key;
    private final Predicate<Metric> matters;

    Switch(String key, Predicate<Metric> matters) {
        this.key = key;
        this.matters = matters;
    }

    private static boolean isAsked(Metric metric) {
        return metric.starts().contains(Moment.ASKED) || metric.starts().contains(Moment.ASKED_AGAIN);
    }

    String key() {
        return key;
    }

    /** The metrics that it is for, as a message lists them. */
    String metrics() {
        return Words.list(ids());
    }

    List<String> ids() {
        return Metric.BUILT_IN.stream().filter(matters).map(Metric::id).toList();
    }

    /** The keys of those that matter to a metric. */
    public static Set<String> of(Metric metric) {
        return Arrays.stream(values())
                .filter(each -> each.matters.test(metric))
                .map(Switch::key)
                .collect(Collectors.toUnmodifiableSet());
    }

    static void check(Node target, @Nullable Metric metric) {
        for (Switch each : values()) {
            if (metric != null && target.has(each.key) && !each.matters.test(metric)) {
                target.at(each.key).refuse("means nothing to " + metric.id() + "; it is for " + each.metrics());
            }
        }
    }
}
