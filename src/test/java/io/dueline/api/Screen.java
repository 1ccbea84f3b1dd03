package io.dueline.api;

import static io.dueline.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** A client of the stream that listens until it is closed, and remembers what it heard. */
final class Screen implements AutoCloseable {
    private final List<String> ids = new CopyOnWriteArrayList<>();
    private final List<String> heard = new CopyOnWriteArrayList<>();
    private final HttpClient client = HttpClient.newHttpClient();
    private final HttpResponse<Stream<String>> answer;
    private final Thread listener;

    /** @param lastEventId empty: it was never here before */
    Screen(HttpRequest.Builder request, String lastEventId) throws IOException, InterruptedException {
        if (!lastEventId.isEmpty()) {
            request.header("Last-Event-ID", lastEventId);
        }
        answer = client.send(request.build(), BodyHandlers.ofLines());
        listener = Thread.startVirtualThread(this::listen);
    }

    private void listen() {
        try {
            answer.body().forEach(this::hear);
        } catch (UncheckedIOException hungUp) {
            heard.add("hung up");
        }
    }

    private void hear(String line) {
        if (line.startsWith("id: ")) {
            ids.add(line.substring(4));
        } else if (line.startsWith("data: ")) {
            JsonNode change = ApiTest.JSON.readTree(line.substring(6));
            heard.add(change.has("reason")
                    ? "reset"
                    : change.get("kind").asString() + " " + change.get("ticket").asString());
        }
    }

    void awaits(String... changes) {
        await(String.join(", ", changes)).untilAsserted(() -> assertThat(heard).containsExactly(changes));
    }

    List<String> heard() {
        return heard;
    }

    List<String> ids() {
        return ids;
    }

    String lastId() {
        return ids.getLast();
    }

    /** Until the server ends the answer. */
    boolean listens() {
        return listener.isAlive();
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
