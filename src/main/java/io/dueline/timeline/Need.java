package io.dueline.timeline;

import java.time.Instant;

/** Whether something is waited for. It is known also while no level times it. */
sealed interface Need {

    /** Nothing was asked for, or it was given up. */
    record None() implements Need {}

    record Waiting(Instant since) implements Need {}

    /** What was asked for was done. */
    record Done() implements Need {}

    /**
     * Solving the ticket ended it, and reopening goes back to waiting.
     *
     * @param at when it was solved
     * @param answered whether solving is what was asked for
     * @param timed whether a clock ended with it
     */
    record Solved(Instant since, Instant at, boolean answered, boolean timed) implements Need {}
}
