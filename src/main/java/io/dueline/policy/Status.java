package io.dueline.policy;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a ticket's status means for its clocks. */
public enum Status {
    NEW,
    OPEN,
    /** It waits for the customer. */
    PENDING,
    /** It waits for somebody else. */
    ON_HOLD,
    SOLVED,
    CLOSED,
    /** Nobody works on it: its clocks are cancelled as long as it is. */
    SPAM;

    private static final Map<String, Status> BY_NAME = Arrays.stream(values())
            .collect(Collectors.toUnmodifiableMap(Status::text, Function.identity()));

    /** The status with exactly that name, as in {@code on-hold}; null if there is none. */
    public static @Nullable Status named(String name) {
        return BY_NAME.get(name);
    }

    /**
     * Every name that a status may be given by: Dueline's, then a source's own.
     *
     * @param mapped what the source's names mean
     */
    public static Set<String> names(Map<String, Status> mapped) {
        Set<String> names = new LinkedHashSet<>(Words.of(Status.class).keySet());
        names.addAll(new TreeSet<>(mapped.keySet()));
        return names;
    }

    /** As documents and the API write it. */
    public String text() {
        return Words.of(this);
    }

    /** Solved and closed are the same to a clock. */
    public boolean isSolved() {
        return this == SOLVED || this == CLOSED;
    }
}
