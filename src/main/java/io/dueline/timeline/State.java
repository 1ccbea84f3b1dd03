package io.dueline.timeline;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Where a clock stands. What is due, elapsed or late is derived from it; see {@link Clock}. */
public sealed interface State {

    /** Counting towards its target. */
    record Running(Instant dueAt) implements State {}

    /** Not counting, and so without a due date. */
    record Paused() implements State {}

    /** Missed, and still not completed: it goes on counting, and nothing un-misses it. */
    record Overdue(Instant dueAt) implements State {}

    /**
     * Over.
     *
     * @param answered whether what was asked for was done; false: it was given up, called off or timed no more
     * @param dueAt when it was due; of a clock that ended while paused, when it would have been had it gone on then, or null
     *     if its calendar had too little open time to come
     */
    record Ended(Outcome outcome, boolean answered, Instant at, @Nullable Instant dueAt) implements State {

        /** When it ran out; null: it did not, even if its policy calls a reply missed that was never written. */
        public @Nullable Instant breachedAt() {
            return outcome == Outcome.MISSED && dueAt != null && dueAt.isBefore(at) ? dueAt : null;
        }
    }
}
