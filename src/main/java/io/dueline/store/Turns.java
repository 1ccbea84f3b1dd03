package io.dueline.store;

import io.dueline.timeline.Revisions;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Reads what a batch of tickets is folded from, with a statement for each kind however many they are. */
@Component
class Turns {
    private final EventRows events;
    private final Merges merges;
    private final ClockRows clocks;
    private final PolicyRevisions policies;

    Turns(EventRows events, Merges merges, ClockRows clocks, PolicyRevisions policies) {
        this.events = events;
        this.merges = merges;
        this.clocks = clocks;
        this.policies = policies;
    }

    List<Turn> of(List<TicketRow> rows) {
        return of(rows, false);
    }

    /** @param agentsToo whether what agents do is asked for, whatever the policies say */
    List<Turn> of(List<TicketRow> rows, boolean agentsToo) {
        List<TicketKey> keys = rows.stream().map(TicketRow::key).toList();
        Merges.Known merged = merges.into(keys);
        Map<TicketKey, List<LoggedEvent>> timelines = events.load(merged.with(keys));
        Map<TicketKey, List<ClockRow>> stored = clocks.load(keys);
        Map<String, List<LoggedEvent>> agents = agents(timelines, agentsToo);
        return rows.stream()
                .map(row -> new Turn(
                        row,
                        timelines.getOrDefault(row.key(), List.of()),
                        beside(merged.into(row.key()), timelines),
                        agents.getOrDefault(row.tenant(), List.of()),
                        stored.getOrDefault(row.key(), List.of())))
                .toList();
    }

    private static List<LoggedEvent> beside(
            Collection<TicketKey> merged, Map<TicketKey, List<LoggedEvent>> timelines) {
        return merged.stream().flatMap(ticket -> timelines.getOrDefault(ticket, List.of()).stream()).toList();
    }

    /** Only where a policy asks what agents do: most don't, and agents may have far more events than tickets. */
    private Map<String, List<LoggedEvent>> agents(
            Map<TicketKey, List<LoggedEvent>> timelines, boolean always) {
        Map<String, Boolean> asking = new HashMap<>();
        Set<Sighting> sightings = new HashSet<>();
        timelines.forEach((ticket, events) -> {
            if (always || asking.computeIfAbsent(ticket.tenant(), tenant -> asksForAgents(tenant, timelines))) {
                sightings.addAll(Sighting.in(events));
            }
        });
        return events.ofAgents(sightings).stream().collect(Collectors.groupingBy(event -> event.ticket().tenant()));
    }

    private boolean asksForAgents(String tenant, Map<TicketKey, List<LoggedEvent>> timelines) {
        Revisions revisions = policies.of(tenant);
        return timelines.values().stream()
                .flatMap(List::stream)
                .filter(event -> event.ticket().tenant().equals(tenant))
                .map(event -> event.revision() == null ? 1 : event.revision())
                .distinct()
                .anyMatch(revision -> revisions.policy(revision).asksForAgents());
    }
}
