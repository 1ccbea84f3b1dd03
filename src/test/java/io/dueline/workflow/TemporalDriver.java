package io.dueline.workflow;

import static org.awaitility.Awaitility.await;

import io.dueline.story.Driver;
import io.dueline.story.Sent;
import io.dueline.story.ToldClock;
import io.dueline.story.ToldStep;
import io.dueline.story.ToldStory;
import io.dueline.timeline.Revisions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Tells a story to the workflow, each event at its time, and reads what its advances recorded: a deadline that nobody
 * woke up for shows.
 */
public final class TemporalDriver implements Driver {
    private static final Duration VERY_SOON = Duration.ofMillis(5);

    private List<ToldStep> steps = List.of();

    @Override
    public List<ToldClock> tell(ToldStory story) {
        Revisions policies = story.policies();
        var ticket = new FoldedTicket(policies);
        Instant start = story.events().getFirst().time().minus(Duration.ofMinutes(1));
        try (var temporal = new SkippedTime(ticket, start)) {
            for (int i = 0; i < story.events().size(); i++) {
                Sent sent = story.events().get(i);
                temporal.passUntil(sent.time());
                ticket.deliver(sent.subject(), story.event(i, policies));
                temporal.knock();
                await("the workflow").pollInterval(VERY_SOON).until(ticket::isUpToDate);
            }
            temporal.passUntil(story.now());
        }
        steps = ticket.steps();
        return ticket.told(story.now());
    }

    @Override
    public List<ToldStep> steps() {
        return steps;
    }
}
