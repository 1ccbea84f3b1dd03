package io.dueline.workflow;

import static org.awaitility.Awaitility.await;

import io.dueline.policy.Policy;
import io.dueline.policy.reader.PolicyReader;
import io.dueline.story.Driver;
import io.dueline.story.Envelopes;
import io.dueline.story.ToldClock;
import io.dueline.story.ToldStep;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * Tells a story to the workflow, each event at its time, and reads what its advances recorded: a deadline that nobody
 * woke up for shows.
 */
public final class TemporalDriver implements Driver {

    private List<ToldStep> steps = List.of();

    @Override
    public List<ToldStep> steps() {
        return steps;
    }
    @Override
    public List<ToldClock> tell(Map<String, Object> document, List<Map<String, Object>> envelopes, Instant now) {
        Policy policy = PolicyReader.read(document);
        var ticket = new FoldedTicket(policy);
        Instant start = Instant.parse((String) envelopes.getFirst().get("time")).minus(Duration.ofMinutes(1));
        try (var temporal = new SkippedTime(ticket, start)) {
            for (Map<String, Object> envelope : envelopes) {
                Instant time = Instant.parse((String) envelope.get("time"));
                temporal.passUntil(time);
                ticket.deliver((String) envelope.get("subject"),
                        Envelopes.event(envelope, policy, envelopes.indexOf(envelope)));
                temporal.knock();
                await("the workflow").until(ticket::isUpToDate);
            }
            temporal.passUntil(now);
        }
        steps = ticket.steps();
        return ticket.recorded().clocks().stream().map(clock -> ToldClock.of(clock, now)).toList();
    }
}
