package io.dueline.store;

import io.dueline.timeline.Happening;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * An agent whom a ticket was assigned to, and an instant at which its rules may ask what the agent does.
 *
 * @param knownAt what was accepted later isn't known; {@link Instant#MAX}: everything is
 */
record Sighting(Agent agent, Instant at, Instant knownAt) {

    record Agent(String tenant, String id) {}

    static Set<Sighting> in(List<LoggedEvent> timeline, Instant knownAt) {
        Set<Sighting> sightings = new HashSet<>();
        for (String id : agents(timeline)) {
            timeline.forEach(event -> sightings
                    .add(new Sighting(new Agent(event.ticket().tenant(), id), event.time(), knownAt)));
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
