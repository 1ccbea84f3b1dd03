package io.dueline.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Destinations and deliveries over HTTP. */
class AlertsTest extends ApiTest {

    private static final String CRM = "/api/v1/destinations/crm";
    private static final String DELIVERIES = "/api/v1/deliveries";

    private HttpResponse<String> put(String path, String json) {
        return send(request(path).header("Content-Type", "application/json").PUT(BodyPublishers.ofString(json)));
    }

    @Test
    void a_webhook_gets_a_secret_that_is_shown_once() {
        HttpResponse<String> saved = put(CRM, "{\"kind\": \"webhook\", \"url\": \"http://127.0.0.1:9/hook\"}");

        assertThat(saved.statusCode()).isEqualTo(201);
        String secret = JSON.readTree(saved.body()).path("secret").asString();
        assertThat(secret).startsWith("whsec_");
        assertThat(getJson(CRM)).isEqualTo(JSON.readTree("""
                {"name": "crm", "kind": "webhook", "url": "http://127.0.0.1:9/hook", "secrets": 1, "disabled": null,
                 "secret": null}"""));
        assertThat(get("/api/v1/destinations").body()).contains("crm").doesNotContain(secret);
    }

    @Test
    void a_secret_that_is_rotated_signs_with_the_one_before_until_that_is_dropped() {
        put(CRM, "{\"kind\": \"webhook\", \"url\": \"http://127.0.0.1:9/hook\"}");

        String url = "\"kind\": \"webhook\", \"url\": \"http://127.0.0.1:9/hook\"";
        JsonNode rotated = JSON.readTree(put(CRM, "{" + url + ", \"rotate\": true}").body());
        JsonNode dropped = JSON.readTree(put(CRM, "{" + url + ", \"dropPrevious\": true}").body());

        assertThat(rotated.path("secrets").asInt()).isEqualTo(2);
        assertThat(rotated.path("secret").asString()).startsWith("whsec_");
        assertThat(dropped.path("secrets").asInt()).isEqualTo(1);
        assertThat(dropped.path("secret").isNull()).isTrue();
    }

    @Test
    void the_address_of_a_chat_is_its_secret() {
        JsonNode saved = JSON.readTree(put("/api/v1/destinations/support",
                "{\"kind\": \"slack\", \"url\": \"http://127.0.0.1:9/services/T0/B0/xyz\"}").body());

        assertThat(saved.path("url").asString()).isEqualTo("http://127.0.0.1:9/…");
    }

    @Test
    void what_is_wrong_with_a_destination_is_told_at_once() {
        HttpResponse<String> refused = put(CRM,
                "{\"kind\": \"webhook\", \"url\": \"https://169.254.169.254/latest\", \"secret\": \"abc\", \"colour\": 1}");

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(JSON.readTree(refused.body()).path("type").asString()).isEqualTo("/problems/destination-rejected");
        assertThat(JSON.readTree(refused.body()).path("errors").valueStream().map(each -> each.path("path").asString()))
                .containsExactlyInAnyOrder("url", "secret", "colour");
        assertThat(put(CRM, "{\"kind\": \"pigeon\"}").statusCode()).isEqualTo(422);
        assertThat(
                put("/api/v1/destinations/night", "{\"kind\": \"pagerduty\", \"url\": \"http://127.0.0.1:9\"}").body())
                .contains("PagerDuty's routing key");
        assertThat(get(CRM).statusCode()).isEqualTo(404);
    }

    @Test
    void a_policy_is_warned_of_destinations_that_are_not_there() {
        String policy = "alerts: [{on: breach, to: [\"webhook:crm\", lead@example.com]}]";

        JsonNode warned = JSON.readTree(post("/api/v1/policy/validate", "application/yaml", policy).body());
        put(CRM, "{\"kind\": \"webhook\", \"url\": \"http://127.0.0.1:9/hook\"}");
        JsonNode content = JSON.readTree(post("/api/v1/policy/validate", "application/yaml", policy).body());

        assertThat(warned.path("valid").asBoolean()).isTrue();
        assertThat(warned.at("/warnings/0/path").asString()).isEqualTo("alerts[0].to");
        assertThat(content.path("warnings").isEmpty()).isTrue();
    }

    private void delivery(String id, String recipient, String state, String createdAt) {
        database.sql("""
                insert into delivery (id, tenant, ticket, metric, cycle, kind, recipient, channel, address, lane, state,
                    content, created_at, attempts, ended_at)
                values (?, 'default', 'T-1', 'first-reply', 1, 'breach', ?, 'webhook', 'crm', 'webhook:crm', ?,
                    '{"close": false}', ?::timestamptz, 10, now())""")
                .params(id, recipient, state, createdAt)
                .update();
    }

    @Test
    void deliveries_are_listed_newest_first_page_by_page_and_narrowed() {
        for (int i = 1; i <= 5; i++) {
            delivery("msg_" + i, "webhook:crm", i == 3 ? "dead" : "delivered", "2026-06-0" + i + "T10:00:00Z");
        }

        assertThat(ids("")).containsExactly("msg_5", "msg_4", "msg_3", "msg_2", "msg_1");
        assertThat(ids("&state=dead")).containsExactly("msg_3");
        assertThat(ids("&from=2026-06-02T10:00:00Z&to=2026-06-04T10:00:00Z")).containsExactly("msg_3", "msg_2");
        assertThat(ids("&recipient=crm&ticket=T-1&kind=breach&channel=webhook")).hasSize(5);
        assertThat(ids("&recipient=slack:crm")).isEmpty();
        assertThat(get(DELIVERIES + "?state=lost&limit=0").statusCode()).isEqualTo(400);
    }

    private List<String> ids(String query) {
        List<String> ids = new ArrayList<>();
        String cursor = "";
        while (true) {
            JsonNode page = getJson(DELIVERIES + "?limit=2" + query + cursor);
            page.path("deliveries").forEach(each -> ids.add(each.path("id").asString()));
            if (page.path("next").isNull()) {
                return ids;
            }
            cursor = "&cursor=" + page.path("next").asString();
        }
    }

    @Test
    void a_delivery_tells_every_try() {
        delivery("msg_1", "webhook:crm", "dead", "2026-06-01T10:00:00Z");
        database.sql("insert into delivery_attempt values ('msg_1', 1, '2026-06-01T10:00:01Z', 12, 500, '500: no')")
                .update();

        JsonNode one = getJson(DELIVERIES + "/msg_1");

        assertThat(one.at("/delivery/clock").asString()).isEqualTo("first-reply-1");
        assertThat(one.path("tries")).isEqualTo(JSON.readTree("""
                [{"number": 1, "at": "2026-06-01T10:00:01Z", "tookMs": 12, "status": 500, "error": "500: no"}]"""));
        assertThat(get(DELIVERIES + "/msg_9").statusCode()).isEqualTo(404);
    }

    @Test
    void dead_letters_are_sent_anew_one_or_a_range() {
        for (int i = 1; i <= 4; i++) {
            delivery("msg_" + i, "webhook:crm", i == 4 ? "delivered" : "dead", "2026-06-0" + i + "T10:00:00Z");
        }
        delivery("msg_5", "assignee", "undeliverable", "2026-06-05T10:00:00Z");

        assertThat(JSON.readTree(post(DELIVERIES + "/msg_1/replay", "application/json", "").body()).path("state")
                .asString())
                .isEqualTo("pending");
        assertThat(post(DELIVERIES + "/replay", "application/json", "{\"from\": \"2026-06-03T00:00:00Z\"}").body())
                .isEqualTo("{\"replayed\":1}");
        assertThat(post(DELIVERIES + "/msg_5/replay", "application/json", "").statusCode()).isEqualTo(409);
        assertThat(post(DELIVERIES + "/replay", "application/json", "{\"state\": \"waiting\"}").statusCode())
                .isEqualTo(422);
        assertThat(ids("&state=pending")).containsExactly("msg_3", "msg_1");
    }
}
