package io.dueline.timeline;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads off a timeline which outcomes were excused. That changes no clock: a miss stays a miss. */
public final class Excuses {
    private Excuses() {}

    /**
     * An excuse for the outcome of a clock.
     *
     * @param undone null: it stands
     */
    public record Given(String clock, Excuse excuse, @Nullable Undone undone) {

        /** Whether it stood for that clock then: from when it was given until it expired or was taken back. */
        public boolean stood(String metric, int cycle, Instant instant) {
            return clock.equals(metric + "-" + cycle) && stoodAt(instant);
        }

        private boolean stoodAt(Instant instant) {
            return !instant.isBefore(excuse.at()) && !isOver(excuse.until(), instant)
                    && !isOver(undone == null ? null : undone.at(), instant);
        }

        private static boolean isOver(@Nullable Instant end, Instant instant) {
            return end != null && !instant.isBefore(end);
        }
    }

    /** How an excuse was taken back, also by another in its place. */
    public record Undone(String by, Instant at, @Nullable String reason) {}

    /** Those that stand, expired or not, by clock. */
    public static Map<String, Excuse> standing(Collection<Event> events) {
        Map<String, Excuse> standing = new HashMap<>();
        for (Given given : given(events)) {
            if (given.undone() == null) {
                standing.put(given.clock(), given.excuse());
            }
        }
        return standing;
    }

    /** All that were ever given, in order. */
    public static List<Given> given(Collection<Event> events) {
        List<Event> remarks = events.stream()
                .filter(event -> event.happening() instanceof Happening.Remark)
                .sorted(EventOrder.INSTANCE)
                .toList();
        List<Given> all = new ArrayList<>();
        Map<String, Integer> latest = new LinkedHashMap<>();
        for (Event event : remarks) {
            switch ((Happening.Remark) event.happening()) {
                case Happening.Excused excused -> {
                    undo(all, latest.get(excused.clock()), new Undone(excused.by(), event.time(), null));
                    latest.put(excused.clock(), all.size());
                    all.add(given(excused, event.time()));
                }
                case Happening.Unexcused unexcused -> undo(all, latest.remove(unexcused.clock()),
                        new Undone(unexcused.by(), event.time(), unexcused.reason()));
            }
        }
        return all;
    }

    private static Given given(Happening.Excused excused, Instant at) {
        return new Given(excused.clock(), new Excuse(excused.reason(), excused.by(), at, excused.until()), null);
    }

    private static void undo(List<Given> all, @Nullable Integer place, Undone undone) {
        if (place != null) {
            Given given = all.get(place);
            all.set(place, new Given(given.clock(), given.excuse(), undone));
        }
    }
}
