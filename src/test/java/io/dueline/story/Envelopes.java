package io.dueline.story;

import io.dueline.policy.Policy;
import io.dueline.timeline.Delivery;
import io.dueline.timeline.Event;
import io.dueline.timeline.EventReader;
import java.time.Instant;
import java.util.Map;

/** Envelopes as a story tells them, read as the intake would read them. */
public final class Envelopes {
    private Envelopes() {}

    /** @param arrival the order in which it was delivered */
    public static Event event(Map<String, Object> envelope, Policy policy, int arrival) {
        return switch (EventReader.read(envelope, policy, Instant.parse("2100-01-01T00:00:00Z"))) {
            case Delivery.Readable readable -> readable.event(arrival, 1);
            case Delivery.Refused refused -> throw new AssertionError(envelope + ": " + refused.reason());
        };
    }
}
