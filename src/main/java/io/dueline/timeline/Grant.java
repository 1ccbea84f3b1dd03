package io.dueline.timeline;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The time that a clock was given, and by which promise.
 *
 * @param promise of an ended clock, what it was held to
 * @param allowed the open time allowed in all; differs from the promise's after {@code onChange: forward}
 * @param promisedFor when the business days promised are over, if nothing comes in between; null: hours are promised
 */
public record Grant(Promise promise, Instant startedAt, Duration allowed, @Nullable Instant promisedFor) {

    static Grant of(Promise promise, Instant start) {
        return new Grant(promise, start, promise.openTime(start), promise.promisedFor(start));
    }

    /** As if this had been promised from the start. */
    Grant keep(Promise now) {
        return of(now, startedAt);
    }

    /** What is promised now from now on, besides what has elapsed. */
    Grant forward(Promise now, Instant at, Duration elapsed) {
        return new Grant(now, startedAt, elapsed.plus(now.openTime(at)), now.promisedFor(at));
    }

    /** The same time by a promise of just as much. */
    Grant by(Promise now) {
        return new Grant(now, startedAt, allowed, promisedFor);
    }

    Grant from(Instant earlier) {
        Duration more = promise.openTime(earlier).minus(promise.openTime(startedAt));
        return new Grant(promise, earlier, allowed.plus(more), promise.promisedFor(earlier));
    }

    /**
     * When the rest of what was allowed is over. Of the instants with just that much open time before them it is the one
     * promised, if it is among them: two business days on may be an opening, and no closing time before it.
     */
    Instant due(Instant at, Duration remaining) {
        boolean asPromised = promisedFor != null
                && !promisedFor.isBefore(at)
                && promise.calendar().between(at, promisedFor).equals(remaining);
        return asPromised ? promisedFor : promise.calendar().add(at, remaining);
    }
}
