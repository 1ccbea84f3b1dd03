package io.dueline.policy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A metric and the time allowed for it.
 *
 * @param calendar the id of its own calendar; null: the level's
 * @param pauseOn the statuses in which its time is not counted
 * @param counts what completes it besides an agent's public message
 * @param warn when its clocks warn
 */
public record Target(
        Metric metric,
        Within within,
        @Nullable String calendar,
        Set<Status> pauseOn,
        OnChange onChange,
        OnReopen onReopen,
        Anchor anchor,
        SolvedWithoutReply solvedWithoutReply,
        Set<Moment> counts,
        List<Warning> warn) {

    public Target {
        pauseOn = Set.copyOf(pauseOn);
        counts = Set.copyOf(counts);
        warn = List.copyOf(warn);
    }

    /** A target with every switch at its default. */
    public static Target of(Metric metric, Within within) {
        return new Target(
                metric, within, null, Set.of(), OnChange.KEEP, OnReopen.RESUME, Anchor.OLDEST,
                SolvedWithoutReply.UNANSWERED, Set.of(), List.of());
    }

    /** Whether its time is not counted in that status. */
    public boolean pausesOn(Status status) {
        return pauseOn.contains(status);
    }

    /** Whether what it times is completed at that moment. */
    public boolean stopsAt(Moment moment) {
        return metric.stops().contains(moment) || counts.contains(moment);
    }

    /**
     * The time allowed, by the ticket's priority.
     *
     * @param byPriority positive
     * @param otherwise for every other priority, and none; null: those tickets have no target
     */
    public record Within(Map<String, Allowance> byPriority, @Nullable Allowance otherwise) {
        public Within {
            byPriority = Map.copyOf(byPriority);
        }

        /** The same for every priority, and for none. */
        public static Within of(Duration openTime) {
            return of(Allowance.of(openTime));
        }

        /** The same for every priority, and for none. */
        public static Within of(Allowance allowance) {
            return new Within(Map.of(), allowance);
        }

        /** @return null: a ticket of that priority has no target */
        public @Nullable Allowance forPriority(@Nullable String priority) {
            Allowance own = priority == null ? null : byPriority.get(priority);
            return own != null ? own : otherwise;
        }
    }

    /** What a new target (another level, priority or calendar) means for a running clock. */
    public enum OnChange {
        /** Start and elapsed time stay; the new target applies to the whole. */
        KEEP,
        /** Start and elapsed time stay; the new target is allowed from now on. */
        FORWARD,
        /** The clock starts anew at the change. */
        RESTART
    }

    /** What reopening does to a resolution that was solved. */
    public enum OnReopen {
        /** The cycle goes on; the time while it was solved isn't counted. */
        RESUME,
        /** The cycle stays as it ended, and another begins. */
        NEW_CYCLE
    }

    /** Which of several unanswered messages a reply is timed from. */
    public enum Anchor {
        /** Further messages change nothing. */
        OLDEST,
        /** Each further message starts the clock anew, until it is missed. */
        NEWEST
    }

    /** The outcome of a reply that was never written when the ticket is solved. */
    public enum SolvedWithoutReply {
        UNANSWERED,
        MET,
        MISSED,
        CANCELLED
    }
}
