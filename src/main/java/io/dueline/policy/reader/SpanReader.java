package io.dueline.policy.reader;

import io.dueline.policy.Durations;
import io.dueline.policy.Node;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Reads how long to wait, which may be not at all. */
final class SpanReader {

    private static final Duration LONGEST = Duration.ofHours(8_760);

    private SpanReader() {}

    static @Nullable Duration span(Node node) {
        if (!(node.value() instanceof String text)) {
            return node.expect(Durations.WRITTEN);
        }
        try {
            Duration span = Durations.parse(text);
            String reason = reasonAgainst(span);
            return reason == null ? span : node.refuse(reason);
        } catch (IllegalArgumentException e) {
            return node.refuse(e.getMessage());
        }
    }

    private static @Nullable String reasonAgainst(Duration span) {
        if (span.isNegative() || span.compareTo(LONGEST) > 0) {
            return "must be from 0s to 8760h, which is a year";
        }
        return span.getNano() % 1_000 == 0 ? null : "must be in whole microseconds";
    }

    static Duration span(Node node, Duration otherwise) {
        Duration span = node.isAbsent() ? otherwise : span(node);
        return span == null ? otherwise : span;
    }
}
