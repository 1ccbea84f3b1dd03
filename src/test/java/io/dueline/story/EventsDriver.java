package io.dueline.story;

import static io.dueline.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.dueline.running.Api;
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
    private String prefix = "";

    EventsDriver(Api api) {
        this.api = api;
    }

    @Override
    public List<ToldClock> tell(ToldStory story) {
        prefix = "story-" + UUID.randomUUID() + "-";
        int revision = 0;
        Instant newest = Instant.MIN;
        for (Sent sent : story.events()) {
            while (revision < sent.revision()) {
                save(story.documents().get(revision++));
            }
            if (sent.time().isBefore(newest) || sent.isDuelinesOwn()) {
                await("what is known so far").until(this::isRecorded);
            }
            newest = sent.time().isAfter(newest) ? sent.time() : newest;
            send(sent);
        }
        story.documents().subList(revision, story.documents().size()).forEach(this::save);
        await("every outcome").until(() -> !clocks().isEmpty() && isRecorded());
        return clocks().stream().map(SimulationDriver::clock).toList();
    }

    private void save(Map<String, Object> document) {
        assertThat(api.put("/api/v1/policy", "application/json", JSON.writeValueAsString(document)).status())
                .isIn(200, 201);
    }

    private void send(Sent sent) {
        int status = switch (sent.type()) {
            case "dueline.excused" -> api.post(excuse(sent), Map.of("reason", sent.data().get("reason"))).status();
            case "dueline.unexcused" -> api.delete(excuse(sent)).status();
            case "dueline.reapplied" -> throw new UnsupportedOperationException("a service re-applies a policy now");
            default -> api.post("/api/v1/events", event(sent)).status();
        };
        assertThat(status).isIn(200, 202);
    }

    private String excuse(Sent sent) {
        return "/api/v1/tickets/" + prefix + "T-1/clocks/" + sent.data().get("clock") + "/excuse";
    }

    private Map<String, Object> event(Sent sent) {
        Map<String, Object> event = new HashMap<>(sent.envelope());
        event.put("subject", prefix + sent.subject());
        event.put("id", prefix + sent.envelope().get("id"));
        event.put("data", data(sent));
        return event;
    }

    /** A merge names the survivor as it is called there. */
    private Map<String, Object> data(Sent sent) {
        Map<String, Object> data = new HashMap<>(sent.data());
        data.computeIfPresent("into", (key, ticket) -> prefix + ticket);
        return data;
    }

    private boolean isRecorded() {
        return clocks().stream().allMatch(clock -> clock.path("recordedAt").isString());
    }

    private List<JsonNode> clocks() {
        return api.clocks(prefix + "T-1");
    }
}
