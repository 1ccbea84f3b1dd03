package io.dueline.timeline;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** The one function that everything rests on: what a timeline means, under the policy revisions it is read with. */
public final class Fold {
    private Fold() {}

    /**
     * Folds a ticket's events, delivered in any order, into its verdict.
     *
     * @param events of one ticket, each once; those after {@code now} are left out, but wake up the verdict
     * @param now the instant at which clocks are judged
     */
    public static Verdict fold(Collection<Event> events, Revisions revisions, Instant now) {
        List<Event> ordered = new ArrayList<>(events);
        ordered.sort(EventOrder.INSTANCE);
        var story = new Story();
        int revision = 1;
        Instant later = null;
        for (Event event : ordered) {
            if (event.time().isAfter(now)) {
                later = event.time();
                break;
            }
            revision = Math.max(revision, event.revision() == null ? 1 : event.revision());
            story.tell(event, revision, revisions.policy(revision));
        }
        return story.verdict(now, later, revisions);
    }
}
