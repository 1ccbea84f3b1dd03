package io.dueline.timeline;

import io.dueline.policy.Fault;
import io.dueline.policy.Node;
import io.dueline.policy.Policy;
import io.dueline.policy.Storable;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads events: a CloudEvents envelope as a plain tree, as a JSON parser yields it, or the data of a stored event. */
public final class EventReader {
    /** How far ahead of now an event's time may be, for clocks that disagree. */
    public static final Duration AHEAD = Duration.ofMinutes(5);

    private static final String OWN_SOURCE = "dueline";
    private static final int LONGEST_NAME = 200;

    private EventReader() {}

    /**
     * Reads an event that a source sent; all reasons against it are found at once.
     *
     * @param policy knows the source's own status names
     * @param now what its time is compared with
     */
    public static Delivery read(@Nullable Object tree, Policy policy, Instant now) {
        List<Fault> faults = new ArrayList<>();
        Node envelope = Node.document(tree, faults);
        if (!(tree instanceof Map<?, ?>)) {
            envelope.expect("an object: an event with id, source, type, subject, time and data");
            return new Delivery.Refused(null, null, faults);
        }
        Storable.check(envelope);
        Delivery.Readable event = readable(envelope, policy, now);
        return faults.isEmpty()
                ? event
                : new Delivery.Refused(Storable.orNull(event.source()), Storable.orNull(event.id()), faults);
    }

    private static Delivery.Readable readable(Node envelope, Policy policy, Instant now) {
        version(envelope.at("specversion"));
        String id = envelope.at("id").requiredText(LONGEST_NAME);
        String source = source(envelope.at("source"));
        String type = envelope.at("type").requiredChoice(HappeningReader.TYPES);
        String subject = TicketName.read(envelope.at("subject"));
        Instant time = time(envelope.at("time"), now);
        Node data = envelope.at("data");
        Happening happening = type == null ? null : HappeningReader.happening(type, data);
        agree(happening, subject, data, policy);
        return new Delivery.Readable(
                subject, source, id, type, time, sequence(envelope.at("sequence")), map(data), happening);
    }

    private static void version(Node node) {
        if (!node.isAbsent() && !"1.0".equals(node.value())) {
            node.expect("\"1.0\", or left out");
        }
    }

    private static @Nullable String source(Node node) {
        return OWN_SOURCE.equals(node.value())
                ? node.refuse("is Dueline's own; use another name")
                : node.requiredText(LONGEST_NAME);
    }

    private static @Nullable Instant time(Node node, Instant now) {
        Instant time = node.requiredInstant();
        if (time == null) {
            return null;
        }
        return time.isAfter(now.plus(AHEAD))
                ? node.refuse("is more than 5 minutes ahead of now, which is " + now)
                : time.truncatedTo(ChronoUnit.MICROS);
    }

    private static @Nullable String sequence(Node node) {
        Object value = node.value();
        boolean integer = value instanceof Integer || value instanceof Long || value instanceof BigInteger;
        return integer ? node.scalar(LONGEST_NAME) : node.text(LONGEST_NAME);
    }

    /** What can only be judged with the rest of the event, or the policy, in view. */
    private static void agree(@Nullable Happening happening, @Nullable String subject, Node data, Policy policy) {
        switch (happening) {
            case Happening.Created created -> status(created.attributes(), data, policy);
            case Happening.Changed changed -> status(changed.change(), data, policy);
            case Happening.Merged merged when merged.into().equals(subject) ->
                data.at("into").refuse("must be another ticket than the subject");
            case null, default -> {}
        }
    }

    private static void status(Change change, Node data, Policy policy) {
        String status = change.text(Change.Attribute.STATUS, null);
        if (status != null && policy.status(status) == null) {
            data.at("status").refuse("there is no such status; known are " + String.join(", ", policy.statusNames()));
        }
    }

    @SuppressWarnings("unchecked")
    private static Map<String, @Nullable Object> map(Node data) {
        return data.value() instanceof Map<?, ?> map ? (Map<String, @Nullable Object>) map : Map.of();
    }

    /**
     * Reads what a stored event says happened. What has become a fault since it was accepted is left out, if it can be.
     *
     * @throws IllegalArgumentException if nothing can be made of it; the message says why
     */
    public static Happening happening(String type, Map<String, ? extends @Nullable Object> data) {
        List<Fault> faults = new ArrayList<>();
        Happening happening = HappeningReader.TYPES.containsKey(type) || HappeningReader.OWN.contains(type)
                ? HappeningReader.happening(type, Node.document(Map.of("data", data), faults).at("data"))
                : null;
        if (happening == null) {
            throw new IllegalArgumentException("stored event of type " + type + ": "
                    + new Delivery.Refused(null, null, faults).reason());
        }
        return happening;
    }
}
