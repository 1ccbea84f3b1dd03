package io.dueline.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.dueline.running.Api;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Tells a story to a running Dueline over HTTP, as a simulation: under one policy throughout. */
final class SimulationDriver implements Driver {
    private final Api api;

    SimulationDriver(Api api) {
        this.api = api;
    }

    @Override
    public List<ToldClock> tell(ToldStory story) {
        Api.Answer answer = api.post("/api/v1/simulations", Map.of(
                "policy", story.documents().getFirst(), "events", story.events().stream().map(Sent::envelope).toList(),
                "asOf", story.now().toString()));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        List<ToldClock> clocks = new ArrayList<>();
        answer.json().path("clocks").valueStream()
                .filter(clock -> clock.path("ticket").asString().equals("T-1"))
                .forEach(clock -> clocks.add(clock(clock)));
        return clocks;
    }

    static ToldClock clock(JsonNode clock) {
        return new ToldClock(
                clock.path("metric").asString(), clock.path("cycle").asInt(), clock.path("level").asString(),
                clock.path("state").asString(), Instant.parse(clock.path("startedAt").asString()),
                instant(clock.path("dueAt")), instant(clock.path("endedAt")),
                Duration.parse(clock.path("elapsed").asString()), Duration.parse(clock.path("remaining").asString()),
                excuse(clock.path("excuse")));
    }

    /** Simulations know of none. */
    private static @Nullable String excuse(JsonNode excuse) {
        return excuse.isObject() ? excuse.path("reason").asString() : null;
    }

    private static @Nullable Instant instant(JsonNode node) {
        return node.isNull() ? null : Instant.parse(node.asString());
    }
}
