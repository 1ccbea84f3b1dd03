package io.dueline.story;

import io.dueline.policy.Policy;
import io.dueline.policy.reader.PolicyReader;
import io.dueline.timeline.Event;
import io.dueline.timeline.Revisions;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * A story as it is told to a driver.
 *
 * @param documents the revisions of the policy, in the order in which they are saved
 * @param events in the order in which they are delivered
 * @param now when the clocks are read
 */
public record ToldStory(List<Map<String, Object>> documents, List<Sent> events, Instant now) {
    public Revisions policies() {
        List<Policy> policies = documents.stream().map(PolicyReader::read).toList();
        return revision -> policies.get(revision - 1);
    }

    /** The event that is delivered as the one of that number, from 0. */
    public Event event(int number, Revisions policies) {
        Sent sent = events.get(number);
        return sent.event(policies.policy(sent.revision()), number);
    }
}
