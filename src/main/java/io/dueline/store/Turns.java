package io.dueline.store;

import io.dueline.timeline.Revisions;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
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
        return withAgents(withoutAgents(rows), agentsToo, turn -> Instant.MAX);
    }

    /** With what was known of agents when each ticket was advanced last. */
    List<Turn> asOfTheirAdvances(List<TicketRow> rows) {
        return withAgents(withoutAgents(rows), false, Turns::advancedAt);
    }

    /** The same, but for tickets that are about to be advanced, with all that their advances will know. */
    List<Turn> toBeRead(List<TicketRow> rows) {
        return withAgents(withoutAgents(rows), false,
                turn -> turn.fresh().isEmpty() ? advancedAt(turn) : Instant.MAX);
    }

    private static Instant advancedAt(Turn turn) {
        return Objects.requireNonNullElse(turn.before().progress().advancedAt(), Instant.MAX);
    }

    private List<Turn> withoutAgents(List<TicketRow> rows) {
        List<TicketKey> keys = rows.stream().map(TicketRow::key).toList();
        Merges.Known merged = merges.into(keys);
        Map<TicketKey, List<LoggedEvent>> timelines = events.load(merged.with(keys));
        Map<TicketKey, List<ClockRow>> stored = clocks.load(keys);
        return rows.stream()
                .map(row -> new Turn(
                        row,
                        timelines.getOrDefault(row.key(), List.of()),
                        beside(merged.into(row.key()), timelines),
                        List.of(),
                        stored.getOrDefault(row.key(), List.of())))
                .toList();
    }

    private static List<LoggedEvent> beside(
            Collection<TicketKey> merged, Map<TicketKey, List<LoggedEvent>> timelines) {
        return merged.stream().flatMap(ticket -> timelines.getOrDefault(ticket, List.of()).stream()).toList();
    }

    /** Only where a policy asks what agents do: most don't, and agents may have far more events than tickets. */
    private List<Turn> withAgents(List<Turn> turns, boolean always, Function<Turn, Instant> knownAt) {
        Map<Turn, Set<Sighting>> sightings = new IdentityHashMap<>();
        Set<String> asking = asking(turns);
        for (Turn turn : turns) {
            if (always || asking.contains(turn.before().tenant())) {
                sightings.put(turn, turn.sightings(knownAt.apply(turn)));
            }
        }
        Map<Sighting.Agent, List<LoggedEvent>> agents = events.ofAgents(
                sightings.values().stream().flatMap(Set::stream).collect(Collectors.toSet()));
        return turns.stream().map(turn -> turn.with(seen(sightings.getOrDefault(turn, Set.of()), agents))).toList();
    }

    private static List<LoggedEvent> seen(
            Set<Sighting> sightings, Map<Sighting.Agent, List<LoggedEvent>> agents) {
        return sightings.stream()
                .map(Sighting::agent)
                .distinct()
                .flatMap(agent -> agents.getOrDefault(agent, List.of()).stream())
                .toList();
    }

    /** The tenants with a policy that asks, among those that the timelines are read under. */
    private Set<String> asking(List<Turn> turns) {
        Map<String, Set<Integer>> revisions = new HashMap<>();
        turns.forEach(turn -> revisions.computeIfAbsent(turn.before().tenant(), tenant -> new HashSet<>())
                .addAll(turn.revisions()));
        return revisions.entrySet().stream()
                .filter(tenant -> asks(policies.of(tenant.getKey()), tenant.getValue()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private static boolean asks(Revisions known, Set<Integer> revisions) {
        return revisions.stream().anyMatch(revision -> known.policy(revision).asksForAgents());
    }
}
