package io.dueline.store;

import io.dueline.policy.Alert;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What may happen to a clock, as live screens are told. */
public enum ChangeKind {
    STARTED,
    PAUSED,
    RESUMED,
    /** It is due at another instant, or has another time allowed. */
    MOVED,
    /** Another level, department, agent, priority or channel. */
    CHANGED,
    /** It is close to its due date. */
    WARNED,
    MET,
    MISSED,
    /** Done after it was missed. */
    MET_LATE,
    /** It was missed, and is over without having been done. */
    ENDED,
    UNANSWERED,
    CANCELLED,
    /** Its outcome turned out differently; without a state: the cycle never was. */
    AMENDED,
    EXCUSED,
    UNEXCUSED;

    private static final String WARNING = Alert.On.WARNING.text() + " ";

    /** As the API writes it. */
    public String text() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** @param done whether what the clock is about was done, in time or not */
    static List<ChangeKind> between(@Nullable ClockRow before, ClockRow after, boolean done) {
        List<ChangeKind> kinds = new ArrayList<>();
        if (before == null) {
            kinds.add(STARTED);
        }
        if (before != null && before.hasOutcome()) {
            add(kinds, sinceOutcome(before, after, done));
        } else if (after.hasOutcome()) {
            kinds.add(valueOf(after.outcome().name()));
            add(kinds, isLateEnd(after) ? late(done) : null);
        } else if (before != null) {
            add(kinds, underWay(before, after));
        }
        if (after.endedAt() == null && warnings(before) < warnings(after)) {
            kinds.add(WARNED);
        }
        return kinds;
    }

    private static long warnings(@Nullable ClockRow clock) {
        List<String> steps = clock == null ? List.of() : clock.alerted();
        return steps.stream().filter(step -> step.startsWith(WARNING)).count();
    }

    private static void add(List<ChangeKind> kinds, @Nullable ChangeKind kind) {
        if (kind != null) {
            kinds.add(kind);
        }
    }

    private static boolean isLateEnd(ClockRow clock) {
        return clock.breachedAt() != null && clock.endedAt() != null;
    }

    private static ChangeKind late(boolean done) {
        return done ? MET_LATE : ENDED;
    }

    private static @Nullable ChangeKind sinceOutcome(ClockRow before, ClockRow after, boolean done) {
        if (!before.standsIn(after)) {
            return AMENDED;
        }
        if (before.endedAt() == null && after.endedAt() != null) {
            return late(done);
        }
        if (!before.excuse().equals(after.excuse())) {
            return after.excuse().isGiven() ? EXCUSED : UNEXCUSED;
        }
        return underWay(before, after);
    }

    private static @Nullable ChangeKind underWay(ClockRow before, ClockRow after) {
        boolean counted = before.countingSince() != null;
        boolean counts = after.countingSince() != null;
        if (after.endedAt() == null && counted != counts) {
            return counts ? RESUMED : PAUSED;
        }
        boolean moved = before.allowedUs() != after.allowedUs() || !Objects.equals(before.dueAt(), after.dueAt());
        return moved ? MOVED : before.sameAttributes(after) ? null : CHANGED;
    }
}
