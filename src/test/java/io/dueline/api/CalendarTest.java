package io.dueline.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Open time as a question of its own. */
class CalendarTest extends ApiTest {
    private static final String LONDON = "{\"timeZone\": \"Europe/London\", \"hours\": {\"mon-fri\": [\"09:00-17:00\"]}}";

    @ParameterizedTest
    @CsvSource({
            "2026-03-27T16:30:00Z, 1h,    2026-03-30T08:30:00Z",
            "2026-06-05T15:00:00Z, 1h,    2026-06-05T16:00:00Z",
            "2026-06-05T15:00:00Z, PT0S,  2026-06-05T15:00:00Z",
            "2026-06-08T08:30:00Z, -1h,   2026-06-05T15:30:00Z",
            "2026-06-05T15:00:00Z, 1bd,   2026-06-08T15:00:00Z",
            "2026-06-08T08:30:00Z, -2bd,  2026-06-04T08:30:00Z",
    })
    void add_finds_the_instant_with_that_much_open_time_between(String start, String duration, String end) {
        var answer = post("/api/v1/calendars/add", "application/json",
                "{\"calendar\": " + LONDON + ", \"start\": \"" + start + "\", \"duration\": \"" + duration + "\"}");

        assertThat(answer.body()).isEqualTo("{\"end\":\"" + end + "\"}");
    }

    @ParameterizedTest
    @CsvSource({
            "2026-06-05T15:00:00Z, 2026-06-08T09:00:00.000001Z, PT2H0.000001S",
            "2026-06-06T00:00:00Z, 2026-06-07T00:00:00Z,        PT0S",
            "2026-06-08T09:00:00Z, 2026-06-05T15:00:00Z,        PT0S",
    })
    void between_counts_the_open_time(String start, String end, String duration) {
        var answer = post("/api/v1/calendars/between", "application/json",
                "{\"calendar\": " + LONDON + ", \"start\": \"" + start + "\", \"end\": \"" + end + "\"}");

        assertThat(answer.body()).isEqualTo("{\"duration\":\"" + duration + "\"}");
    }

    @Test
    void centuries_are_counted_until_there_are_too_many() {
        String between = "{\"calendar\": {\"timeZone\": \"UTC\", \"hours\": \"24x7\"}, \"start\": \"2000-01-01T00:00:00Z\", ";

        assertThat(post("/api/v1/calendars/between", "application/json", between + "\"end\": \"2300-01-01T00:00:00Z\"}")
                .body()).isEqualTo("{\"duration\":\"PT2629752H\"}");
        var far = post("/api/v1/calendars/between", "application/json", between + "\"end\": \"9999-01-01T00:00:00Z\"}");
        assertThat(far.statusCode()).isEqualTo(422);
        assertThat(far.body()).contains("open time is looked up for 400 years at most, not for 2000 to 9999");
    }

    @Test
    void a_calendar_is_named_by_its_id_in_the_newest_policy() {
        savePolicy();

        assertThat(add("\"office\"").get("end").asString()).isEqualTo("2026-06-07T00:00:00Z");
        assertThat(add("\"nights\"").at("/errors/0/message").asString())
                .isEqualTo("is no calendar of the newest policy; it has office");
    }

    @Test
    void without_any_open_time_there_is_nothing_to_find() {
        JsonNode problem = add("{\"timeZone\": \"UTC\", \"hours\": []}");

        assertThat(problem.get("type").asString()).isEqualTo("/problems/calendar-rejected");
        assertThat(problem.get("status").asInt()).isEqualTo(422);
        assertThat(post("/api/v1/calendars/between", "application/json", """
                {"calendar": {"timeZone": "UTC", "hours": []}, "start": "2026-06-01T00:00:00Z",
                 "end": "2027-06-01T00:00:00Z"}""").body()).isEqualTo("{\"duration\":\"PT0S\"}");
    }

    private JsonNode add(String calendar) {
        return JSON.readTree(post("/api/v1/calendars/add", "application/json",
                "{\"calendar\": " + calendar + ", \"start\": \"2026-06-06T00:00:00Z\", \"duration\": \"24h\"}").body());
    }

    @Test
    void everything_that_is_wrong_is_told_at_once() {
        var answer = post("/api/v1/calendars/add", "application/json",
                """
                        {"calendar": {"timeZone": "Mars/Base", "hours": {"mon": ["17:00-09:00"]}}, "duration": "1d", "to": 1}""");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(JSON.readTree(answer.body()).get("errors").valueStream().map(error -> error.get("path").asString()))
                .contains("calendar.timeZone", "start", "duration", "to");
    }
}
