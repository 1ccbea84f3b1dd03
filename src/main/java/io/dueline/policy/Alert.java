package io.dueline.policy;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who is told of what.
 *
 * @param when what is asked of the ticket then
 * @param metrics the ids of the metrics it is about; empty: all of them
 * @param levels the ids of the levels it is about; empty: all of them
 * @param after of a breach, the steps of its escalation: how long after the due instant each is, ascending
 * @param wall whether the steps count all time; if not, open time in the clock's calendar
 */
public record Alert(
        On on,
        Condition when,
        Set<String> metrics,
        Set<String> levels,
        List<Recipient> to,
        List<Duration> after,
        boolean wall) {

    /** What may happen to a clock, or to a ticket, that somebody wants to know. */
    public enum On {
        WARNING("warning"),
        BREACH("breach"),
        /** What was missed has been done after all. */
        MET_LATE("met-late"),
        /** Something arrived that takes a breach back. */
        BREACH_WITHDRAWN("breach.withdrawn"),
        /** An outcome that was written down turned out differently. */
        AMENDED("amended"),
        /** The rules chose another level for the ticket. */
        ASSIGNED_LEVEL("assigned-level");

        /** By what documents and the API write, in the order in which messages list them. */
        public static final Map<String, On> WORDS = Words.by(On::text, Arrays.asList(values()));

        private final String text;

        On(String text) {
            this.text = text;
        }

        /** As documents and the API write it. */
        public String text() {
            return text;
        }

        /** As documents and the API write it; null if it is none. */
        public static @Nullable On named(String text) {
            return WORDS.get(text);
        }

        /** Whether an incident can be opened for it, which its end then closes. */
        public boolean isIncident() {
            return this == WARNING || this == BREACH;
        }
    }

    public Alert {
        metrics = Set.copyOf(metrics);
        levels = Set.copyOf(levels);
        to = List.copyOf(to);
        after = List.copyOf(after);
    }

    /** @param level the id of the level that the clock, or the ticket, is on */
    public boolean isFor(String metric, String level) {
        return (metrics.isEmpty() || metrics.contains(metric)) && (levels.isEmpty() || levels.contains(level));
    }
}
