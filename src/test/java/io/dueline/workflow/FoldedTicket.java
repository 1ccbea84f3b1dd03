package io.dueline.workflow;

import io.dueline.store.Standing;
import io.dueline.store.TicketKey;
import io.dueline.story.ToldClock;
import io.dueline.story.ToldStep;
import io.dueline.timeline.Event;
import io.dueline.timeline.Revisions;
import io.dueline.timeline.Timelines;
import io.dueline.timeline.Verdict;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The ticket T-1, its timeline and what else is to be read with it in memory. What was recorded of it is what its last advance found. */
final class FoldedTicket implements TicketActivities {
    private final Revisions policies;
    private final Map<String, List<Event>> timelines = new HashMap<>();
    private final List<ToldStep> steps = new ArrayList<>();
    private Verdict recorded = new Verdict(null, List.of(), null);

    FoldedTicket(Revisions policies) {
        this.policies = policies;
    }

    synchronized void deliver(String subject, Event event) {
        timelines.computeIfAbsent(subject, ticket -> new ArrayList<>()).add(event);
    }

    synchronized List<ToldClock> told(Instant now) {
        return ToldClock.all(recorded, timelines.get("T-1"), now);
    }

    synchronized List<ToldStep> steps() {
        return steps;
    }

    @Override
    public synchronized Board advance(TicketKey ticket, Instant now) {
        recorded = new Timelines(timelines, policies).verdict("T-1", now);
        ToldStep.note(recorded, now, steps);
        return Boards.of(new Standing(ticket, recorded, recorded.nextWakeUp(), null));
    }
}
