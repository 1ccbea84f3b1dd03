package io.dueline.policy;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads a target: a metric, the time allowed for it, and its switches. */
final class TargetReader {
    static final String[] KEYS = {
            "metric", "within", "calendar", "pauseOn", "onChange", "onReopen", "anchor", "solvedWithoutReply", "counts"
    };
    static final Map<String, Metric> METRICS = Words.by(Metric::id, Metric.BUILT_IN);

    private final Known known;

    TargetReader(Known known) {
        this.known = known;
    }

    @Nullable
    Target target(Node node) {
        if (!node.isObjectOf(KEYS)) {
            return null;
        }
        Metric metric = node.at("metric").requiredChoice(METRICS);
        Target.Within within = WithinReader.within(node.at("within"));
        String calendar = known.calendar(node.at("calendar"));
        Switch.check(node, metric);
        Switches switches = Switches.read(node, known);
        boolean unknownCalendar = calendar == null && !node.at("calendar").isAbsent();
        return metric == null || within == null || unknownCalendar ? null : switches.of(metric, within, calendar);
    }
}
