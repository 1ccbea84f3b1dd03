package io.dueline.story;

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
    public List<ToldClock> tell(ToldStory story) {
        Revisions policies = story.policies();
        Map<String, List<Event>> timelines = new HashMap<>();
        steps.clear();
        Instant now = Instant.MIN;
        for (int i = 0; i < story.events().size(); i++) {
            Sent sent = story.events().get(i);
            timelines.computeIfAbsent(sent.subject(), ticket -> new ArrayList<>()).add(story.event(i, policies));
            now = later(now, sent.time());
            live(new Timelines(timelines, policies), now, untilNext(story, i));
        }
        Verdict verdict = new Timelines(timelines, policies).verdict("T-1", story.now());
        return ToldClock.all(verdict, timelines.get("T-1"), story.now());
    }

    private static Instant untilNext(ToldStory story, int event) {
        return event + 1 < story.events().size() ? story.events().get(event + 1).time() : story.now();
    }

    private static Instant later(Instant a, Instant b) {
        return a.isAfter(b) ? a : b;
    }

    /** Looks at once, and then whenever it wakes up, as the workflow would. */
    private void live(Timelines known, Instant from, Instant until) {
        Instant now = from;
        do {
            Verdict verdict = known.verdict("T-1", now);
            ToldStep.note(verdict, now, steps);
            now = verdict.nextWakeUp();
        } while (now != null && !now.isAfter(until));
    }

    @Override
    public List<ToldStep> steps() {
        return steps;
    }
}
