package io.dueline.workflow;

import io.dueline.story.Driver;
import io.dueline.story.ToldClock;
import io.dueline.story.ToldStep;
import io.dueline.story.ToldStory;
import io.dueline.timeline.Revisions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Tells a story to the workflow, each event a moment after its time, and reads what its advances recorded: a deadline
 * that nobody woke up for shows.
 */
public final class TemporalDriver implements Driver {
    /** Longer than it takes to wake up for what is due at an event's own time. */
    private static final Duration ON_ITS_WAY = Duration.ofMillis(500);

    private List<ToldStep> steps = List.of();

    @Override
    public List<ToldClock> tell(ToldStory story) {
        Revisions policies = story.policies();
        var ticket = new FoldedTicket(policies);
        try (var temporal = new SkippedTime(ticket, arrival(story, 0))) {
            for (int i = 0; i < story.events().size(); i++) {
                ticket.deliver(story.events().get(i).subject(), story.event(i, policies));
                temporal.knock();
                temporal.passUntil(i + 1 < story.events().size() ? arrival(story, i + 1) : story.now());
            }
        }
        steps = ticket.steps();
        return ticket.told(story.now());
    }

    private static Instant arrival(ToldStory story, int event) {
        return story.events().get(event).time().plus(ON_ITS_WAY);
    }

    @Override
    public List<ToldStep> steps() {
        return steps;
    }
}
