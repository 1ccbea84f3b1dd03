package io.dueline.console.story;

import io.dueline.calendar.Interval;
import io.dueline.console.Office;
import io.dueline.console.words.Look;
import io.dueline.console.words.Names;
import io.dueline.console.words.TimeLeft;
import io.dueline.timeline.Clock;
import io.dueline.timeline.Reading;
import io.dueline.timeline.Segment;
import io.dueline.timeline.State;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A clock of the ticket as it reads now.
 *
 * @param usual the zone in which times are told where the clock's own calendar never closes
 * @param excused whether its outcome is held against nobody
 */
public record Hand(Clock clock, Instant now, ZoneId usual, boolean excused) {

    private static final Duration A_WHILE = Duration.ofHours(1);

    public String id() {
        return clock.id();
    }

    /** {@code Next reply}, from the second cycle on {@code Next reply 2}. */
    public String name() {
        return Names.of(clock.metric().id()) + (clock.cycle() == 1 ? "" : " " + clock.cycle());
    }

    public Reading reading() {
        return clock.reading(now);
    }

    public Look look() {
        return Look.of(
                clock.stateName(), clock.isLive(), reading().remaining(), clock.allowed(),
                clock.promise().target().warn());
    }

    /** What somebody sees of it first: that it is excused rather than what for. */
    public Look face() {
        return excused ? Look.EXCUSED : look();
    }

    public TimeLeft left() {
        return TimeLeft.of(look(), reading().remaining(), clock.dueAt(), zone(), now)
                .countingUntil(clock.promise().calendar().openUntil(now, A_WHILE));
    }

    public ZoneId zone() {
        return countsAlways() ? usual : clock.promise().calendar().zone();
    }

    public String level() {
        return clock.promise().level().name();
    }

    public boolean countsAlways() {
        return Office.isAlwaysOpen(clock.promise().calendar());
    }

    /** Where it ended, or the present. */
    public Instant until() {
        Instant ended = clock.endedAt();
        return ended != null ? ended : now;
    }

    public List<Segment> ledger() {
        return clock.ledger(now);
    }

    /** The open time from now to due of a running clock; none of any other. */
    List<Interval> ahead() {
        boolean running = clock.state() instanceof State.Running;
        return running ? clock.promise().calendar().openIntervals(now, clock.dueAt()) : List.of();
    }

    /**
     * When it warned, and will as things stand; by the time that it is allowed now. One that would warn longer before the
     * end than there is time has no place.
     */
    List<Instant> warnings() {
        return clock.promise().target().warn().stream()
                .map(warning -> warning.elapsed(clock.allowed()))
                .filter(used -> !used.isNegative())
                .map(this::reached)
                .filter(Objects::nonNull)
                .toList();
    }

    /** When so much of its time was used, or will be; null: it isn't foreseen. */
    private @Nullable Instant reached(Duration used) {
        Duration left = used;
        for (Segment segment : ledger()) {
            if (segment.counted().compareTo(left) >= 0) {
                return segment.fromInclusive().plus(left);
            }
            left = left.minus(segment.counted());
        }
        return clock.state() instanceof State.Running ? clock.promise().calendar().add(now, left) : null;
    }

    /** The due instant if it was not met by it, as far as is known now. */
    @Nullable
    Instant breachedAt() {
        return look() == Look.OVERDUE || look() == Look.MISSED ? clock.dueAt() : null;
    }
}
