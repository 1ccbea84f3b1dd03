package io.dueline.console.whatif;

import io.dueline.console.story.Tale;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An event as the page lists it.
 *
 * @param place of its part in the composition
 * @param fault why it can't have happened; null: it can
 * @param ahead whether it comes after the instant that is looked at
 */
record Row(int place, Part part, Tale tale, LocalDateTime local, @Nullable String fault, boolean ahead) {

    static LocalDateTime local(Instant at, ZoneId zone) {
        return at.atZone(zone).toLocalDateTime().truncatedTo(ChronoUnit.SECONDS);
    }

    Instant at() {
        return tale.at();
    }

    /** Seconds since 1970, for a slider. */
    public long seconds() {
        return at().getEpochSecond();
    }

    /** Whether what the ticket is created with can be chosen. */
    public boolean isMadeUpCreation() {
        return part.isCreation();
    }

    public boolean isBy(String kind) {
        return part.data().get("by") instanceof Map<?, ?> who && kind.equals(who.get("kind"));
    }

    /** What it is created with, as a form shows it; empty: nothing. */
    public String with(String name) {
        return switch (part.data().get(name)) {
            case null -> "";
            case List<?> list -> String.join(", ", list.stream().map(String::valueOf).toList());
            case Map<?, ?> fields -> fields.toString().replaceAll("[{}]", "");
            case Object value -> value.toString();
        };
    }
}
