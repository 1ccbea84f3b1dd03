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
     * @param events of one ticket, each once; see {@link Timelines} for what other timelines say about it; those after {@code now} are left out, but wake up the verdict
     * @param now the instant at which clocks are judged
     */
    public static Verdict fold(Collection<Event> events, Revisions revisions, Instant now) {
        List<Event> ordered = new ArrayList<>(events);
        ordered.sort(EventOrder.INSTANCE);
        return fold(ordered, Agents.of(ordered), revisions, now);
    }

    static Verdict fold(List<Event> ordered, Agents agents, Revisions revisions, Instant now) {
        var story = new Story(agents);
        int revision = 1;
        Instant later = null;
        for (Event event : ordered) {
            if (event.time().isAfter(now)) {
                later = event.time();
                break;
            }
            revision = revision(revision, event);
            story.tell(event, revision, revisions.policy(revision));
        }
        return story.verdict(now, later, revisions);
    }

    /** What an event is read under: the highest revision stamped on it or on those before it. */
    static int revision(int before, Event event) {
        return Math.max(before, event.revision() == null ? 1 : event.revision());
    }
}
