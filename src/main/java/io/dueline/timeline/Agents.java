package io.dueline.timeline;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What agents are known to do, from their own events. */
final class Agents {
    static final Agents UNKNOWN = new Agents(Map.of());

    private record Status(Instant since, String status) {}

    private final Map<String, List<Status>> statuses;

    private Agents(Map<String, List<Status>> statuses) {
        this.statuses = statuses;
    }

    /** @param events whatever else they say is left out */
    static Agents of(Collection<Event> events) {
        List<Event> changes = new ArrayList<>();
        for (Event event : events) {
            if (event.happening() instanceof Happening.AgentChanged) {
                changes.add(event);
            }
        }
        return changes.isEmpty() ? UNKNOWN : inOrder(changes);
    }

    private static Agents inOrder(List<Event> changes) {
        changes.sort(EventOrder.INSTANCE);
        Map<String, List<Status>> statuses = new HashMap<>();
        for (Event event : changes) {
            var change = (Happening.AgentChanged) event.happening();
            statuses.computeIfAbsent(change.agent(), agent -> new ArrayList<>())
                    .add(new Status(event.time(), change.status()));
        }
        return new Agents(statuses);
    }

    /** The newest that an agent's own events say after one instant and until another; null: they say nothing then. */
    @Nullable
    String status(String agent, Instant fromExclusive, Instant toInclusive) {
        String newest = null;
        for (Status status : statuses.getOrDefault(agent, List.of())) {
            if (status.since().isAfter(fromExclusive) && !status.since().isAfter(toInclusive)) {
                newest = status.status();
            }
        }
        return newest;
    }
}
