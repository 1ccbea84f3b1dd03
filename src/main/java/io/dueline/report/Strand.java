package io.dueline.report;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Clocks that one calendar counts, or that stand still, by urgency, as far as they have been read. */
final class Strand {
    private final String name;
    private final int revision;
    private final Deque<QueueClock> read = new ArrayDeque<>();
    private Spot after;
    private boolean ended;

    /**
     * @param name a calendar's id, or the state of those that stand still
     * @param revision of the policy that the calendar is in
     */
    Strand(String name, int revision, Spot after) {
        this.name = name;
        this.revision = revision;
        this.after = after;
    }

    String name() {
        return name;
    }

    int revision() {
        return revision;
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
