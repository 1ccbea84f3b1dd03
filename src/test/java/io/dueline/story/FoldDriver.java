package io.dueline.story;

import io.dueline.policy.Policy;
import io.dueline.policy.PolicyReader;
import io.dueline.timeline.Event;
import io.dueline.timeline.Fold;
import io.dueline.timeline.Revisions;
import io.dueline.timeline.Verdict;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Tells a story to the pure fold. */
final class FoldDriver implements Driver {

    private final List<ToldStep> steps = new ArrayList<>();
    @Override
    public List<ToldClock> tell(Map<String, Object> document, List<Map<String, Object>> envelopes, Instant now) {
        Policy policy = PolicyReader.read(document);
        List<Event> events = new ArrayList<>();
        for (Map<String, Object> envelope : envelopes) {
            events.add(Envelopes.event(envelope, policy, events.size()));
        }
        steps.clear();
        for (int known = 1; known <= events.size(); known++) {
            Instant until = known < events.size() ? events.get(known).time() : now;
            live(events.subList(0, known), policy, until);
        }
        return Fold.fold(events, Revisions.always(policy), now).clocks().stream()
                .map(clock -> ToldClock.of(clock, now))
                .toList();
    }

    /** Wakes up from the newest event that is known until then, as the workflow would. */
    private void live(List<Event> known, Policy policy, Instant until) {
        Instant now = known.getLast().time();
        while (now != null && !now.isAfter(until)) {
            Verdict verdict = Fold.fold(known, Revisions.always(policy), now);
            ToldStep.note(verdict, now, steps);
            now = verdict.nextWakeUp();
        }
    }

    @Override
    public List<ToldStep> steps() {
        return steps;
    }
}
