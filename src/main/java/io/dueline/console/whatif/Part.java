package io.dueline.console.whatif;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One event of a composition: made up, or taken from the log of a real ticket.
 *
 * @param seq of the event that it is taken from; null: it is made up
 * @param at when it happens; null: when it really did
 * @param type null: as it is logged
 * @param data empty: as it is logged
 */
record Part(@Nullable Long seq, @Nullable Instant at, @Nullable String type, Map<String, Object> data) {
    Part {
        data = data == null ? Map.of() : data;
        if (seq == null && (at == null || type == null)) {
            throw new IllegalArgumentException("an event that is neither taken nor made up");
        }
    }

    static Part taken(long seq) {
        return new Part(seq, null, null, Map.of());
    }

    static Part imagined(Instant at, String type, Map<String, Object> data) {
        return new Part(null, at, type, data);
    }

    boolean isCreation() {
        return "ticket.created".equals(type);
    }

    Part at(Instant other) {
        return new Part(seq, other, type, data);
    }

    Part with(Map<String, Object> other) {
        return new Part(seq, at, type, other);
    }
}
