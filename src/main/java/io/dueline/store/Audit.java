package io.dueline.store;

import io.dueline.timeline.Excuse;
import io.dueline.timeline.Revisions;
import io.dueline.timeline.Verdict;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;

/** Tells tickets anew, one after another, each as of its last advance, and compares what is written down of them. */
final class Audit {
    private final Predicate<ClockRow> asked;
    private final Revisions revisions;
    private final Consumer<Discrepancy> found;
    private long tickets;
    private long outcomes;
    private long discrepancies;

    /** @param asked which outcomes are compared */
    Audit(Predicate<ClockRow> asked, Revisions revisions, Consumer<Discrepancy> found) {
        this.asked = asked;
        this.revisions = revisions;
        this.found = found;
    }

    Verification.Sum sum() {
        return new Verification.Sum(tickets, outcomes, discrepancies);
    }

    void verify(Turn turn) {
        tickets++;
        String ticket = turn.before().id();
        String fault = turn.before().progress().fault();
        if (fault != null) {
            tell(Discrepancy.untold(ticket, fault));
            return;
        }
        Map<String, ClockRow> told = new LinkedHashMap<>();
        try {
            told.putAll(byId(told(turn)));
        } catch (DataAccessException unreachable) {
            throw unreachable;
        } catch (RuntimeException unreadable) {
            tell(Discrepancy.untold(ticket, Turn.why(unreadable)));
            return;
        }
        Map<String, ClockRow> written = byId(turn.stored());
        Set<String> ids = new LinkedHashSet<>(told.keySet());
        ids.addAll(written.keySet());
        ids.forEach(id -> compare(ticket, id, written.get(id), told.get(id)));
    }

    /** What was never advanced says nothing. */
    private List<ClockRow> told(Turn turn) {
        Instant asOf = turn.before().progress().advancedAt();
        if (asOf == null) {
            return List.of();
        }
        Turn known = known(turn, asOf);
        Verdict verdict = known.verdict(revisions, asOf);
        Map<String, Excuse> excuses = known.excuses();
        return verdict.clocks().stream()
                .map(clock -> Transcript.of(turn.before().key(), clock, verdict.ticket(), asOf)
                        .excused(excuses.get(clock.id())))
                .toList();
    }

    /** The turn as it was then. What agents did isn't listed among what a ticket knows: what came later is left out. */
    private static Turn known(Turn turn, Instant asOf) {
        Set<Long> folded = new HashSet<>(turn.before().folded());
        return new Turn(turn.before(),
                only(turn.events(), event -> folded.contains(event.seq())),
                only(turn.beside(), event -> folded.contains(event.seq())),
                only(turn.agents(), event -> !event.acceptedAt().isAfter(asOf)),
                turn.stored());
    }

    private static List<LoggedEvent> only(List<LoggedEvent> events, Predicate<LoggedEvent> known) {
        return events.stream().filter(known).toList();
    }

    private static Map<String, ClockRow> byId(List<ClockRow> rows) {
        Map<String, ClockRow> byId = new LinkedHashMap<>();
        rows.forEach(row -> byId.put(row.metric() + "-" + row.cycle(), row));
        return byId;
    }

    private void compare(String ticket, String id, @Nullable ClockRow written, @Nullable ClockRow told) {
        if (!isAsked(written) && !isAsked(told)) {
            return;
        }
        outcomes++;
        Discrepancy.Outcome one = Discrepancy.Outcome.of(written);
        Discrepancy.Outcome other = Discrepancy.Outcome.of(told);
        if (!Objects.equals(one, other)) {
            tell(Discrepancy.between(ticket, id, one, other));
        }
    }

    private boolean isAsked(@Nullable ClockRow row) {
        return row != null && asked.test(row);
    }

    private void tell(Discrepancy discrepancy) {
        discrepancies++;
        found.accept(discrepancy);
    }
}
