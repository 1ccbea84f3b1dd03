package io.dueline.store;

import io.dueline.timeline.Clock;
import io.dueline.timeline.Reading;
import io.dueline.timeline.State;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What another policy would do to a clock that is live.
 *
 * @param before null: it would be new
 * @param after null: it would be gone
 */
public record Effect(
        String ticket,
        String clock,
        Kind kind,
        @Nullable String department,
        @Nullable Side before,
        @Nullable Side after) {
    /** The worst first: missed at once, and then by how much time is lost. */
    static final Comparator<Effect> WORST = Comparator.comparing((Effect one) -> one.kind != Kind.MISSED_AT_ONCE)
            .thenComparing(Effect::lost, Comparator.reverseOrder())
            .thenComparing(Effect::ticket)
            .thenComparing(Effect::clock);

    /** In which way. */
    public enum Kind {
        UNCHANGED,
        SOONER,
        LATER,
        MISSED_AT_ONCE,
        STARTED,
        CANCELLED;

        /** As the API writes it. */
        public String text() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * A clock under one of the two policies.
     *
     * @param dueAt null while paused
     * @param remaining open time left; negative when overdue
     */
    public record Side(String level, String state, @Nullable Instant dueAt, Duration remaining) {
        static @Nullable Side of(@Nullable Clock clock, Instant now) {
            if (clock == null) {
                return null;
            }
            Reading reading = clock.reading(now);
            return new Side(clock.promise().level().id(), clock.stateName(), clock.dueAt(), reading.remaining());
        }
    }

    /** @param before null, or live; one of the two is */
    static Effect of(TicketRow ticket, @Nullable Clock before, @Nullable Clock after, Instant now) {
        Clock known = after != null ? after : before;
        return new Effect(ticket.id(), known.id(), kind(before, after, now), ticket.attributes().department(),
                Side.of(before, now), Side.of(after, now));
    }

    private static Kind kind(@Nullable Clock before, @Nullable Clock after, Instant now) {
        if (before == null) {
            return after.state() instanceof State.Overdue ? Kind.MISSED_AT_ONCE : Kind.STARTED;
        }
        if (after == null || !after.isLive()) {
            return Kind.CANCELLED;
        }
        if (after.state() instanceof State.Overdue) {
            return before.state() instanceof State.Overdue ? Kind.UNCHANGED : Kind.MISSED_AT_ONCE;
        }
        int later = later(before, after, now);
        return later == 0 ? Kind.UNCHANGED : later < 0 ? Kind.SOONER : Kind.LATER;
    }

    /** What is paused is due after everything that isn't. */
    private static int later(Clock before, Clock after, Instant now) {
        if (before.dueAt() == null && after.dueAt() == null) {
            return after.reading(now).remaining().compareTo(before.reading(now).remaining());
        }
        return Objects.compare(after.dueAt(), before.dueAt(), Comparator.nullsLast(Comparator.naturalOrder()));
    }

    /** The level that it would have; of one that would be gone, had. */
    String level() {
        return after != null ? after.level : before.level;
    }

    boolean isWorse() {
        return kind == Kind.MISSED_AT_ONCE || kind == Kind.SOONER;
    }

    private Duration lost() {
        if (before == null || after == null) {
            return Duration.ZERO;
        }
        return before.dueAt != null && after.dueAt != null
                ? Duration.between(after.dueAt, before.dueAt)
                : before.remaining.minus(after.remaining);
    }
}
