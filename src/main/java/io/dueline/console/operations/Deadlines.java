package io.dueline.console.operations;

import io.dueline.store.Gauges;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How soon after its due instant a breach was written down.
 *
 * @param caught tickets that no workflow of this node's sight woke up in time
 */
record Deadlines(List<Period> periods, long caught) {

    /** What was due in a time. */
    record Period(String name, Gauges.Lateness lateness) {
        public String half() {
            return told(lateness.half());
        }

        public String most() {
            return told(lateness.most());
        }

        public String worst() {
            return told(lateness.worst());
        }

        public boolean isEmpty() {
            return lateness.missed() == 0;
        }
    }

    /** Fractions of a second matter here. */
    static String told(@Nullable Duration late) {
        if (late == null) {
            return "–";
        }
        return late.toMillis() < 1_000
                ? late.toMillis() + " ms"
                : String.format(Locale.ENGLISH, "%,.1f s", late.toMillis() / 1_000.0);
    }
}
