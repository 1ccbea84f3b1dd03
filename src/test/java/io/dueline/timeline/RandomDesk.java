package io.dueline.timeline;

import io.dueline.policy.Policy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Timelines of tickets that are merged into each other, and of the agents who have them; each desk from its seed. */
final class RandomDesk {
    static final List<String> TICKETS = List.of("T-1", "T-2", "T-3");

    private record Delivered(String subject, Event event) {}

    private final RandomTimelines random;
    private final List<Delivered> events = new ArrayList<>();

    RandomDesk(long seed) {
        random = new RandomTimelines(seed);
        TICKETS.forEach(ticket -> random.timeline().forEach(event -> add(ticket, event.time(), event.happening())));
        RandomTimelines.AGENTS.forEach(this::watch);
        for (int merges = random.random().nextInt(4); merges > 0; merges--) {
            merge(random.any(TICKETS), random.any(TICKETS), sometime());
        }
    }

    private void watch(String agent) {
        for (int changes = random.random().nextInt(5); changes > 0; changes--) {
            add("agent/" + agent, sometime(),
                    new Happening.AgentChanged(agent, random.any(RandomTimelines.DOING)));
        }
    }

    /** Often just when something else happens. */
    private Instant sometime() {
        Instant taken = random.any(events).event.time();
        return random.random().nextBoolean() ? taken : taken.plusSeconds(random.random().nextInt(100_000));
    }

    void merge(String ticket, String into, Instant at) {
        add(ticket, at, new Happening.Merged(into));
    }

    private void add(String subject, Instant at, Happening happening) {
        int order = events.size();
        events.add(new Delivered(subject,
                new Event("random", "e" + order, at, String.valueOf(order), order, 1, happening)));
    }

    Policy policy() {
        return random.policy();
    }

    Instant later() {
        return RandomTimelines.START.plusMillis(random.random().nextInt(1_500_000_000));
    }

    /** After everything that happens. */
    Instant end() {
        return events.stream().map(each -> each.event.time()).max(Instant::compareTo).orElseThrow().plusSeconds(60);
    }

    Timelines delivered(Policy policy) {
        Map<String, List<Event>> timelines = new LinkedHashMap<>();
        for (Delivered each : events) {
            timelines.computeIfAbsent(each.subject, subject -> new ArrayList<>()).add(each.event);
        }
        return new Timelines(timelines, Revisions.always(policy));
    }

    /** The same events, arrived in another order. */
    void shuffle() {
        Collections.shuffle(events, random.random());
        for (int arrival = 0; arrival < events.size(); arrival++) {
            Delivered each = events.get(arrival);
            Event event = each.event;
            events.set(arrival, new Delivered(each.subject, new Event(
                    event.source(), event.id(), event.time(), event.sequence(), arrival, 1, event.happening())));
        }
    }
}
