package io.dueline.alert;

import java.time.Instant;
import java.util.Map;

/** A call that carries a delivery to its destination, in the form that such a destination understands. */
record Message(Map<String, String> headers, String body) {

    /** @param now when it is sent */
    static Message of(DeliveryRow delivery, Destination destination, Instant now) {
        return switch (destination.kind()) {
            case WEBHOOK -> webhook(delivery, destination, now);
            case SLACK -> new Message(Map.of(), json(ChatMessages.slack(delivery)));
            case TEAMS -> new Message(Map.of(), json(ChatMessages.teams(delivery)));
            case PAGERDUTY -> new Message(Map.of(), json(Incident.of(delivery, destination.secrets().getFirst())));
            case ASSIGNEE, REQUESTER, DEPARTMENT, EMAIL ->
                throw new IllegalStateException(destination + " is no destination");
        };
    }

    private static Message webhook(DeliveryRow delivery, Destination destination, Instant now) {
        String body = json(delivery.content().notice());
        return new Message(
                Map.of(
                        "webhook-id", delivery.id(),
                        "webhook-timestamp", String.valueOf(now.getEpochSecond()),
                        "webhook-signature", Signature.of(delivery.id(), now, body, destination.secrets())),
                body);
    }

    private static String json(Object value) {
        return Content.JSON.writeValueAsString(value);
    }
}
