package io.dueline.store;

import io.dueline.policy.Policy;
import io.dueline.timeline.Clock;
import io.dueline.timeline.Revisions;
import io.dueline.timeline.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * What a policy would do if it were saved and re-applied right now: every open ticket is folded as it is, and once more
 * with that. A ticket that can't be told under one of the two holds up nobody. Nothing is stored.
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
        turns.of(some, both.draft().asksForAgents()).forEach(turn -> both.compare(turn, effects));
    }

    /**
     * A ticket's clocks under one of the two policies.
     *
     * @param fault why they can't be told; null: they can
     */
    private record Told(Map<String, Clock> clocks, @Nullable String fault) {
        static Told of(Supplier<Verdict> verdict) {
            try {
                Map<String, Clock> clocks = new LinkedHashMap<>();
                verdict.get().clocks().forEach(clock -> clocks.put(clock.id(), clock));
                return new Told(clocks, null);
            } catch (DataAccessException unreachable) {
                throw unreachable;
            } catch (RuntimeException fault) {
                return new Told(Map.of(), Turn.why(fault));
            }
        }

        Told live() {
            Map<String, Clock> live = new LinkedHashMap<>(clocks);
            live.values().removeIf(clock -> !clock.isLive());
            return new Told(live, fault);
        }
    }

    /** @param next the revision that the draft would be */
    private record Both(Revisions present, int next, Policy draft, Instant now) {
        void compare(Turn turn, Effects effects) {
            Told before = Told.of(() -> turn.fold(present, now)).live();
            Told after = Told.of(() -> turn.reapplied(next, now)
                    .fold(revision -> revision == next ? draft : present.policy(revision), now));
            effects.count(turn.before().id(), before.fault(), after.fault());
            if (after.fault() == null) {
                compare(turn.before(), before.clocks(), after.clocks(), effects);
            }
        }

        private void compare(
                TicketRow ticket, Map<String, Clock> before, Map<String, Clock> after, Effects effects) {
            Set<String> ids = new LinkedHashSet<>(before.keySet());
            after.values().stream().filter(Clock::isLive).forEach(clock -> ids.add(clock.id()));
            ids.forEach(id -> effects.add(Effect.of(ticket, before.get(id), after.get(id), now)));
        }
    }
}
