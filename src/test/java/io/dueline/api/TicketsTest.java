package io.dueline.api;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import io.dueline.store.TicketKey;
import io.dueline.store.Tickets;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** A ticket, its clocks, and why they say what they say. */
class TicketsTest extends ApiTest {
    @Autowired
    Tickets tickets;

    private void happened(String ticket, String id, String type, String time, String data) {
        var answer = post("/api/v1/events", "application/json", "{\"id\":\"" + ticket + id
                + "\",\"source\":\"desk\",\"type\":\"" + type + "\",\"subject\":\"" + ticket + "\",\"time\":\"" + time
                + "\",\"data\":" + data + "}");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        tickets.advance(new TicketKey("default", ticket), Instant.now());
    }

    private void answeredTicket(String ticket) {
        happened(ticket, "1", "ticket.created", "2026-06-01T09:00:00Z", """
                {"by": {"kind": "customer"}, "status": "new", "priority": "high", "department": "sales",
                 "requester": {"id": "c-9", "group": "gold"}, "tags": ["b", "a"], "fields": {"product": "router"}}""");
        happened(ticket, "2", "message.added", "2026-06-01T09:40:00Z", "{\"by\": {\"kind\": \"agent\"}}");
    }

    @Test
    void an_agent_s_tickets_are_asked_for_as_everywhere_or_as_events_write_it() {
        savePolicy();
        answeredTicket("T-ann");
        answeredTicket("T-ben");
        happened("T-ann", "3", "ticket.changed", "2026-06-01T09:50:00Z", "{\"assignee\": {\"id\": \"ann\"}}");

        assertThat(pages("agent=ann")).containsExactly("T-ann");
        assertThat(pages("assignee=ann")).containsExactly("T-ann");
        assertThat(get("/api/v1/tickets?agent=ann&assignee=ben").statusCode()).isEqualTo(400);
    }

    @Test
    void a_ticket_has_its_clocks_and_its_workflow() {
        savePolicy();
        answeredTicket("T-1");

        JsonNode ticket = getJson("/api/v1/tickets/T-1");

        assertThat(ticket.get("id").asString()).isEqualTo("T-1");
        assertThat(ticket.get("status").asString()).isEqualTo("new");
        assertThat(ticket.get("assignee").toString()).isEqualTo("null");
        assertThat(ticket.get("requester")).isEqualTo(
                JSON.readTree("{\"id\": \"c-9\", \"name\": null, \"email\": null, \"group\": \"gold\"}"));
        assertThat(ticket.get("tags")).isEqualTo(JSON.readTree("[\"a\", \"b\"]"));
        assertThat(ticket.at("/clocks/0/state").asString()).isEqualTo("met");
        assertThat(ticket.at("/clocks/0/elapsed").asString()).isEqualTo("PT40M");
        assertThat(ticket.at("/clocks/0/recordedAt").isNull()).isFalse();
        assertThat(ticket.at("/workflow/id").asString()).isEqualTo("ticket/default/T-1");
        assertThat(ticket.get("amendments").size()).isEqualTo(1);
    }

    @Test
    void slashes_and_worse_may_stand_in_an_id() {
        savePolicy();
        answeredTicket("zammad/42 é;x=1");

        String path = "/api/v1/tickets/zammad%2F42%20%C3%A9%3Bx%3D1";

        assertThat(getJson(path).get("id").asString()).isEqualTo("zammad/42 é;x=1");
        assertThat(getJson(path + "/clocks").at("/clocks/0/ticket").asString()).isEqualTo("zammad/42 é;x=1");
        assertThat(getJson(path + "/timeline").get("events").size()).isEqualTo(2);
        assertThat(getJson(path + "/clocks/first-reply-1/ledger")).isEqualTo(JSON.readTree("""
                {"clock": "first-reply-1", "ledger": [{"from": "2026-06-01T09:00:00Z", "to": "2026-06-01T09:40:00Z",
                  "kind": "counted", "counted": "PT40M"}]}"""));
    }

    /** The server refuses them before anybody else sees them. */
    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/tickets/a%00b", "/api/v1/tickets/%ff", "/api/v1/policy/revisions/%00"})
    void an_address_that_cannot_be_read_is_a_problem(String path) {
        var answer = get(path);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/problem+json");
        assertThat(answer.body()).contains("/problems/bad-request");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/tickets?=1", "/reports/log?%zz=1", "/queue?department=%f"})
    void a_query_that_cannot_be_read_is_a_problem(String path) throws IOException {
        assertThat(status("GET /api/v1" + path)).isEqualTo("HTTP/1.1 400 ");
    }

    /** Over a bare socket: Java's client refuses such addresses itself. */
    private String status(String request) throws IOException {
        try (var socket = new Socket("127.0.0.1", port())) {
            socket.getOutputStream().write((request + " HTTP/1.1\r\nHost: localhost\r\n\r\n").getBytes(US_ASCII));
            return new BufferedReader(new InputStreamReader(socket.getInputStream(), US_ASCII)).readLine();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/tickets?department=", "/tickets?tag=", "/reports/log?ticket=",
            "/reports/compliance?agent=",
            "/queue?department=", "/queue/next?agent=", "/deliveries?recipient=", "/stream?department="})
    void no_parameter_may_have_a_character_that_cannot_be_stored(String path) {
        var answer = get("/api/v1" + path + "a%00b");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(JSON.readTree(answer.body()).at("/errors/0/message").asString())
                .isEqualTo("must not have NUL characters");
    }

    @Test
    void what_is_not_there_is_a_problem() {
        savePolicy();
        answeredTicket("T-1");

        assertProblem("/api/v1/tickets/T-2", "/problems/unknown-ticket");
        assertProblem("/api/v1/tickets/T-2/clocks", "/problems/unknown-ticket");
        assertProblem("/api/v1/tickets/T-2/timeline", "/problems/unknown-ticket");
        assertProblem("/api/v1/tickets/T-1/clocks/resolution-1/ledger", "/problems/unknown-clock");
    }

    private void assertProblem(String path, String type) {
        var answer = get(path);
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(JSON.readTree(answer.body()).get("type").asString()).isEqualTo(type);
        assertThat(JSON.readTree(answer.body()).get("instance").asString()).isEqualTo(path);
    }

    @Test
    void a_late_reply_amends_and_both_versions_are_shown() {
        savePolicy();
        happened("T-1", "1", "ticket.created", "2026-06-01T09:00:00Z", "{\"by\": {\"kind\": \"customer\"}}");
        happened("T-1", "2", "message.added", "2026-06-01T09:40:00Z", "{\"by\": {\"kind\": \"agent\"}}");

        JsonNode amendment = getJson("/api/v1/tickets/T-1").at("/amendments/0");

        assertThat(amendment.get("clock").asString()).isEqualTo("first-reply-1");
        assertThat(amendment.at("/cause/0/type").asString()).isEqualTo("message.added");
        assertThat(amendment.at("/before/state").asString()).isEqualTo("missed");
        assertThat(amendment.at("/after/state").asString()).isEqualTo("met");
    }

    @Test
    void the_list_is_paged_and_narrowed() {
        savePolicy();
        for (int i = 0; i < 5; i++) {
            happened("T-" + i, "1", "ticket.created", "2026-06-01T09:00:00Z", "{\"by\": {\"kind\": \"customer\"},"
                    + "\"department\": \"" + (i % 2 == 0 ? "sales" : "it") + "\"}");
        }

        assertThat(pages("limit=2")).containsExactly("T-0", "T-1", "T-2", "T-3", "T-4");
        assertThat(pages("limit=2&department=sales&overdue=true&open=true")).containsExactly("T-0", "T-2", "T-4");
        assertThat(pages("limit=2&overdue=false")).isEmpty();
        assertThat(get("/api/v1/tickets?overdue=yes&state=open").statusCode()).isEqualTo(400);
    }

    private List<String> pages(String query) {
        List<String> ids = new ArrayList<>();
        String cursor = "";
        while (true) {
            JsonNode page = getJson("/api/v1/tickets?" + query + cursor);
            page.get("tickets").forEach(ticket -> ids.add(ticket.get("id").asString()));
            if (page.get("next").isNull()) {
                return ids;
            }
            cursor = "&cursor=" + page.get("next").asString();
        }
    }

    @Test
    void the_timeline_is_paged_in_order() {
        savePolicy();
        answeredTicket("T-1");

        JsonNode first = getJson("/api/v1/tickets/T-1/timeline?limit=1");
        JsonNode second = getJson("/api/v1/tickets/T-1/timeline?limit=1&cursor=" + first.get("next").asString());

        assertThat(first.at("/events/0/type").asString()).isEqualTo("ticket.created");
        assertThat(first.at("/events/0/data/fields/product").asString()).isEqualTo("router");
        assertThat(second.at("/events/0/type").asString()).isEqualTo("message.added");
        assertThat(second.at("/events/0/policyRevision").asInt()).isEqualTo(1);
        assertThat(second.get("next").isNull()).isTrue();
    }
}
