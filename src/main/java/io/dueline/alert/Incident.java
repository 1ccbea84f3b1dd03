package io.dueline.alert;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** An event of PagerDuty's Events API v2. The key is the clock's: what opens its incident is closed by its end. */
final class Incident {

    static final String ADDRESS = "https://events.pagerduty.com/v2/enqueue";

    private static final int LONGEST_KEY = 255;

    private Incident() {}

    static Map<String, Object> of(DeliveryRow delivery, String routingKey) {
        Map<String, Object> event = new LinkedHashMap<>();
        event.put("routing_key", routingKey);
        event.put("dedup_key", key(delivery));
        event.put("event_action", delivery.content().close() ? "resolve" : "trigger");
        Notice notice = delivery.content().notice();
        if (notice != null && !delivery.content().close()) {
            var words = new Wording(notice, Letters.zone(notice));
            event.put("payload", Map.of(
                    "summary", words.summary(),
                    "source", "dueline",
                    "severity", delivery.kind().equals("warning") ? "warning" : "critical",
                    "timestamp", notice.timestamp().toString(),
                    "component", words.getTicket(),
                    "custom_details", notice.data()));
            event.put("links", List.of(Map.of("href", words.getUrl(), "text", "The ticket")));
        }
        return event;
    }

    private static String key(DeliveryRow delivery) {
        String key = delivery.tenant() + "/" + delivery.ticket() + "/" + delivery.metric() + "-" + delivery.cycle();
        return key.length() <= LONGEST_KEY
                ? key
                : UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8)).toString();
    }
}
