package io.dueline.intake;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What became of one event.
 *
 * @param source as it was sent; null: none that could be read
 * @param id as it was sent; null: none that could be read
 * @param reason everything that is wrong with a rejected event; null: it was not rejected
 */
public record Result(@Nullable String source, @Nullable String id, Verdict verdict, @Nullable String reason) {

    /** What became of it. Accepted means committed: it is there after any crash. */
    public enum Verdict {
        ACCEPTED,
        /** Its source sent an event with this id before; nothing was changed. */
        DUPLICATE,
        REJECTED;

        /** As the API writes it. */
        public String text() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
