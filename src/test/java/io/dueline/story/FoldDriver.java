package io.dueline.story;

import io.dueline.policy.Policy;
import io.dueline.policy.PolicyReader;
import io.dueline.timeline.Event;
import io.dueline.timeline.Fold;
import io.dueline.timeline.Revisions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Tells a story to the pure fold. */
final class FoldDriver implements Driver {
    @Override
    public List<ToldClock> tell(Map<String, Object> document, List<Map<String, Object>> envelopes, Instant now) {
        Policy policy = PolicyReader.read(document);
        List<Event> events = new ArrayList<>();
        for (Map<String, Object> envelope : envelopes) {
            events.add(Envelopes.event(envelope, policy, events.size()));
        }
        return Fold.fold(events, Revisions.always(policy), now).clocks().stream()
                .map(clock -> ToldClock.of(clock, now))
                .toList();
    }
}
