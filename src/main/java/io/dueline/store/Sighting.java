package io.dueline.store;

import io.dueline.timeline.Happening;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
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
        for (LoggedEvent event : timeline) {
            switch (event.event().happening()) {
                case Happening.Created created -> created.attributes().agent().ifPresent(agents::add);
                case Happening.Changed changed -> changed.change().agent().ifPresent(agents::add);
                default -> {}
            }
        }
        return agents;
    }
}
