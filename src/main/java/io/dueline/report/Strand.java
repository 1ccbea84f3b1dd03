package io.dueline.report;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Clocks that one calendar counts, or that stand still, by urgency, as far as they have been read. */
final class Strand {
    private final String name;
    private final Kinds.@Nullable Kind kind;
    private final Deque<QueueClock> read = new ArrayDeque<>();
    private Spot after;
    private boolean ended;

    private Strand(String name, Kinds.@Nullable Kind kind, Spot after) {
        this.name = name;
        this.kind = kind;
        this.after = after;
    }

    static Strand counting(Kinds.Kind kind, Spot after) {
        return new Strand(kind.calendar(), kind, after);
    }

    static Strand standing(String state, Spot after) {
        return new Strand(state, null, after);
    }

    /** A calendar's id, or the state of those that stand still. */
    String name() {
        return name;
    }

    boolean isStanding() {
        return kind == null;
    }

    /** Null: they stand still. */
    Kinds.@Nullable Kind kind() {
        return kind;
    }

    Spot after() {
        return after;
    }

    boolean isDry() {
        return read.isEmpty() && !ended;
    }

    /** @param asked how many could have come */
    void add(List<QueueClock> more, int asked) {
        read.addAll(more);
        ended = more.size() < asked;
        if (!more.isEmpty()) {
            after = Spot.of(more.getLast());
        }
    }

    /** Null: there is none. */
    @Nullable
    QueueClock first() {
        return read.peekFirst();
    }

    void removeFirst() {
        read.removeFirst();
    }
}
