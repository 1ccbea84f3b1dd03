package io.dueline.timeline;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Timelines that are read together, as one has something to say about another: a ticket that is merged takes its oldest
 * unanswered question along to the survivor, and the events of agents tell what assignees do.
 */
public final class Timelines {
    private record Merge(String from, Event event, String into) {}

    private final Map<String, List<Event>> byTicket = new HashMap<>();
    private final List<Merge> merges = new ArrayList<>();
    private final Agents agents;
    private final Revisions revisions;

    /**
     * @param byTicket the events of each, in any order; of a ticket that was merged into another, all of them are needed
     * @param revisions what they are all read under
     */
    public Timelines(Map<String, ? extends Collection<Event>> byTicket, Revisions revisions) {
        this.revisions = revisions;
        List<Event> all = new ArrayList<>();
        byTicket.forEach((ticket, events) -> {
            this.byTicket.put(ticket, new ArrayList<>(events));
            all.addAll(events);
            events.forEach(event -> collect(ticket, event));
        });
        agents = Agents.of(all);
        merges.sort((a, b) -> EventOrder.INSTANCE.compare(a.event, b.event));
        merges.forEach(this::handOver);
    }

    private void collect(String ticket, Event event) {
        if (event.happening() instanceof Happening.Merged merged) {
            merges.add(new Merge(ticket, event, merged.into()));
        }
    }

    /** In the order of the merges, so that what one hands over is there when the next looks. */
    private void handOver(Merge merge) {
        Instant asked = unansweredBefore(merge);
        if (asked != null) {
            survivors(merge).forEach(survivor -> events(survivor).add(inherited(survivor, merge.event, asked)));
        }
    }

    private @Nullable Instant unansweredBefore(Merge merge) {
        var story = new Story(agents);
        int revision = 1;
        for (Event event : ordered(merge.from)) {
            if (EventOrder.INSTANCE.compare(event, merge.event) >= 0) {
                break;
            }
            revision = Fold.revision(revision, event);
            story.tell(event, revision, revisions.policy(revision));
        }
        return story.unansweredSince(merge.event.time());
    }

    /** The ticket that it is merged into, and those that this one was merged into before. */
    private Set<String> survivors(Merge merge) {
        Set<String> survivors = new HashSet<>(Set.of(merge.from));
        Deque<String> reached = new ArrayDeque<>(List.of(merge.into));
        while (!reached.isEmpty()) {
            String ticket = reached.pop();
            if (survivors.add(ticket)) {
                merges.stream()
                        .takeWhile(earlier -> earlier != merge)
                        .filter(earlier -> earlier.from.equals(ticket))
                        .forEach(earlier -> reached.push(earlier.into));
            }
        }
        survivors.remove(merge.from);
        return survivors;
    }

    /** One that is created after the merge inherits with its creation. */
    private Event inherited(String survivor, Event merge, Instant asked) {
        Instant created = events(survivor).stream()
                .filter(event -> event.happening() instanceof Happening.Created)
                .map(Event::time)
                .min(Instant::compareTo)
                .orElse(merge.time());
        Instant at = created.isAfter(merge.time()) ? created : merge.time();
        return new Event(merge.source(), merge.id(), at, null, merge.arrival(), merge.revision(),
                new Happening.Inherited(asked));
    }

    private List<Event> events(String ticket) {
        return byTicket.computeIfAbsent(ticket, unknown -> new ArrayList<>());
    }

    private List<Event> ordered(String ticket) {
        List<Event> ordered = new ArrayList<>(events(ticket));
        ordered.sort(EventOrder.INSTANCE);
        return ordered;
    }

    /** The verdict of one of them; see {@link Fold}. */
    public Verdict verdict(String ticket, Instant now) {
        return Fold.fold(ordered(ticket), agents, revisions, now);
    }
}
