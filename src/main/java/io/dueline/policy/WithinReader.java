package io.dueline.policy;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the time allowed: one duration, or one for each priority. */
final class WithinReader {
    private static final Duration LONGEST = Duration.ofHours(87_600);

    private WithinReader() {}

    static Target.@Nullable Within within(Node node) {
        if (!(node.value() instanceof Map<?, ?> map)) {
            Duration duration = duration(node);
            return duration == null ? null : Target.Within.of(duration);
        }
        return map.isEmpty()
                ? node.refuse("must have a duration for at least one priority or default")
                : byPriority(node);
    }

    private static Target.Within byPriority(Node node) {
        Map<String, Duration> durations = new HashMap<>();
        for (Node entry : node.entries(100)) {
            Duration duration = duration(entry);
            if (duration != null) {
                durations.put(entry.key(), duration);
            }
        }
        Duration otherwise = durations.remove("default");
        return new Target.Within(durations, otherwise);
    }

    /** A duration that is allowed for something: positive, in whole microseconds, up to ten years of hours. */
    static @Nullable Duration duration(Node node) {
        if (!(node.value() instanceof String text)) {
            return node.expect(Durations.WRITTEN);
        }
        try {
            Duration duration = Durations.parse(text);
            String reason = reasonAgainst(duration);
            return reason == null ? duration : node.refuse(reason);
        } catch (IllegalArgumentException e) {
            return node.refuse(e.getMessage());
        }
    }

    private static @Nullable String reasonAgainst(Duration duration) {
        if (!duration.isPositive()) {
            return "must be longer than zero";
        }
        if (duration.compareTo(LONGEST) > 0) {
            return "must be at most 87600h, which is ten years";
        }
        return duration.getNano() % 1_000 == 0 ? null : "must be in whole microseconds";
    }
}
