package io.dueline.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a fold changes in the clocks that are written down.
 *
 * @param breaches the changed rows whose clocks were running until now
 */
record Difference(
        List<ClockRow> changed, List<ClockRow> vanished, List<Amendments.Row> amendments, List<ClockRow> breaches) {
    static final Difference NONE = new Difference(List.of(), List.of(), List.of(), List.of());

    static Difference between(Turn turn, List<ClockRow> rows, Instant at) {
        var difference = new Difference(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (ClockRow row : rows) {
            difference.compare(turn, in(turn.stored(), row).orElse(null), row, at);
        }
        for (ClockRow stored : turn.stored()) {
            if (in(rows, stored).isEmpty()) {
                difference.vanish(turn, stored, at);
            }
        }
        return difference;
    }

    boolean isNone() {
        return changed.isEmpty() && vanished.isEmpty();
    }

    private static Optional<ClockRow> in(List<ClockRow> rows, ClockRow sought) {
        return rows.stream().filter(row -> row.isSameCycle(sought)).findFirst();
    }

    private void compare(Turn turn, @Nullable ClockRow before, ClockRow after, Instant at) {
        if (after.equals(before)) {
            return;
        }
        changed.add(after);
        boolean hadOutcome = before != null && before.hasOutcome();
        if (hadOutcome && !before.standsIn(after)) {
            amendments.add(amendment(turn, before, after, at));
        }
        if (!hadOutcome && after.breachedAt() != null) {
            breaches.add(after);
        }
    }

    private void vanish(Turn turn, ClockRow stored, Instant at) {
        vanished.add(stored);
        if (stored.hasOutcome()) {
            amendments.add(amendment(turn, stored, null, at));
        }
    }

    private static Amendments.Row amendment(Turn turn, ClockRow before, @Nullable ClockRow after, Instant at) {
        List<Amendment.Cause> causes = turn.news().stream()
                .map(event -> new Amendment.Cause(event.source(), event.id(), event.type(), event.time()))
                .toList();
        return new Amendments.Row(before.tenant(), before.ticket(), before.metric(), before.cycle(), at, causes,
                before.version(), after == null ? null : after.version());
    }
}
