package io.dueline.story;

import io.dueline.timeline.Clock;
import io.dueline.timeline.Reading;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A clock as any driver reads it. */
public record ToldClock(
        String metric, int cycle, String level, String state, Instant startedAt, @Nullable Instant dueAt,
        @Nullable Instant endedAt, Duration elapsed, Duration remaining) {

    public static ToldClock of(Clock clock, Instant now) {
        Reading reading = clock.reading(now);
        return new ToldClock(
                clock.metric().id(), clock.cycle(), clock.promise().level().id(), clock.stateName(), clock.startedAt(),
                clock.dueAt(), clock.endedAt(), reading.elapsed(), reading.remaining());
    }
}
