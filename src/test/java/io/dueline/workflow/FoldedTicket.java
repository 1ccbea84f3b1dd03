package io.dueline.workflow;

import io.dueline.policy.Policy;
import io.dueline.store.Standing;
import io.dueline.store.TicketKey;
import io.dueline.story.ToldStep;
import io.dueline.timeline.Event;
import io.dueline.timeline.Fold;
import io.dueline.timeline.Revisions;
import io.dueline.timeline.Verdict;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A ticket whose timeline is in memory. What was recorded of it is what its last advance found. */
final class FoldedTicket implements TicketActivities {
    private final Policy policy;
    private final List<Event> events = new ArrayList<>();
    private final List<ToldStep> steps = new ArrayList<>();
    private int advancedWith;
    private Verdict recorded = new Verdict(null, List.of(), null);

    FoldedTicket(Policy policy) {
        this.policy = policy;
    }

    synchronized void deliver(Event event) {
        events.add(event);
    }

    /** Whether it was advanced since something was last delivered. */
    synchronized boolean isUpToDate() {
        return advancedWith == events.size();
    }

    synchronized Verdict recorded() {
        return recorded;
    }

    synchronized List<ToldStep> steps() {
        return steps;
    }

    @Override
    public synchronized Board advance(TicketKey ticket, Instant now) {
        advancedWith = events.size();
        recorded = Fold.fold(events, Revisions.always(policy), now);
        ToldStep.note(recorded, now, steps);
        return Boards.of(new Standing(ticket, recorded, recorded.nextWakeUp(), null));
    }
}
