package io.dueline.story;

import io.dueline.policy.Policy;
import io.dueline.timeline.Delivery;
import io.dueline.timeline.Event;
import io.dueline.timeline.EventReader;
import io.dueline.timeline.Happening;
import java.time.Instant;
import java.util.Map;

/**
 * An event of a story.
 *
 * @param envelope as a source sends it, or as Dueline stores one of its own
 * @param revision the newest of the policy when it is delivered
 */
public record Sent(Map<String, Object> envelope, int revision) {
    private static final Instant END_OF_STORIES = Instant.parse("2100-01-01T00:00:00Z");

    public String subject() {
        return text("subject");
    }

    public Instant time() {
        return Instant.parse(text("time"));
    }

    /** Whether nobody outside may send it. */
    boolean isDuelinesOwn() {
        return type().startsWith("dueline.");
    }

    String type() {
        return text("type");
    }

    @SuppressWarnings("unchecked")
    Map<String, Object> data() {
        return (Map<String, Object>) envelope.get("data");
    }

    /** @param arrival the order in which it was delivered */
    Event event(Policy policy, int arrival) {
        return isDuelinesOwn() ? own(EventReader.happening(type(), data()), arrival) : read(policy, arrival);
    }

    /** What is said of an outcome brings no policy with it. */
    private Event own(Happening happening, int arrival) {
        Integer brought = happening instanceof Happening.Remark ? null : revision;
        return new Event("dueline", text("id"), time(), null, arrival, brought, happening);
    }

    private Event read(Policy policy, int arrival) {
        return switch (EventReader.read(envelope, policy, END_OF_STORIES)) {
            case Delivery.Readable readable -> readable.event(arrival, revision);
            case Delivery.Refused refused -> throw new AssertionError(envelope + ": " + refused.reason());
        };
    }

    private String text(String attribute) {
        return (String) envelope.get(attribute);
    }
}
