package io.dueline.console.whatif;

import io.dueline.policy.Policy;
import io.dueline.store.LoggedEvent;
import io.dueline.timeline.Delivery;
import io.dueline.timeline.Event;
import io.dueline.timeline.EventReader;
import io.dueline.timeline.Revisions;
import io.dueline.timeline.Timelines;
import io.dueline.timeline.Verdict;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A composition read under one policy: by the readers and the fold that real tickets go through. */
final class Trial {
    private static final String TICKET = "what-if";
    private static final int REVISION = 1;

    private final Policy policy;
    private final Instant asOf;
    private final List<Event> events = new ArrayList<>();
    private final Map<Integer, String> faults = new HashMap<>();

    private Trial(Policy policy, Instant asOf) {
        this.policy = policy;
        this.asOf = asOf;
    }

    /** @param logged the events that parts may be taken from, by their number */
    static Trial of(Composition composition, Map<Long, LoggedEvent> logged, Policy policy) {
        var trial = new Trial(policy, composition.asOf());
        for (int place = 0; place < composition.parts().size(); place++) {
            Part part = composition.parts().get(place);
            if (part.seq() == null) {
                trial.imagine(place, part);
            } else {
                trial.take(place, part, logged.get(part.seq()));
            }
        }
        return trial;
    }

    private void take(int place, Part part, @Nullable LoggedEvent logged) {
        if (logged == null) {
            faults.put(place, "The ticket has no such event.");
            return;
        }
        Event event = logged.event();
        events.add(part.at() == null
                ? event
                : new Event(event.source(), event.id(), part.at(), null, place, REVISION, event.happening()));
    }

    private void imagine(int place, Part part) {
        Map<String, Object> envelope = new LinkedHashMap<>();
        envelope.put("id", "part-" + place);
        envelope.put("source", TICKET);
        envelope.put("type", part.type());
        envelope.put("subject", TICKET);
        envelope.put("time", part.at().toString());
        envelope.put("data", part.data());
        switch (EventReader.read(envelope, policy, part.at())) {
            case Delivery.Readable event -> events.add(event.event(place, REVISION));
            case Delivery.Refused refused -> faults.put(place, refused.reason());
        }
    }

    Verdict verdict() {
        return new Timelines(Map.of(TICKET, events), Revisions.always(policy)).verdict(TICKET, asOf);
    }

    /** Null: it can be read. */
    @Nullable
    String fault(int place) {
        return faults.get(place);
    }
}
