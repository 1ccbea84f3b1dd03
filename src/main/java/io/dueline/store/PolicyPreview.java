package io.dueline.store;

import io.dueline.policy.Policy;
import io.dueline.timeline.Clock;
import io.dueline.timeline.Revisions;
import io.dueline.timeline.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * What a policy would do if it were saved and re-applied right now: every open ticket is folded as it is, and once more
 * with that. Nothing is stored.
 */
@Component
public class PolicyPreview {
    private static final int BATCH = 200;

    private final OpenTickets open;
    private final Turns turns;
    private final PolicyRevisions policies;
    private final TicketRows rows;

    PolicyPreview(
            OpenTickets open, Turns turns, PolicyRevisions policies, TicketRows rows) {
        this.open = open;
        this.turns = turns;
        this.policies = policies;
        this.rows = rows;
    }

    /** @param atMost for how long; what is left then is left out */
    public Effects of(String tenant, Policy draft, TicketFilter filter, Duration atMost) {
        long started = System.nanoTime();
        var effects = new Effects(rows.now());
        var both = new Both(policies.of(tenant), policies.newestNumber(tenant) + 1, draft, effects.asOf());
        String after = "";
        do {
            List<TicketRow> some = open.after(tenant, filter, after, BATCH);
            compare(some, both, effects);
            if (some.size() < BATCH) {
                effects.complete();
                return effects;
            }
            after = some.getLast().id();
        } while (System.nanoTime() - started < atMost.toNanos());
        return effects;
    }

    private void compare(List<TicketRow> some, Both both, Effects effects) {
        turns.of(some).stream()
                .filter(turn -> turn.before().progress().fault() == null)
                .forEach(turn -> both.compare(turn, effects));
    }

    /** @param next the revision that the draft would be */
    private record Both(Revisions present, int next, Policy draft, Instant now) {
        void compare(Turn turn, Effects effects) {
            Verdict verdict = reapplied(turn).fold(revision -> revision == next ? draft : present.policy(revision),
                    now);
            Map<String, Clock> before = live(turn.fold(present, now));
            Map<String, Clock> after = byId(verdict);
            Set<String> ids = new LinkedHashSet<>(before.keySet());
            after.forEach((id, clock) -> {
                if (clock.isLive()) {
                    ids.add(id);
                }
            });
            effects.countTicket();
            ids.forEach(id -> effects.add(Effect.of(turn.before().id(), turn.before().attributes().department(),
                    before.get(id), after.get(id), now)));
        }

        private Turn reapplied(Turn turn) {
            List<LoggedEvent> events = new ArrayList<>(turn.events());
            Instant at = turn.before().progress().notBefore(now);
            events.add(new LoggedEvent(Long.MAX_VALUE, turn.before().key(), OwnEvents.SOURCE, "preview",
                    "dueline.reapplied", at, null, next, "{}", at, ""));
            return new Turn(turn.before(), events, turn.beside(), turn.agents(), turn.stored());
        }

        private static Map<String, Clock> live(Verdict verdict) {
            return byId(verdict).entrySet().stream()
                    .filter(entry -> entry.getValue().isLive())
                    .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (a, b) -> a, LinkedHashMap::new));
        }

        private static Map<String, Clock> byId(Verdict verdict) {
            Map<String, Clock> clocks = new LinkedHashMap<>();
            verdict.clocks().forEach(clock -> clocks.put(clock.id(), clock));
            return clocks;
        }
    }
}
