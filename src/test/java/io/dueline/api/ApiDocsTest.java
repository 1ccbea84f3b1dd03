package io.dueline.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;

/** The description of the API says what is there, and its examples are what one gets. */
class ApiDocsTest extends ApiTest {
    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    @Test
    void every_address_is_described_and_nothing_else_is() {
        Set<String> there = new TreeSet<>();
        mappings.getHandlerMethods().keySet().forEach(mapping -> mapping.getPatternValues().forEach(
                path -> mapping.getMethodsCondition().getMethods().forEach(method -> there.add(method + " " + path))));
        there.removeIf(address -> !address.contains("/api/v1"));

        Set<String> described = new TreeSet<>();
        getJson("/v3/api-docs").get("paths").properties().forEach(path -> path.getValue().properties().forEach(
                method -> described.add(method.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey())));

        assertThat(described).isEqualTo(there);
    }

    /** An address that is asked for a parameter it doesn't know names those that it does. */
    @ParameterizedTest
    @ValueSource(strings = {"GET /api/v1/policy/revisions", "POST /api/v1/policy/reapply", "GET /api/v1/policy/reapply",
            "GET /api/v1/tickets", "GET /api/v1/tickets/{id}/timeline", "GET /api/v1/queue", "GET /api/v1/queue/next",
            "POST /api/v1/queue/next", "GET /api/v1/stream", "GET /api/v1/reports/compliance",
            "GET /api/v1/reports/log",
            "GET /api/v1/deliveries"})
    void every_parameter_is_described_and_nothing_else_is(String address) {
        String method = address.split(" ")[0];
        String path = address.split(" ")[1];
        JsonNode described = Described.paths().get(path).get(method.toLowerCase(Locale.ROOT)).get("parameters");

        var answer = send(request(path.replace("{id}", "T-1") + "?no-such=1").method(method, BodyPublishers.noBody()));

        String there = JSON.readTree(answer.body()).at("/errors").valueStream()
                .filter(fault -> fault.get("path").asString().equals("no-such"))
                .map(fault -> fault.get("message").asString().split("there are ")[1])
                .findFirst().orElseThrow();
        assertThat(described.valueStream().map(Described::resolved)
                .filter(parameter -> parameter.get("in").asString().equals("query"))
                .map(parameter -> parameter.get("name").asString())).containsExactlyInAnyOrder(there.split(", "));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/simulations", "/api/v1/calendars/add", "/api/v1/calendars/between"})
    void the_examples_are_real(String path) {
        JsonNode described = getJson("/v3/api-docs").get("paths").get(path).get("post");
        JsonNode request = described.at("/requestBody/content").get("application/json").get("example");

        var answer = post(path, "application/json", request.toString());

        assertThat(JSON.readTree(answer.body()))
                .isEqualTo(described.at("/responses/200/content").get("application/json").get("example"));
    }

    @Test
    void the_example_policy_can_be_saved() {
        String policy = getJson("/v3/api-docs").at("/components/requestBodies/Policy/content")
                .get("application/yaml").get("example").asString();

        assertThat(post("/api/v1/policy/validate", "application/yaml", policy).body())
                .isEqualTo("{\"valid\":true,\"errors\":[],\"warnings\":[]}");
    }

    @Test
    void people_can_read_it() {
        assertThat(get("/docs").statusCode()).isIn(200, 302);
        assertThat(getJson("/v3/api-docs").at("/components/schemas/Clock/properties/dueAt/type"))
                .isEqualTo(JSON.readTree("[\"string\", \"null\"]"));
    }
}
