package io.dueline.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.dueline.running.Api;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Tells a story to a running Dueline as a help desk does, event by event, and reads what it recorded. The story must be over. */
final class EventsDriver implements Driver {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Api api;

    EventsDriver(Api api) {
        this.api = api;
    }

    @Override
    public List<ToldClock> tell(Map<String, Object> policy, List<Map<String, Object>> envelopes, Instant now) {
        assertThat(api.put("/api/v1/policy", "application/json", JSON.writeValueAsString(policy)).status())
                .isIn(200, 201);
        String story = "story-" + UUID.randomUUID() + "-";
        String ticket = story + "T-1";
        for (Map<String, Object> envelope : envelopes) {
            Map<String, Object> event = new HashMap<>(envelope);
            event.put("subject", story + envelope.get("subject"));
            event.put("id", story + envelope.get("id"));
            event.put("data", data(envelope, story));
            assertThat(api.post("/api/v1/events", event).status()).isEqualTo(202);
        }
        await("every outcome").atMost(Duration.ofSeconds(30)).until(() -> isRecorded(ticket));
        return api.clocks(ticket).stream().map(SimulationDriver::clock).toList();
    }

    /** A merge names the survivor as it is called there. */
    @SuppressWarnings("unchecked")
    private static Map<String, Object> data(Map<String, Object> envelope, String story) {
        Map<String, Object> data = new HashMap<>((Map<String, Object>) envelope.get("data"));
        data.computeIfPresent("into", (key, ticket) -> story + ticket);
        return data;
    }

    private boolean isRecorded(String ticket) {
        List<JsonNode> clocks = api.clocks(ticket);
        return !clocks.isEmpty() && clocks.stream().allMatch(clock -> clock.path("recordedAt").isString());
    }
}
