package io.dueline.policy;

import static io.dueline.policy.Schemas.anyOf;
import static io.dueline.policy.Schemas.described;
import static io.dueline.policy.Schemas.flag;
import static io.dueline.policy.Schemas.object;
import static io.dueline.policy.Schemas.reference;
import static io.dueline.policy.Schemas.words;

import java.util.List;
import java.util.Map;

/** The schema of a policy's own metrics, and of naming one. */
final class MetricSchema {
    private MetricSchema() {}

    static Map<String, Object> metric() {
        return object(List.of("id", "start", "stop"), properties -> {
            properties.put("id", described(reference("id"), "Targets name the metric by it.", "vendor-wait"));
            properties.put("start", condition("A cycle begins when an event makes this true; {}: at the creation."));
            properties.put("stop", condition("The cycle is completed when an event makes this true."));
            properties.put("pauseWhile", condition("Time is not counted while this holds."));
            properties.put("cancel", condition("The cycle is cancelled when an event makes this true."));
            properties.put("repeats", described(flag(true), "Whether a completed cycle may be followed by another."));
        });
    }

    private static Map<String, Object> condition(String description) {
        return described(reference("condition"), description);
    }

    /** A metric's name, where one is asked for. */
    static Map<String, Object> name() {
        List<String> builtIn = Metric.BUILT_IN.stream().map(Metric::id).toList();
        return described(
                anyOf(List.of(words(builtIn), reference("id"))),
                "What is timed: a metric that is built in, or one of the document's own.");
    }
}
