package io.dueline.timeline;

import io.dueline.policy.Moment;
import io.dueline.policy.Status;
import java.time.Instant;
import java.util.EnumSet;
import org.jspecify.annotations.Nullable;

/**
 * One event of a ticket's story, as those who follow it see it.
 *
 * @param before null: it is created by this event
 * @param after with the level that the rules gave it
 * @param asked since when the customer waits who came with a merged ticket; null: none came
 * @param status where the work stands, see {@link Conversation#status}
 */
record Scene(
        EnumSet<Moment> moments,
        @Nullable Ticket before,
        Ticket after,
        @Nullable Instant asked,
        Status status,
        Instant at) {
    /** The same as one metric sees it, which may have moments of its own. */
    Scene with(EnumSet<Moment> others) {
        return new Scene(others, before, after, asked, status, at);
    }

    /** Since when somebody waits for what this scene starts. */
    Instant waitingSince() {
        return asked != null ? asked : at;
    }

    /** What a cycle that ends at that moment is attributed to: a stay ends with the department that it was in. */
    Ticket endedBy(Moment moment) {
        return moment == Moment.DEPARTMENT_LEFT && before != null ? before : after;
    }
}
