package io.dueline.store;

import io.dueline.timeline.Happening;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** An agent whom a ticket was assigned to, and an instant at which its rules may ask what the agent does. */
record Sighting(String tenant, String agent, Instant at) {
    static Set<Sighting> in(List<LoggedEvent> timeline) {
        Set<Sighting> sightings = new HashSet<>();
        for (String agent : agents(timeline)) {
            timeline.forEach(event -> sightings.add(new Sighting(event.ticket().tenant(), agent, event.time())));
        }
        return sightings;
    }

    private static Set<String> agents(List<LoggedEvent> timeline) {
        Set<String> agents = new HashSet<>();
        timeline.forEach(event -> agent(event).ifPresent(agents::add));
        return agents;
    }

    /** What can't be read is a fault of its own ticket, which others in the batch must not suffer from. */
    private static Optional<String> agent(LoggedEvent event) {
        try {
            return switch (event.event().happening()) {
                case Happening.Created created -> created.attributes().agent();
                case Happening.Changed changed -> changed.change().agent();
                default -> Optional.empty();
            };
        } catch (IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }
}
