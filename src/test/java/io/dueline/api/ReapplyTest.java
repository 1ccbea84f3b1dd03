package io.dueline.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.dueline.store.Reapplying;
import io.dueline.store.TicketKey;
import io.dueline.store.Tickets;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** A new policy for tickets that are open, over HTTP, while Temporal is away. */
class ReapplyTest extends ApiTest {
    private static final String REAPPLY = "/api/v1/policy/reapply";
    private static final String STRICTER = """
            calendars: [{id: office, timeZone: UTC, hours: 24x7}]
            levels: [{id: standard, name: Standard, calendar: office, targets: [{metric: first-reply, within: 30m}]}]
            rules: [{id: all, when: {}, then: {level: standard}}]
            """;

    @Autowired
    Tickets tickets;

    @Autowired
    Reapplying reapplying;

    private void created(String ticket, String department) {
        post("/api/v1/events", "application/json", """
                {"id": "%s", "source": "desk", "type": "ticket.created", "subject": "%s", "time": "%s",
                 "data": {"by": {"kind": "customer"}, "department": "%s"}}"""
                .formatted(ticket, ticket, hoursAgo(0), department));
        tickets.advance(new TicketKey("default", ticket), tickets.now());
    }

    @Test
    void a_preview_counts_what_would_move_by_level_and_department() {
        savePolicy();
        created("T-1", "sales");
        created("T-2", "support");

        JsonNode all = JSON.readTree(post("/api/v1/policy/preview", "application/yaml", STRICTER).body());
        JsonNode sales = JSON.readTree(
                post("/api/v1/policy/preview?department=sales", "application/yaml", STRICTER).body());

        assertThat(all.get("total"))
                .isEqualTo(JSON.readTree("{\"clocks\": 2, \"moved\": 2, \"sooner\": 2, \"later\": 0,"
                        + " \"missedAtOnce\": 0, \"started\": 0, \"cancelled\": 0, \"unchanged\": 0}"));
        assertThat(all.get("groups").valueStream().map(one -> one.get("department").asString()))
                .containsExactly("sales", "support");
        assertThat(sales.get("tickets").asInt()).isEqualTo(1);
        assertThat(sales.at("/worst/0/ticket").asString()).isEqualTo("T-1");
        assertThat(getJson("/api/v1/policy/revisions").get("revisions").size()).isEqualTo(1);
    }

    private static final String HOPELESS = STRICTER.replace("hours: 24x7",
            "hours: [], exceptions: [{date: 2020-01-02, hours: [\"09:00-10:00\"]}]");

    @Test
    void a_draft_by_which_nothing_can_be_due_is_told_before_it_is_saved() {
        savePolicy();
        created("T-1", "sales");

        HttpResponse<String> answer = post("/api/v1/policy/preview", "application/yaml", HOPELESS);

        assertThat(answer.statusCode()).isEqualTo(200);
        JsonNode told = JSON.readTree(answer.body());
        assertThat(told.get("tickets").asInt()).isEqualTo(1);
        assertThat(told.at("/total/clocks").asInt()).isZero();
        assertThat(told.at("/untold/tickets").asInt()).isEqualTo(1);
        assertThat(told.at("/untold/already").asInt()).isZero();
        assertThat(told.at("/untold/mended").asInt()).isZero();
        assertThat(told.at("/untold/first/0/ticket").asString()).isEqualTo("T-1");
        assertThat(told.at("/untold/first/0/fault").asString())
                .startsWith("first-reply by calendar office: not enough open time: looked from ");
        assertThat(told.at("/untold/first/0/already").asBoolean()).isFalse();
        JsonNode warned = JSON.readTree(post("/api/v1/policy/validate", "application/yaml", HOPELESS).body());
        assertThat(warned.get("valid").asBoolean()).isTrue();
        assertThat(told.at("/warnings/0/message").asString()).contains("can never be due from now on");
        assertThat(warned.at("/warnings/0/path").asString()).isEqualTo("levels");
        assertThat(warned.at("/warnings/0/message").asString())
                .startsWith("first-reply by calendar office can never be due from now on: not enough open time");
    }

    @Test
    void nobody_is_held_up_by_what_can_not_be_due() {
        savePolicy();
        created("T-0", "sales");
        assertThat(send("PUT", "/api/v1/policy", "application/yaml", BodyPublishers.ofString(HOPELESS)).statusCode())
                .isEqualTo(201);
        created("T-1", "sales");

        assertThat(getJson("/api/v1/tickets/T-1").get("fault").asString()).contains("by calendar office");
        assertThat(getJson("/api/v1/tickets/T-1/timeline").get("events").size()).isEqualTo(1);
        assertThat(getJson("/api/v1/tickets/T-0/clocks").at("/clocks/0/state").asString()).isEqualTo("running");
        JsonNode verified = JSON.readTree(post("/api/v1/verify", "application/json",
                "{\"from\": \"" + hoursAgo(24) + "\", \"to\": \"" + hoursAgo(-1) + "\"}").body());
        assertThat(verified.get("tickets").asInt()).isEqualTo(2);
        assertThat(verified.get("different").asInt()).isEqualTo(1);
        assertThat(verified.at("/differences/0/ticket").asString()).isEqualTo("T-1");
        assertThat(verified.at("/differences/0/why").asString()).contains("by calendar office: not enough open time");
        JsonNode asked = JSON.readTree(send(request(REAPPLY).POST(BodyPublishers.noBody())).body());
        JsonNode done = JSON.readTree(applied(asked.get("id").asString()));
        assertThat(done.get("state").asString()).isEqualTo("done");
        assertThat(done.at("/untold/tickets").asInt()).isEqualTo(2);
        assertThat(done.at("/untold/first/0/already").asBoolean()).isFalse();
        assertThat(done.at("/untold/first/1/already").asBoolean()).isTrue();
    }

    private String applied(String id) {
        while (reapplying.goOn("default", id).running()) {
            continue;
        }
        return get(REAPPLY + "/" + id).body();
    }

    @Test
    void a_draft_that_cannot_work_is_refused_with_its_faults() {
        HttpResponse<String> answer = post("/api/v1/policy/preview", "application/yaml", "levels: 5");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(post("/api/v1/policy/preview?assignee=x", "application/yaml", STRICTER).statusCode()).isEqualTo(400);
    }

    @Test
    void a_filter_where_nobody_reads_it_is_refused() {
        savePolicy();

        assertThat(post("/api/v1/policy/reapply", "application/json", "{\"level\": \"urgent\"}").statusCode())
                .isEqualTo(400);
        assertThat(post("/api/v1/policy/reapply", "application/json", "{}").statusCode()).isEqualTo(202);
        assertThat(post("/api/v1/policy/reapply?level=urgent", "application/json", "").statusCode()).isEqualTo(202);
    }

    @Test
    void it_can_be_asked_for_watched_and_cancelled() {
        assertThat(post(REAPPLY, "application/json", "").statusCode()).isEqualTo(404);
        savePolicy();
        created("T-1", "sales");

        HttpResponse<String> asked = send(request(REAPPLY + "?department=sales").POST(BodyPublishers.noBody()));

        assertThat(asked.statusCode()).isEqualTo(202);
        JsonNode one = getJson(asked.headers().firstValue("Location").orElseThrow());
        assertThat(one.get("state").asString()).isEqualTo("running");
        assertThat(one.get("total").asInt()).isEqualTo(1);
        assertThat(one.at("/filter/department").asString()).isEqualTo("sales");
        String path = REAPPLY + "/" + one.get("id").asString();
        assertThat(JSON.readTree(send(request(path).DELETE()).body()).get("cancelledBy").asString())
                .isEqualTo("operator");
        assertThat(getJson(REAPPLY).at("/reapplications/0/state").asString()).isEqualTo("cancelled");
        assertThat(get(REAPPLY + "/nobody").statusCode()).isEqualTo(404);
    }
}
