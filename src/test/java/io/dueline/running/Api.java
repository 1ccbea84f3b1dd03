package io.dueline.running;

import static io.dueline.Patience.PATIENCE;
import static io.dueline.Patience.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Dueline's API as a help desk calls it. */
public final class Api {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpClient http = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private final String base;

    public Api(int port) {
        this.base = "http://127.0.0.1:" + port;
    }

    /** Where it is, without a slash at its end. */
    public String base() {
        return base;
    }

    /** An answer: its status and its body. */
    public record Answer(int status, String text) {
        public JsonNode json() {
            return JSON.readTree(text);
        }
    }

    public Answer get(String path) {
        return send(HttpRequest.newBuilder(URI.create(base + path)).GET());
    }

    public Answer put(String path, String mediaType, String body) {
        return send(HttpRequest.newBuilder(URI.create(base + path))
                .header("Content-Type", mediaType)
                .PUT(HttpRequest.BodyPublishers.ofString(body)));
    }

    public Answer post(String path, Object body) {
        return send(HttpRequest.newBuilder(URI.create(base + path))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body))));
    }

    public Answer delete(String path) {
        return send(HttpRequest.newBuilder(URI.create(base + path)).DELETE());
    }

    /** Sends lines as a stream; the answers' statuses are for the caller to look at. */
    public Answer stream(String path, String lines) {
        return send(HttpRequest.newBuilder(URI.create(base + path))
                .header("Content-Type", "application/x-ndjson")
                .POST(HttpRequest.BodyPublishers.ofString(lines)));
    }

    /** Whether everything that it needs is up; false also while nobody listens yet. */
    public boolean isReady() {
        try {
            return get("/actuator/health/readiness").status() == 200;
        } catch (UncheckedIOException nobodyListens) {
            return false;
        }
    }

    public List<JsonNode> clocks(String ticket) {
        List<JsonNode> clocks = new ArrayList<>();
        Answer answer = get("/api/v1/tickets/" + ticket + "/clocks");
        if (answer.status() == 200) {
            answer.json().path("clocks").forEach(clocks::add);
        }
        return clocks;
    }

    /** The only clock of that metric and cycle; missing while there is none. */
    public JsonNode clock(String ticket, String metric, int cycle) {
        return clocks(ticket).stream()
                .filter(clock -> clock.path("metric").asString().equals(metric) && clock.path("cycle").asInt() == cycle)
                .findFirst()
                .orElseGet(JSON::missingNode);
    }

    /** The clock once its outcome is written down. A ticket is read as its events have it, reports only as it is written. */
    public JsonNode awaitRecorded(String ticket, String metric, int cycle) {
        await(metric + " of " + ticket)
                .until(() -> clock(ticket, metric, cycle).path("recordedAt").isString());
        return clock(ticket, metric, cycle);
    }

    private Answer send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> answer = http.send(request.timeout(PATIENCE).build(),
                    HttpResponse.BodyHandlers.ofString());
            return new Answer(answer.statusCode(), answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while calling " + base, e);
        }
    }
}
