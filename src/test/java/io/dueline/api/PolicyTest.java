package io.dueline.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** A policy is saved, checked and read back; each save that changes something is a revision. */
class PolicyTest extends ApiTest {
    private static final String POLICY = "/api/v1/policy";
    private static final String GOOD = """
            # our promises
            calendars: [{id: office, timeZone: UTC, hours: 24x7}]
            levels: [{id: standard, name: Standard, calendar: office, targets: [{metric: first-reply, within: 1h}]}]
            rules: [{id: all, when: {}, then: {level: standard}}]
            """;

    private HttpResponse<String> put(String contentType, String body) {
        return send("PUT", POLICY, contentType, BodyPublishers.ofString(body));
    }

    @Test
    void saving_the_same_again_changes_nothing() {
        var first = put("application/yaml", GOOD);
        var again = put("text/yaml", GOOD.replace("# our promises", "# with another comment"));
        var other = put("application/x-yaml", GOOD.replace("1h", "2h"));

        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(again.headers().firstValue("ETag")).isEqualTo(first.headers().firstValue("ETag"));
        assertThat(other.statusCode()).isEqualTo(201);
        assertThat(other.headers().firstValue("Location")).hasValue("/api/v1/policy/revisions/2");
        assertThat(JSON.readTree(other.body()).get("revision").asInt()).isEqualTo(2);
        assertThat(getJson(POLICY + "/revisions").get("revisions").size()).isEqualTo(2);
    }

    @Test
    void it_is_read_back_as_it_was_sent_or_as_json() {
        put("application/yaml", GOOD);

        assertThat(get(POLICY).body()).isEqualTo(GOOD);
        assertThat(get(POLICY).headers().firstValue("Content-Type")).hasValue("application/yaml;charset=UTF-8");
        JsonNode json = JSON.readTree(send(request(POLICY).header("Accept", "application/json")).body());
        assertThat(json.at("/levels/0/targets/0/within").asString()).isEqualTo("1h");
        assertThat(send(request(POLICY).header("Accept", "text/html")).statusCode()).isEqualTo(406);
        assertThat(get(POLICY + "/revisions/1").body()).isEqualTo(GOOD);
        assertThat(get(POLICY + "/revisions/2").statusCode()).isEqualTo(404);
        String etag = get(POLICY).headers().firstValue("ETag").orElseThrow();
        assertThat(send(request(POLICY).header("If-None-Match", etag)).statusCode()).isEqualTo(304);
    }

    @Test
    void a_stale_writer_is_refused() {
        String etag = put("application/yaml", GOOD).headers().firstValue("ETag").orElseThrow();
        put("application/yaml", GOOD.replace("1h", "2h"));

        var stale = send(request(POLICY)
                .header("Content-Type", "application/yaml")
                .header("If-Match", etag)
                .PUT(BodyPublishers.ofString(GOOD.replace("1h", "3h"))));

        assertThat(stale.statusCode()).isEqualTo(412);
        assertThat(JSON.readTree(stale.body()).get("type").asString()).isEqualTo("/problems/stale-policy");
    }

    /** ETAG is the newest revision's. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "ETAG"               | 201
            ETAG                 | 201
            "other", "ETAG"      | 201
            *                    | 201
            W/"ETAG"             | 412
            "other"              | 412
            "other", W/"ETAG"    | 412
            other                | 412
            """)
    void a_writer_may_say_what_it_has_read(String ifMatch, int status) {
        String etag = put("application/yaml", GOOD).headers().firstValue("ETag").orElseThrow().replace("\"", "");

        var answer = send(request(POLICY)
                .header("Content-Type", "application/yaml")
                .header("If-Match", ifMatch.replace("ETAG", etag))
                .PUT(BodyPublishers.ofString(GOOD.replace("1h", "2h"))));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    }

    @Test
    void nothing_matches_a_policy_that_is_not_there() {
        var answer = send(request(POLICY)
                .header("Content-Type", "application/yaml")
                .header("If-Match", "*")
                .PUT(BodyPublishers.ofString(GOOD)));

        assertThat(answer.statusCode()).isEqualTo(412);
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/yaml", "application/x-yaml;charset=utf-8", "text/yaml", "text/x-yaml"})
    void yaml_has_many_names(String contentType) {
        assertThat(put(contentType, GOOD).statusCode()).isEqualTo(201);
    }

    @Test
    void what_is_neither_yaml_nor_json_is_refused() {
        assertThat(put("text/plain", GOOD).statusCode()).isEqualTo(415);
        assertThat(put("policy", GOOD).statusCode()).isEqualTo(415);
        assertThat(send(request(POLICY).PUT(BodyPublishers.ofString(GOOD))).statusCode()).isEqualTo(415);
    }

    @Test
    void a_policy_that_cannot_work_is_refused_with_every_fault() {
        String bad = GOOD.replace("24x7", "[]").replace("within: 1h", "within: 1d").replace("level: standard",
                "level: gold");

        var refused = put("application/yaml", bad);
        var checked = post(POLICY + "/validate", "application/yaml", bad);

        assertThat(refused.statusCode()).isEqualTo(422);
        JsonNode problem = JSON.readTree(refused.body());
        assertThat(problem.get("type").asString()).isEqualTo("/problems/policy-rejected");
        assertThat(problem.get("errors").valueStream().map(error -> error.get("path").asString())).contains(
                "calendars[0].hours", "levels[0].targets[0].within", "rules[0].then.level");
        assertThat(checked.statusCode()).isEqualTo(200);
        assertThat(JSON.readTree(checked.body()).get("valid").asBoolean()).isFalse();
        assertThat(JSON.readTree(checked.body()).get("errors")).isEqualTo(problem.get("errors"));
        assertThat(get(POLICY).statusCode()).isEqualTo(404);
    }

    @Test
    void text_that_is_no_document_says_where() {
        var answer = put("application/yaml", "calendars: [\nlevels: }");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(JSON.readTree(answer.body()).get("detail").asString()).contains("line 2, column");
        assertThat(put("text/plain", GOOD).statusCode()).isEqualTo(415);
        assertThat(put("application/json", GOOD).statusCode()).isEqualTo(400);
        assertThat(put("application/json", "x".repeat(5 << 20)).statusCode()).isEqualTo(413);
    }

    @Test
    void addresses_and_methods_that_are_not_there_are_problems() {
        assertThat(JSON.readTree(get("/api/v1/nothing").body()).get("type").asString())
                .isEqualTo("/problems/not-found");
        assertThat(JSON.readTree(post(POLICY, "application/json", "{}").body()).get("type").asString())
                .isEqualTo("/problems/method-not-allowed");
        assertThat(post(POLICY, "application/json", "{}").headers().firstValue("Allow").orElse("")).contains("PUT");
    }

    @Test
    void editors_get_a_schema() {
        JsonNode schema = getJson(POLICY + "/schema");

        assertThat(schema.get("$schema").asString()).isEqualTo("https://json-schema.org/draft/2020-12/schema");
        assertThat(schema.at("/properties/levels").isMissingNode()).isFalse();
    }
}
