package io.dueline.policy.reader;

import io.dueline.policy.Metric;
import io.dueline.policy.Node;
import io.dueline.policy.Target;
import org.jspecify.annotations.Nullable;

/** Reads a target: a metric, the time allowed for it, and its switches. */
final class TargetReader {
    static final String[] KEYS = {
            "metric", "within", "calendar", "pauseOn", "onChange", "onReopen", "anchor", "solvedWithoutReply", "counts",
            "warn"
    };

    private final Known known;

    TargetReader(Known known) {
        this.known = known;
    }

    @Nullable
    Target target(Node node) {
        if (!node.isObjectOf(KEYS)) {
            return null;
        }
        Metric metric = known.metric(node.at("metric"));
        Target.Within within = WithinReader.within(node.at("within"));
        String calendar = known.calendar(node.at("calendar"));
        Switch.check(node, metric);
        Switches switches = Switches.read(node, known);
        boolean unknownCalendar = calendar == null && !node.at("calendar").isAbsent();
        return metric == null || within == null || unknownCalendar ? null : switches.of(metric, within, calendar);
    }
}
