package io.dueline.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;

/** What clocks would do, without anything being stored. */
class SimulationTest extends ApiTest {
    private static final String SIMULATIONS = "/api/v1/simulations";

    /** Requests with answers worked out by hand; fields that an answer doesn't name are free. */
    @TestFactory
    Stream<DynamicTest> the_worked_examples() throws IOException {
        try (var examples = SimulationTest.class.getResourceAsStream("/examples/simulations.json")) {
            return JSON.readTree(examples).valueStream().map(example -> DynamicTest.dynamicTest(
                    example.get("name").asString(), () -> holds(example)));
        }
    }

    private void holds(JsonNode example) {
        var answer = post(SIMULATIONS, "application/json", example.get("request").toString());

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        JsonNode clocks = JSON.readTree(answer.body()).get("clocks");
        for (JsonNode expected : example.at("/expect/clocks")) {
            JsonNode clock = clocks.valueStream().filter(one -> isMeant(expected, one)).findFirst().orElseThrow();
            expected.properties().forEach(
                    member -> assertThat(clock.get(member.getKey())).as(member.getKey()).isEqualTo(member.getValue()));
        }
    }

    private static boolean isMeant(JsonNode expected, JsonNode clock) {
        return clock.get("metric").equals(expected.get("metric"))
                && (!expected.has("cycle") || clock.get("cycle").equals(expected.get("cycle")));
    }

    @Test
    void every_field_is_there_and_nothing_is_stored() {
        var answer = post(SIMULATIONS, "application/json", """
                {"policy": {"calendars": [{"id": "always", "timeZone": "UTC", "hours": "24x7"}],
                   "levels": [{"id": "s", "name": "S", "calendar": "always",
                     "targets": [{"metric": "first-reply", "within": "1h"}]}],
                   "rules": [{"id": "all", "when": {}, "then": {"level": "s"}}]},
                 "events": [{"id": "1", "source": "x", "type": "ticket.created", "subject": "T/1",
                   "time": "2026-06-01T09:00:00.1234567Z", "data": {"by": {"kind": "customer"}}}],
                 "asOf": "2026-06-01T09:30:00Z"}""");

        assertThat(JSON.readTree(answer.body())).isEqualTo(JSON.readTree("""
                {"clocks": [{"id": "first-reply-1", "ticket": "T/1", "metric": "first-reply", "cycle": 1, "level": "s",
                  "state": "running", "startedAt": "2026-06-01T09:00:00.123456Z",
                  "dueAt": "2026-06-01T10:00:00.123456Z", "endedAt": null, "elapsed": "PT29M59.876544S",
                  "remaining": "PT30M0.123456S", "overdue": "PT0S", "recordedAt": null, "excuse": null,
                  "ledger": [{"from": "2026-06-01T09:00:00.123456Z", "to": "2026-06-01T09:30:00Z",
                    "kind": "counted", "counted": "PT29M59.876544S"}]}]}"""));
        assertThat(database.sql("select count(*) from ticket_event").query(Integer.class).single()).isZero();
    }

    @Test
    void a_calendar_without_enough_time_to_come_is_a_problem_that_names_it() {
        var answer = post(SIMULATIONS, "application/json", """
                {"policy": {"calendars": [{"id": "fair", "timeZone": "UTC", "hours": {"mon": []},
                     "exceptions": [{"date": "2026-06-01", "hours": ["09:00-10:00"]}]}],
                   "levels": [{"id": "s", "calendar": "fair", "targets": [{"metric": "first-reply", "within": "1h"}]}],
                   "rules": [{"id": "all", "when": {}, "then": {"level": "s"}}]},
                 "events": [{"id": "1", "source": "x", "type": "ticket.created", "subject": "T-1",
                   "time": "2026-06-01T09:30:00Z", "data": {"by": {"kind": "customer"}}}],
                 "asOf": "2026-06-01T09:31:00Z"}""");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(JSON.readTree(answer.body()).get("detail").asString())
                .isEqualTo("first-reply by calendar fair: not enough open time: "
                        + "looked from 2026-06-01T09:30:00Z to 2056-06-01T09:30:00Z");
    }

    @Test
    void everything_that_is_wrong_is_told_at_once() {
        var answer = post(SIMULATIONS, "application/json", """
                {"policy": {"levels": 5}, "asOf": "today", "asof": 1,
                 "events": [{"id": "1", "source": "x", "type": "ticket.created", "subject": "T", "time": "never",
                   "data": {"by": {"kind": "customer"}}}, 7]}""");

        assertThat(answer.statusCode()).isEqualTo(422);
        JsonNode problem = JSON.readTree(answer.body());
        assertThat(problem.get("type").asString()).isEqualTo("/problems/simulation-rejected");
        assertThat(problem.get("errors").valueStream().map(error -> error.get("path").asString()))
                .contains("asOf", "policy.levels", "events[0].time", "events[1]", "asof");
    }
}
