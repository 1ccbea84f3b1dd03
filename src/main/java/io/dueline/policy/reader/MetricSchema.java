package io.dueline.policy.reader;

import static io.dueline.policy.reader.Schemas.anyOf;
import static io.dueline.policy.reader.Schemas.described;
import static io.dueline.policy.reader.Schemas.flag;
import static io.dueline.policy.reader.Schemas.object;
import static io.dueline.policy.reader.Schemas.reference;
import static io.dueline.policy.reader.Schemas.with;
import static io.dueline.policy.reader.Schemas.words;

import io.dueline.policy.Metric;
import java.util.List;
import java.util.Map;

/** The schema of a policy's own metrics, and of naming one. */
final class MetricSchema {
    private MetricSchema() {}

    static Map<String, Object> metric() {
        return object(List.of("id", "start", "stop"), properties -> {
            Map<String, Object> own = with(reference("id"), "not", words(builtIn()));
            properties.put("id", described(own, "Targets name the metric by it.", "vendor-wait"));
            properties.put("start", condition("A cycle begins when an event makes this true; {}: at the creation."));
            properties.put("stop", changing("The cycle is completed when an event makes this true."));
            properties.put("pauseWhile", changing("Time is not counted while this holds."));
            properties.put("cancel", changing("The cycle is cancelled when an event makes this true."));
            properties.put("repeats", described(flag(true), "Whether a completed cycle may be followed by another."));
        });
    }

    private static Map<String, Object> condition(String description) {
        return described(reference("condition"), description);
    }

    /** One that doesn't hold for every ticket. */
    private static Map<String, Object> changing(String description) {
        return described(with(reference("condition"), "minProperties", 1), description);
    }

    private static List<String> builtIn() {
        return Metric.BUILT_IN.stream().map(Metric::id).toList();
    }

    /** A metric's name, where one is asked for. */
    static Map<String, Object> name() {
        return described(
                anyOf(List.of(words(builtIn()), reference("id"))),
                "What is timed: a metric that is built in, or one of the document's own.");
    }
}
