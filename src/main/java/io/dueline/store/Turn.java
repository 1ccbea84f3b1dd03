package io.dueline.store;

import io.dueline.timeline.Event;
import io.dueline.timeline.Excuse;
import io.dueline.timeline.Excuses;
import io.dueline.timeline.Fold;
import io.dueline.timeline.Happening;
import io.dueline.timeline.Revisions;
import io.dueline.timeline.Timelines;
import io.dueline.timeline.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;

/**
 * A ticket's turn in a batch: what is written of it, and what happened to it.
 *
 * @param events its whole timeline
 * @param beside the whole timelines of tickets that were merged into it, directly or through others
 * @param agents what its agents were doing at its events, as far as rules may ask; never fresh, as it wakes nobody
 * @param stored its clocks as they are written down
 */
record Turn(TicketRow before, List<LoggedEvent> events, List<LoggedEvent> beside, List<LoggedEvent> agents,
        List<ClockRow> stored) {
    /** Agents' events have any subject; no ticket is called that. */
    private static final String NOBODYS = "";
    private static final Duration NEWS = Duration.ofHours(1);
    private static final Duration BETWEEN_ATTEMPTS = Duration.ofHours(1);

    /** The events that what is written doesn't know of yet. */
    List<LoggedEvent> fresh() {
        Set<Long> folded = new HashSet<>(before.folded());
        return known().filter(event -> !folded.contains(event.seq())).toList();
    }

    private Stream<LoggedEvent> known() {
        return Stream.concat(events.stream(), beside.stream());
    }

    /** What is fresh, and what has become known of agents since. */
    List<LoggedEvent> news() {
        Instant advancedAt = Objects.requireNonNullElse(before.progress().advancedAt(), Instant.MIN);
        return Stream.concat(
                fresh().stream(), agents.stream().filter(event -> event.acceptedAt().isAfter(advancedAt))).toList();
    }

    /** Those that its events are stamped with. */
    Set<Integer> revisions() {
        return known().map(event -> event.revision() == null ? 1 : event.revision()).collect(Collectors.toSet());
    }

    /** The agents that had it or what was merged into it, whenever something happened. */
    Set<Sighting> sightings(Instant knownAt) {
        return known().collect(Collectors.groupingBy(LoggedEvent::ticket)).values().stream()
                .flatMap(timeline -> Sighting.in(timeline, knownAt).stream())
                .collect(Collectors.toSet());
    }

    Turn with(List<LoggedEvent> itsAgents) {
        return new Turn(before, events, beside, itsAgents, stored);
    }

    /** The tickets that have to be told if this one's timeline has news; none if it has none. */
    Set<String> survivors() {
        if (fresh().isEmpty()) {
            return Set.of();
        }
        return events.stream()
                .filter(event -> event.type().equals("ticket.merged"))
                .map(merged -> ((Happening.Merged) merged.event().happening()).into())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The row of a clock as it is written down; null: it isn't yet. */
    @Nullable
    ClockRow stored(ClockRow sought) {
        return stored.stream().filter(row -> row.isSameCycle(sought)).findFirst().orElse(null);
    }

    /** Whether what is fresh happened just now, or nothing is; an hour later it is history. */
    boolean isNews(Instant now) {
        return fresh().stream().allMatch(event -> event.time().isAfter(now.minus(NEWS)));
    }

    /** Those that stand, by clock. */
    Map<String, Excuse> excuses() {
        return Excuses.standing(remarks());
    }

    /** Events of Dueline's own; they can be read also where others can't. */
    List<Event> remarks() {
        return events.stream()
                .filter(event -> event.source().equals(OwnEvents.SOURCE))
                .map(LoggedEvent::event)
                .toList();
    }

    /** As if that revision were re-applied right now, or had been already. */
    Turn reapplied(int revision, Instant now) {
        Instant at = before.progress().notBefore(now);
        List<LoggedEvent> all = new ArrayList<>(events);
        all.add(new LoggedEvent(Long.MAX_VALUE, before.key(), OwnEvents.SOURCE, "preview", "dueline.reapplied", at,
                null, revision, "{}", at, ""));
        return new Turn(before, all, beside, agents, stored);
    }

    Verdict fold(Revisions revisions, Instant now) {
        return new Kept(this, revisions).in(verdict(revisions, before.progress().notBefore(now)));
    }

    /** Why it can't be folded; null: it can. */
    @Nullable
    String fault(Revisions revisions, Instant now) {
        try {
            fold(revisions, now);
            return null;
        } catch (DataAccessException unreachable) {
            throw unreachable;
        } catch (RuntimeException fault) {
            return why(fault);
        }
    }

    /** What the timelines alone mean, whatever is written down. */
    Verdict verdict(Revisions revisions, Instant now) {
        if (beside.isEmpty() && agents.isEmpty()) {
            return Fold.fold(events.stream().map(LoggedEvent::event).toList(), revisions, now);
        }
        Map<String, List<Event>> timelines = known().collect(Collectors.groupingBy(
                event -> event.ticket().ticket(), Collectors.mapping(LoggedEvent::event, Collectors.toList())));
        timelines.put(NOBODYS, agents.stream().map(LoggedEvent::event).toList());
        return new Timelines(timelines, revisions).verdict(before.id(), now);
    }

    /** @param revision the newest of the tenant's; 0: none was ever saved */
    Folded folded(Verdict verdict, int revision, Instant now) {
        Instant asOf = before.progress().notBefore(now);
        var progress = TicketProgress.of(verdict, readUnder(revision), asOf);
        var after = new TicketRow(before.tenant(), before.id(), seqs(), TicketAttributes.of(verdict.ticket()),
                progress);
        return new Folded(this, new Standing(before.key(), verdict, progress.wakeUpAt(), null), after);
    }

    private @Nullable Integer readUnder(int newest) {
        int stamped = events.stream()
                .mapToInt(event -> event.revision() == null ? 1 : event.revision())
                .max()
                .orElse(1);
        return newest == 0 ? null : stamped;
    }

    private List<Long> seqs() {
        return known().map(LoggedEvent::seq).sorted().toList();
    }

    /** Leaves what is written as it is, and says why it can't be brought up to date. */
    Folded failed(RuntimeException fault, Instant now) {
        String why = why(fault);
        Instant tryAgainAt = stillWaits(why, now) ? before.progress().wakeUpAt() : now.plus(BETWEEN_ATTEMPTS);
        var after = before.with(before.progress().failed(why, tryAgainAt, now));
        return new Folded(this, new Standing(before.key(), new Verdict(null, List.of(), tryAgainAt), tryAgainAt, why),
                after);
    }

    static String why(RuntimeException fault) {
        return fault.getMessage() == null ? fault.getClass().getSimpleName() : fault.getMessage();
    }

    private boolean stillWaits(String why, Instant now) {
        return why.equals(before.progress().fault()) && !before.progress().shouldHaveWokenBy(now);
    }
}
