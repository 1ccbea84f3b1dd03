package io.dueline.story;

import io.dueline.timeline.Clock;
import io.dueline.timeline.Event;
import io.dueline.timeline.Excuse;
import io.dueline.timeline.Excuses;
import io.dueline.timeline.Reading;
import io.dueline.timeline.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A clock as any driver reads it.
 *
 * @param excuse the reason of the excuse that stands; null: none does
 */
public record ToldClock(
        String metric, int cycle, String level, String state, Instant startedAt, @Nullable Instant dueAt,
        @Nullable Instant endedAt, Duration elapsed, Duration remaining, @Nullable String excuse) {

    /** @param events of the ticket that the verdict is about */
    public static List<ToldClock> all(Verdict verdict, Collection<Event> events, Instant now) {
        Map<String, Excuse> excuses = Excuses.standing(events);
        return verdict.clocks().stream().map(clock -> of(clock, excuses.get(clock.id()), now)).toList();
    }

    private static ToldClock of(Clock clock, @Nullable Excuse excuse, Instant now) {
        Reading reading = clock.reading(now);
        return new ToldClock(
                clock.metric().id(), clock.cycle(), clock.promise().level().id(), clock.stateName(), clock.startedAt(),
                clock.dueAt(), clock.endedAt(), reading.elapsed(), reading.remaining(),
                excuse == null ? null : excuse.reason());
    }
}
