package io.dueline.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.dueline.store.TicketKey;
import io.dueline.store.Tickets;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** The audit that proves the reports. */
class VerifyTest extends ApiTest {
    private static final String AWAY = """
            calendars: [{id: always, timeZone: UTC, hours: 24x7}]
            levels:
              - {id: short, calendar: always, targets: [{metric: first-reply, within: 1h}]}
              - {id: long, calendar: always, targets: [{metric: first-reply, within: 8h}]}
            rules:
              - {id: away, when: {field: assignee.status, op: is, value: away}, then: {level: long, stop: true}}
              - {id: all, when: {}, then: {level: short}}
            """;

    @Autowired
    Tickets tickets;

    @BeforeEach
    void three_tickets() {
        savePolicy();
        happens("T-met", "ticket.created", hoursAgo(3), "customer");
        happens("T-met", "message.added", hoursAgo(3), "agent");
        happens("T-missed", "ticket.created", hoursAgo(3), "customer");
        happens("T-answered-late", "ticket.created", hoursAgo(5), "customer");
        happens("T-answered-late", "message.added", hoursAgo(2), "agent");
    }

    private void happens(String ticket, String type, String at, String by) {
        event(ticket, type, at, "{\"by\": {\"kind\": \"" + by + "\"}}");
    }

    private void event(String ticket, String type, String at, String data) {
        post("/api/v1/events", "application/json", """
                {"id": "%s", "source": "desk", "type": "%s", "subject": "%s", "time": "%s",
                 "data": %s}""".formatted(ticket + type, type, ticket, at, data));
        tickets.advance(new TicketKey("default", ticket), tickets.now());
    }

    private JsonNode verify(String more) {
        HttpResponse<String> answer = post("/api/v1/verify", "application/json",
                "{\"from\": \"" + hoursAgo(24) + "\", \"to\": \"" + hoursAgo(-1) + "\"" + more + "}");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body());
    }

    @Test
    void what_the_reports_say_is_what_the_timelines_mean() {
        assertThat(verify("")).isEqualTo(
                JSON.readTree("{\"differences\": [], \"tickets\": 3, \"outcomes\": 3, \"different\": 0}"));
        post("/api/v1/tickets/T-missed/clocks/first-reply-1/excuse", "application/json", "{\"reason\": \"flood\"}");
        assertThat(verify("").get("different").asInt()).isZero();
        assertThat(verify(", \"level\": [\"urgent\"]").get("outcomes").asInt()).isZero();
    }

    @Test
    void an_outcome_that_somebody_touched_up_is_found_and_nothing_else_is() {
        database.sql("update clock set state = 'met' where ticket = 'T-answered-late'").update();

        JsonNode found = verify("");

        assertThat(found.get("different").asInt()).isEqualTo(1);
        assertThat(found.at("/differences/0/ticket").asString()).isEqualTo("T-answered-late");
        assertThat(found.at("/differences/0/clock").asString()).isEqualTo("first-reply-1");
        assertThat(found.at("/differences/0/written/state").asString()).isEqualTo("met");
        assertThat(found.at("/differences/0/told/state").asString()).isEqualTo("missed");
    }

    @Test
    void an_outcome_that_somebody_deleted_or_made_up_is_found() {
        database.sql("delete from clock where ticket = 'T-met'").update();
        database.sql("insert into clock select (json_populate_record(c, '{\"cycle\": 2}')).* from clock c"
                + " where ticket = 'T-answered-late'").update();
        database.sql("update clock set department = 'sales' where ticket = 'T-missed'").update();

        JsonNode found = verify("");

        assertThat(found.get("differences").valueStream().map(one -> one.get("ticket").asString() + " "
                + one.get("why").asString()))
                .containsExactlyInAnyOrder("T-met is not written down", "T-answered-late never was",
                        "T-missed differs");
    }

    @Test
    void an_outcome_without_its_ticket_is_found() {
        database.sql("delete from ticket where id = 'T-met'").update();
        database.sql("update ticket set created_at = created_at + interval '3 days' where id = 'T-missed'").update();
        database.sql("insert into clock select (json_populate_record(c, '{\"ticket\": \"T-ghost\"}')).* from clock c"
                + " where ticket = 'T-answered-late'").update();

        JsonNode found = verify("");

        assertThat(found.get("differences").valueStream().map(one -> one.get("ticket").asString() + " "
                + one.get("why").asString()))
                .containsExactlyInAnyOrder("T-met never was", "T-ghost never was");
        assertThat(found.get("outcomes").asInt()).isEqualTo(4);
    }

    @Test
    void an_excuse_that_somebody_prolonged_is_found() {
        post("/api/v1/tickets/T-missed/clocks/first-reply-1/excuse", "application/json",
                "{\"reason\": \"flood\", \"until\": \"" + hoursAgo(-2) + "\"}");
        database.sql("update clock set excused_until = null where ticket = 'T-missed'").update();

        assertThat(verify("").at("/differences/0/ticket").asString()).isEqualTo("T-missed");
    }

    @Test
    void tickets_that_change_meanwhile_are_no_differences() throws Exception {
        try (var desk = Executors.newSingleThreadExecutor()) {
            Future<?> busy = desk.submit(() -> {
                for (int i = 0; i < 40; i++) {
                    happens("T-" + i, "ticket.created", hoursAgo(3), "customer");
                    happens("T-" + i, "message.added", hoursAgo(3), "agent");
                }
            });
            while (!busy.isDone()) {
                assertThat(verify("").get("differences")).isEmpty();
            }
            busy.get();
        }
    }

    @Test
    void what_an_agent_did_is_no_difference_though_it_is_known_too_late() {
        send("PUT", "/api/v1/policy", "application/yaml", BodyPublishers.ofString(AWAY));
        event("T-1", "ticket.created", hoursAgo(3),
                "{\"by\": {\"kind\": \"customer\"}, \"assignee\": {\"id\": \"ann\"}}");
        event("agent/ann", "agent.changed", hoursAgo(4), "{\"agent\": \"ann\", \"status\": \"away\"}");

        assertThat(verify("").get("differences")).isEmpty();
    }

    @Test
    void nor_is_it_when_what_the_agent_did_before_that_was_known_in_time_and_the_ticket_shows_what_is_reported() {
        send("PUT", "/api/v1/policy", "application/yaml", BodyPublishers.ofString(AWAY));
        event("agent/ann", "agent.changed", hoursAgo(12), "{\"agent\": \"ann\", \"status\": \"away\"}");
        event("T-1", "ticket.created", hoursAgo(10),
                "{\"by\": {\"kind\": \"customer\"}, \"assignee\": {\"id\": \"ann\"}}");
        event("agent/ann/late", "agent.changed", hoursAgo(11), "{\"agent\": \"ann\", \"status\": \"here\"}");

        assertThat(JSON.readTree(get("/api/v1/tickets/T-1/clocks").body()).at("/clocks/0/level").asString())
                .isEqualTo("long");
        assertThat(verify("")).isEqualTo(
                JSON.readTree("{\"differences\": [], \"tickets\": 4, \"outcomes\": 4, \"different\": 0}"));
    }

    @Test
    void a_period_has_two_ends() {
        HttpResponse<String> answer = post("/api/v1/verify", "application/json",
                "{\"from\": \"2026-06-02T00:00:00Z\", \"to\": \"2026-06-01T00:00:00Z\", \"day\": 1, \"metric\": \"reply\"}");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(JSON.readTree(answer.body()).get("errors").size()).isEqualTo(3);
    }
}
