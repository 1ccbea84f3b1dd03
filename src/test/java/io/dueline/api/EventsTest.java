package io.dueline.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.dueline.Patience;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Events come in one by one, as lists and as streams, and each gets its verdict. */
class EventsTest extends ApiTest {
    private static final String EVENTS = "/api/v1/events";
    private static final String NDJSON = "application/x-ndjson";

    private static String event(int id) {
        return "{\"id\":\"" + id + "\",\"source\":\"desk\",\"type\":\"ticket.created\",\"subject\":\"T-" + id
                + "\",\"time\":\"2026-06-01T09:00:00Z\",\"data\":{\"by\":{\"kind\":\"customer\"}}}";
    }

    private int stored() {
        return database.sql("select count(*) from ticket_event").query(Integer.class).single();
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "application/cloudevents+json", "application/json;charset=utf-8"})
    void one_event(String contentType) {
        var answer = post(EVENTS, contentType, event(1));

        assertThat(answer.statusCode()).isEqualTo(202);
        assertThat(JSON.readTree(answer.body())).isEqualTo(JSON.readTree("""
                {"results": [{"source": "desk", "id": "1", "verdict": "accepted", "reason": null}],
                 "accepted": 1, "duplicate": 0, "rejected": 0}"""));
        assertThat(stored()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "application/cloudevents-batch+json"})
    void a_bad_event_costs_only_itself(String contentType) {
        var answer = post(EVENTS, contentType,
                "[" + event(1) + ",{\"id\":\"2\",\"source\":\"desk\"}," + event(1) + ",7]");

        assertThat(answer.statusCode()).isEqualTo(202);
        JsonNode results = JSON.readTree(answer.body()).get("results");
        assertThat(results.valueStream().map(result -> result.get("verdict").asString()))
                .containsExactly("accepted", "rejected", "duplicate", "rejected");
        assertThat(results.at("/1/id").asString()).isEqualTo("2");
        assertThat(results.at("/1/reason").asString()).contains("type", "subject", "time");
    }

    @Test
    void nothing_but_rejected_events_is_no_success() {
        var list = post(EVENTS, "application/json", "[{},{}]");
        var stream = post(EVENTS, NDJSON, "{}\nnonsense\n");

        assertThat(list.statusCode()).isEqualTo(422);
        assertThat(JSON.readTree(list.body()).get("rejected").asInt()).isEqualTo(2);
        assertThat(stream.statusCode()).isEqualTo(422);
        assertThat(stream.body().lines()).hasSize(2);
    }

    @Test
    void no_event_at_all_is_fine() {
        assertThat(post(EVENTS, "application/json", "[]").statusCode()).isEqualTo(202);
        assertThat(post(EVENTS, NDJSON, "").statusCode()).isEqualTo(202);
    }

    @Test
    void what_came_before_a_break_stands() {
        String first = IntStream.range(0, 500).mapToObj(EventsTest::event).collect(Collectors.joining(","));

        var answer = post(EVENTS, "application/json", "[" + first + "," + event(500) + ",{\"id\":");

        assertThat(answer.statusCode()).isEqualTo(400);
        JsonNode problem = JSON.readTree(answer.body());
        assertThat(problem.get("type").asString()).isEqualTo("/problems/unreadable-document");
        assertThat(problem.get("accepted").asInt()).isEqualTo(stored()).isBetween(500, 501);
        assertThat(problem.get("results").size()).isEqualTo(stored());
    }

    @Test
    void an_event_that_is_too_large_or_too_deep_costs_only_itself() {
        String pad = "[\"" + "x".repeat(10_000) + "\"]";
        String large = "{\"id\":\"9\",\"pads\":[" + String.join(",", Collections.nCopies(30, pad)) + "]}";
        String deep = "{\"data\":" + "[".repeat(600) + "]".repeat(600) + "}";

        var answer = post(EVENTS, "application/json", "[" + event(1) + "," + large + "," + deep + "," + event(2) + "]");

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        JsonNode results = JSON.readTree(answer.body()).get("results");
        assertThat(results.at("/1/reason").asString()).isEqualTo("longer than 262144 bytes");
        assertThat(results.at("/2/reason").asString())
                .isEqualTo("Document nesting depth (501) exceeds the maximum allowed (500)");
        assertThat(stored()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"id\":\"LONG\"}", "{\"data\":{\"text\":[\"LONG\"]}}", "\"LONG\"", "{\"LONG\":1}",
            "DIGITS",
            "{\"id\":DIGITS}", "{\"id\":\"1\",\"id\":\"2\"}"})
    void whatever_is_too_large_in_an_event_costs_only_itself(String event) {
        String large = event.replace("LONG", "x".repeat(300_000)).replace("DIGITS", "9".repeat(5_000));

        var answer = post(EVENTS, "application/json", "[" + event(1) + "," + large + "," + event(2) + "]");

        assertThat(JSON.readTree(answer.body()).get("results").valueStream()
                .map(result -> result.get("verdict").asString())).containsExactly("accepted", "rejected", "accepted");
        assertThat(post(EVENTS, "application/json", large).statusCode()).isIn(400, 422);
        assertThat(post(EVENTS, NDJSON, event(3) + "\n" + large).statusCode()).isEqualTo(202);
    }

    /** Also one with brackets and quotation marks inside strings, and any space between. */
    @ParameterizedTest
    @ValueSource(strings = {"[%s,%s]", " [ %s\n,\t%s\r\n] ", "\uFEFF[%s,%s]"})
    void lists_as_people_write_them(String list) {
        String odd = event(2).replace("\"desk\"", "\"]},{[ \\\" \\\\\"");

        var answer = post(EVENTS, "application/json", list.formatted(event(1), odd));

        assertThat(answer.body()).contains("\"accepted\":2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "nonsense", "{", "[", "[{}", "[{},", "[{},]", "[,]", "[{}}", "[{}]]", "{}{}",
            "{} {}",
            "[{} {}]", "[{\"a\" 1}]", "[{\"a\":]}]", "[nonsense]", "{\"a\":tru}", "{\"a\":01}", "{\"a", "\"text\"",
            "null"})
    void what_is_not_json_is_a_problem(String body) {
        var answer = post(EVENTS, "application/json", body);

        assertThat(answer.statusCode()).isEqualTo(400);
        JsonNode problem = JSON.readTree(answer.body());
        assertThat(problem.get("type").asString()).isEqualTo("/problems/unreadable-document");
        assertThat(problem.get("detail").asString()).doesNotContain("`", "REDACTED", "java.", "-1");
        assertThat(stored()).isZero();
    }

    @Test
    void a_stream_may_be_files_that_begin_with_a_mark() {
        var answer = post(EVENTS, NDJSON,
                "\uFEFF" + event(1) + "\r\n\r\n\uFEFF" + event(2) + "\r\n" + event(3) + event(4));

        assertThat(answer.body().lines().map(line -> JSON.readTree(line).get("verdict").asString()))
                .containsExactly("accepted", "accepted", "rejected");
        assertThat(answer.body()).contains("the document goes on after its end");
    }

    @ParameterizedTest
    @ValueSource(strings = {"multipart/form-data", "application/x-www-form-urlencoded", "text/plain",
            "application/xml"})
    void events_come_as_json(String contentType) {
        assertThat(post(EVENTS, contentType, event(1)).statusCode()).isEqualTo(415);
    }

    /** As when PostgreSQL is restarted. */
    @ParameterizedTest
    @ValueSource(strings = {"application/json", NDJSON})
    void a_database_that_hangs_up_is_tried_again_later(String contentType) {
        database.sql("""
                create function hang_up() returns trigger language plpgsql as
                'begin perform pg_terminate_backend(pg_backend_pid()); return new; end'""").update();
        database.sql("create trigger hang_up before insert on ticket_event execute function hang_up()").update();

        var answer = post(EVENTS, contentType, event(1));

        database.sql("drop function hang_up cascade").update();
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).hasValue("5");
        assertThat(JSON.readTree(answer.body()).get("type").asString()).isEqualTo("/problems/unavailable");
        assertThat(post(EVENTS, contentType, event(1)).statusCode()).isEqualTo(202);
    }

    @Test
    void a_line_that_is_too_long_costs_only_itself() {
        String lines = event(1) + "\n{\"id\":\"" + "x".repeat(300_000) + "\"}\n" + event(2);

        assertThat(
                post(EVENTS, NDJSON, lines).body().lines().map(line -> JSON.readTree(line).get("verdict").asString()))
                .containsExactly("accepted", "rejected", "accepted");
    }

    @Test
    void bodies_that_are_no_events_are_problems() {
        assertThat(post(EVENTS, "application/json", "7").statusCode()).isEqualTo(400);
        assertThat(post(EVENTS, "application/json", "").statusCode()).isEqualTo(400);
        assertThat(post(EVENTS, "application/json", event(1) + event(2)).statusCode()).isEqualTo(400);
        assertThat(post(EVENTS, "text/plain", event(1)).statusCode()).isEqualTo(415);
        assertThat(JSON.readTree(post(EVENTS, "text/plain", event(1)).body()).get("type").asString())
                .isEqualTo("/problems/unsupported-media-type");
    }

    @Test
    void a_form_that_is_sent_in_parts_is_taken_nowhere() {
        String form = "multipart/form-data";
        assertThat(post("/api/v1/queue/next?agent=ann", form, "x").statusCode()).isEqualTo(415);
        assertThat(post("/api/v1/policy/reapply", form, "x").statusCode()).isEqualTo(415);
        assertThat(JSON.readTree(post("/api/v1/policy/preview", form, "x").body()).get("type").asString())
                .isEqualTo("/problems/unsupported-media-type");
    }

    /** Over a bare socket, as most HTTP clients send all before they read anything. */
    @Test
    @Timeout(Patience.SECONDS)
    void a_stream_is_answered_line_by_line_while_it_is_being_sent() throws IOException {
        try (var socket = new Socket("127.0.0.1", port())) {
            var toServer = socket.getOutputStream();
            var fromServer = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            write(toServer, "POST /api/v1/events HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-ndjson\r\n"
                    + "Accept: text/html\r\nTransfer-Encoding: chunked\r\n\r\n");
            for (int id = 1; id <= 20; id++) {
                String line = event(id) + "\n";
                write(toServer, Integer.toHexString(line.length()) + "\r\n" + line + "\r\n");
                assertThat(lineStartingWith(fromServer, "{")).contains("\"id\":\"" + id + "\"", "\"accepted\"");
                assertThat(stored()).isEqualTo(id);
            }
            write(toServer, "0\r\n\r\n");
            assertThat(lineStartingWith(fromServer, "0")).isEqualTo("0");
        }
    }

    @Test
    @Timeout(30)
    void a_body_that_the_server_can_not_read_is_a_problem_too() throws IOException {
        try (var socket = new Socket("127.0.0.1", port())) {
            var fromServer = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            write(socket.getOutputStream(), "POST /api/v1/events HTTP/1.1\r\nHost: localhost\r\n"
                    + "Content-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\nno size\r\n");

            assertThat(lineStartingWith(fromServer, "HTTP")).startsWith("HTTP/1.1 400");
            assertThat(lineStartingWith(fromServer, "Content-Type")).contains("application/problem+json");
            assertThat(lineStartingWith(fromServer, "{")).contains("\"/problems/bad-request\"");
        }
        assertThat(JSON.readTree(get("/error").body()).get("type").asString()).isEqualTo("/problems/not-found");
    }

    private static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    /** Skips headers and the sizes of chunks. */
    private static String lineStartingWith(BufferedReader lines, String start) throws IOException {
        String line = lines.readLine();
        while (line != null && !line.startsWith(start)) {
            line = lines.readLine();
        }
        return String.valueOf(line);
    }

    @Test
    void bodies_may_be_compressed() throws IOException {
        String lines = IntStream.range(0, 3_000).mapToObj(EventsTest::event).collect(Collectors.joining("\n"));

        var answer = compressed(NDJSON, gzip(lines), "gzip");

        assertThat(answer.statusCode()).isEqualTo(202);
        assertThat(answer.body().lines()).hasSize(3_000);
        assertThat(stored()).isEqualTo(3_000);
        assertThat(compressed("application/json", gzip(event(0)), "gzip").body()).contains("duplicate");
        assertThat(compressed("application/json", gzip(event(0)), "x-gzip").body()).contains("duplicate");
        assertThat(compressed("application/json", gzip(event(0)), "br").statusCode()).isEqualTo(415);
    }

    @Test
    void a_compressed_stream_that_breaks_off_says_so_in_its_last_line() throws IOException {
        byte[] whole = gzip(IntStream.range(0, 3_000).mapToObj(EventsTest::event).collect(Collectors.joining("\n")));

        var answer = compressed(NDJSON, Arrays.copyOf(whole, whole.length / 2), "gzip");

        var lines = answer.body().lines().toList();
        assertThat(JSON.readTree(lines.getLast()).get("type").asString()).isEqualTo("/problems/unreadable-document");
        assertThat(lines.size() - 1).isEqualTo(stored());
        assertThat(lines.getLast()).contains("it ends too early");
        assertThat(compressed(NDJSON, "no gzip".getBytes(StandardCharsets.UTF_8), "gzip").statusCode()).isEqualTo(400);
        assertThat(compressed("application/json", "no gzip".getBytes(StandardCharsets.UTF_8), "gzip").statusCode())
                .isEqualTo(400);
    }

    private HttpResponse<String> compressed(String contentType, byte[] body, String encoding) {
        return send(request(EVENTS)
                .header("Content-Type", contentType)
                .header("Content-Encoding", encoding)
                .POST(BodyPublishers.ofByteArray(body)));
    }

    private static byte[] gzip(String text) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }
}
