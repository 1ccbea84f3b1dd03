package io.dueline.policy;

import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The switches of a target that only some metrics can feel. */
enum Switch {
    ON_REOPEN(
            "onReopen",
            metric -> metric.stops().contains(Moment.SOLVED) && metric.reopening() == Metric.Reopening.RESUMES), ANCHOR(
                    "anchor",
                    metric -> metric.starts().contains(Moment.ASKED)
                            || metric.starts().contains(Moment.ASKED_AGAIN)), SOLVED_WITHOUT_REPLY("solvedWithoutReply",
                                    metric -> metric.abandons().contains(Moment.SOLVED)), COUNTS("counts",
                                            metric -> metric.stops().contains(Moment.AGENT_REPLIED));

    private final String key;
    private final Predicate<Metric> matters;

    Switch(String key, Predicate<Metric> matters) {
        this.key = key;
        this.matters = matters;
    }

    static void check(Node target, @Nullable Metric metric) {
        for (Switch each : values()) {
            if (metric != null && target.has(each.key) && !each.matters.test(metric)) {
                target.at(each.key).refuse("means nothing to " + metric.id() + "; it is for " + each.metrics());
            }
        }
    }

    private String metrics() {
        List<Metric> those = Metric.BUILT_IN.stream().filter(matters).toList();
        return Words.list(those.stream().map(Metric::id).toList());
    }
}
