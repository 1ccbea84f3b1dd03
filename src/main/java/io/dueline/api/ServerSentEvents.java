package io.dueline.api;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import tools.jackson.databind.json.JsonMapper;

/** Events as browsers read them, one line of JSON each. */
final class ServerSentEvents {
    private static final int RECONNECT_MILLIS = 2_000;

    private final OutputStream out;
    private final JsonMapper json;

    ServerSentEvents(OutputStream out, JsonMapper json) {
        this.out = new BufferedOutputStream(out);
        this.json = json;
    }

    /** Sends the headers at least: whoever listens knows now that the line stands. */
    void begin() throws IOException {
        text("retry: " + RECONNECT_MILLIS + "\n\n");
        flush();
    }

    void write(String event, long id, Object data) throws IOException {
        text("id: " + id + "\nevent: " + event + "\ndata: " + json.writeValueAsString(data) + "\n\n");
    }

    /** A comment, which nobody reads; without it lines that are idle are taken for dead. */
    void beat() throws IOException {
        text(":\n\n");
    }

    void flush() throws IOException {
        out.flush();
    }

    private void text(String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }
}
