package io.dueline.story;

import io.dueline.policy.Policy;
import io.dueline.policy.reader.PolicyReader;
import io.dueline.timeline.Event;
import io.dueline.timeline.Revisions;
import io.dueline.timeline.Timelines;
import io.dueline.timeline.Verdict;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Tells a story to the pure fold. */
final class FoldDriver implements Driver {

    private final List<ToldStep> steps = new ArrayList<>();
    @Override
    public List<ToldClock> tell(Map<String, Object> document, List<Map<String, Object>> envelopes, Instant now) {
        Policy policy = PolicyReader.read(document);
        List<Event> events = new ArrayList<>();
        List<String> subjects = new ArrayList<>();
        for (Map<String, Object> envelope : envelopes) {
            events.add(Envelopes.event(envelope, policy, events.size()));
            subjects.add((String) envelope.get("subject"));
        }
        steps.clear();
        for (int known = 1; known <= events.size(); known++) {
            Instant until = known < events.size() ? events.get(known).time() : now;
            live(together(events.subList(0, known), subjects, policy), events.get(known - 1).time(), until);
        }
        return together(events, subjects, policy).verdict("T-1", now).clocks().stream()
                .map(clock -> ToldClock.of(clock, now))
                .toList();
    }

    private static Timelines together(List<Event> events, List<String> subjects, Policy policy) {
        Map<String, List<Event>> timelines = new HashMap<>();
        for (int i = 0; i < events.size(); i++) {
            timelines.computeIfAbsent(subjects.get(i), subject -> new ArrayList<>()).add(events.get(i));
        }
        return new Timelines(timelines, Revisions.always(policy));
    }

    /** Wakes up from the newest event that is known until then, as the workflow would. */
    private void live(Timelines known, Instant from, Instant until) {
        Instant now = from;
        while (now != null && !now.isAfter(until)) {
            Verdict verdict = known.verdict("T-1", now);
            ToldStep.note(verdict, now, steps);
            now = verdict.nextWakeUp();
        }
    }

    @Override
    public List<ToldStep> steps() {
        return steps;
    }
}
