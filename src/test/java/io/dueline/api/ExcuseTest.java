package io.dueline.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.dueline.store.TicketKey;
import io.dueline.store.Tickets;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Outcomes that are not held against anybody. */
class ExcuseTest extends ApiTest {
    private static final String EXCUSE = "/api/v1/tickets/T-1/clocks/first-reply-1/excuse";
    private static final String COMPLIANCE = "/api/v1/reports/compliance?groupBy=";

    @Autowired
    Tickets tickets;

    @BeforeEach
    void a_missed_reply() {
        savePolicy();
        happens("ticket.created", hoursAgo(3), "{\"kind\": \"customer\"}");
        happens("message.added", hoursAgo(1), "{\"kind\": \"agent\"}");
    }

    private void happens(String type, String at, String by) {
        HttpResponse<String> answer = post("/api/v1/events", "application/json", """
                {"id": "%s", "source": "desk", "type": "%s", "subject": "T-1", "time": "%s", "data": {"by": %s}}"""
                .formatted(type + at, type, at, by));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        tickets.advance(new TicketKey("default", "T-1"), tickets.now());
    }

    private HttpResponse<String> excuse(String body) {
        return post(EXCUSE, "application/json", body);
    }

    private JsonNode total() {
        return getJson(COMPLIANCE).get("total");
    }

    @Test
    void an_excused_miss_is_shown_counted_apart_and_out_of_the_denominator() {
        assertThat(total().get("missed").asInt()).isEqualTo(1);

        JsonNode clock = JSON.readTree(excuse("{\"reason\": \"the line was cut\", \"by\": \"lea\"}").body());

        assertThat(clock.get("state").asString()).isEqualTo("missed");
        assertThat(clock.at("/excuse/reason").asString()).isEqualTo("the line was cut");
        assertThat(clock.at("/excuse/by").asString()).isEqualTo("lea");
        assertThat(clock.at("/excuse/until").isNull()).isTrue();
        assertThat(total().get("missed").asInt()).isZero();
        assertThat(total().get("excused").asInt()).isEqualTo(1);
        assertThat(total().get("compliance").isNull()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\u0000", "\\ud800"})
    void what_cannot_be_stored_is_refused_wherever_a_body_says_it(String character) {
        assertThat(excuse("{\"reason\": \"flood\", \"by\": \"lea" + character + "\"}").statusCode()).isEqualTo(422);
        var replay = post("/api/v1/deliveries/replay", "application/json", "{\"ticket\": \"T" + character + "\"}");
        assertThat(replay.statusCode()).isEqualTo(422);
        assertThat(JSON.readTree(replay.body()).at("/errors/0/path").asString()).isEqualTo("ticket");
    }

    @Test
    void an_excuse_can_be_taken_back_and_the_history_tells_both() {
        excuse("{\"reason\": \"the line was cut\"}");

        HttpResponse<String> undone = send(request(EXCUSE + "?reason=it%20was%20not&by=lea").DELETE());

        assertThat(JSON.readTree(undone.body()).get("excuse").isNull()).isTrue();
        assertThat(total().get("missed").asInt()).isEqualTo(1);
        assertThat(total().get("excused").asInt()).isZero();
        JsonNode history = getJson("/api/v1/tickets/T-1").get("excuses");
        assertThat(history.size()).isEqualTo(1);
        assertThat(history.at("/0/clock").asString()).isEqualTo("first-reply-1");
        assertThat(history.at("/0/excuse/by").asString()).isEqualTo("operator");
        assertThat(history.at("/0/undone/reason").asString()).isEqualTo("it was not");
        assertThat(types()).containsExactly(
                "ticket.created", "message.added", "dueline.excused", "dueline.unexcused");
        assertThat(send(request(EXCUSE).DELETE()).statusCode()).isEqualTo(409);
    }

    private List<String> types() {
        return getJson("/api/v1/tickets/T-1/timeline").get("events").valueStream()
                .map(event -> event.get("type").asString()).toList();
    }

    @Test
    void an_excuse_that_has_expired_counts_no_longer_but_is_still_shown() {
        String soon = Instant.now().plusSeconds(3_600).toString();
        assertThat(excuse("{\"reason\": \"flood\", \"until\": \"" + soon + "\"}").statusCode()).isEqualTo(200);
        assertThat(total().get("excused").asInt()).isEqualTo(1);

        database.sql("update clock set excused_until = now() - interval '1 second'").update();

        assertThat(total().get("missed").asInt()).isEqualTo(1);
        assertThat(total().get("excused").asInt()).isZero();
        assertThat(getJson("/api/v1/tickets/T-1/clocks").at("/clocks/0/excuse/reason").asString()).isEqualTo("flood");
    }

    @Test
    void a_second_excuse_replaces_the_first() {
        excuse("{\"reason\": \"flood\"}");

        JsonNode clock = JSON.readTree(excuse("{\"reason\": \"fire\"}").body());

        assertThat(clock.at("/excuse/reason").asString()).isEqualTo("fire");
        JsonNode history = getJson("/api/v1/tickets/T-1").get("excuses");
        assertThat(history.at("/0/undone/by").asString()).isEqualTo("operator");
        assertThat(history.at("/1/undone").isNull()).isTrue();
    }

    @Test
    void only_what_was_missed_or_never_answered_can_be_excused() {
        happens("message.added", hoursAgo(2), "{\"kind\": \"agent\", \"id\": \"in time\"}");
        assertThat(excuse("{\"reason\": \"x\"}").statusCode()).isEqualTo(200);
        happens("message.added", Instant.parse(hoursAgo(3)).plusSeconds(60).toString(), "{\"kind\": \"agent\"}");

        HttpResponse<String> answer = excuse("{\"reason\": \"x\"}");

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(JSON.readTree(answer.body()).get("type").asString()).isEqualTo("/problems/not-excusable");
        assertThat(total().get("met").asInt()).isEqualTo(1);
        assertThat(total().get("excused").asInt()).isZero();
    }

    @Test
    void an_excuse_needs_a_reason_and_a_clock() {
        HttpResponse<String> answer = excuse("{\"reason\": \" \", \"until\": \"2020-01-01T00:00:00Z\", \"why\": 1}");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(JSON.readTree(answer.body()).get("errors").valueStream().map(one -> one.get("path").asString()))
                .containsExactlyInAnyOrder("reason", "until", "why");
        assertThat(post(EXCUSE.replace("first-reply-1", "resolution-1"), "application/json", "{\"reason\": \"x\"}")
                .statusCode()).isEqualTo(404);
        assertThat(post(EXCUSE.replace("T-1", "T-2"), "application/json", "{\"reason\": \"x\"}").statusCode())
                .isEqualTo(404);
    }

    @Test
    void nobody_outside_speaks_for_dueline() {
        HttpResponse<String> answer = post("/api/v1/events", "application/json", """
                [{"id": "1", "source": "desk", "type": "dueline.excused", "subject": "T-1",
                  "time": "2026-06-01T10:00:00Z", "data": {"clock": "first-reply-1", "reason": "x", "by": "y"}},
                 {"id": "2", "source": "dueline", "type": "ticket.changed", "subject": "T-1",
                  "time": "2026-06-01T10:00:00Z", "data": {"by": {"kind": "agent"}, "status": "solved"}}]""");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("type: ").contains("source: is Dueline's own");
    }
}
