package io.dueline.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Holidays by country and from iCalendar files. */
class HolidayTest extends ApiTest {
    private static final String FILE = """
            BEGIN:VCALENDAR\r
            VERSION:2.0\r
            PRODID:-//team//closures//EN\r
            BEGIN:VEVENT\r
            UID:1\r
            DTSTAMP:20260101T000000Z\r
            SUMMARY:Offsite\r
            DTSTART;VALUE=DATE:%s\r
            END:VEVENT\r
            END:VCALENDAR\r
            """;

    private HttpResponse<String> saves(String holidays) {
        return send("PUT", "/api/v1/policy", "application/yaml", BodyPublishers.ofString("""
                calendars: [{id: office, timeZone: Europe/Sofia, hours: {mon-fri: ["09:00-17:00"]}, holidays: [%s]}]
                levels: [{id: standard, calendar: office, targets: [{metric: first-reply, within: 1h}]}]
                rules: [{id: all, when: {}, then: {level: standard}}]
                """.formatted(holidays)));
    }

    private HttpResponse<String> uploads(String id, String date) {
        return send("PUT", "/api/v1/calendars/" + id + "/ics", "text/calendar",
                BodyPublishers.ofString(FILE.formatted(date)));
    }

    /** The end of an hour of office time that starts on a Tuesday afternoon. */
    private String anHourLater(String calendar) {
        return post("/api/v1/calendars/add", "application/json", """
                {"calendar": %s, "start": "2026-03-02T16:30:00+02:00", "duration": "1h"}""".formatted(calendar)).body();
    }

    @Test
    void a_countrys_holidays_are_closed() {
        assertThat(saves("{country: bg}").statusCode()).isEqualTo(201);
        assertThat(anHourLater("\"office\"")).isEqualTo("{\"end\":\"2026-03-04T07:30:00Z\"}");
    }

    @Test
    void the_days_belong_to_the_revision_and_can_be_seen() {
        saves("{country: BG}");
        JsonNode holidays = getJson("/api/v1/policy/revisions/1/holidays").at("/holidays/0");
        assertThat(holidays.get("country").asString()).isEqualTo("BG");
        assertThat(holidays.get("days").valueStream().map(day -> day.get("date").asString()))
                .contains("2026-03-03", "2026-12-25", "2050-03-03");
    }

    @Test
    void what_is_stored_moves_no_deadline_whatever_the_library_says_later() {
        saves("{country: BG}");
        database.sql("update policy_revision set holidays = '[{\"country\": \"BG\", \"region\": null, \"days\": []}]'")
                .update();
        String policy = "calendars: [{id: other, timeZone: UTC, hours: 24x7}]";
        send("PUT", "/api/v1/policy", "application/yaml", BodyPublishers.ofString(policy));
        assertThat(getJson("/api/v1/policy/revisions/1/holidays").at("/holidays/0/days")).isEmpty();
    }

    @Test
    void an_unknown_country_or_region_is_a_fault_that_says_what_there_is() {
        JsonNode country = JSON.readTree(saves("{country: XX}").body()).at("/errors/0");
        assertThat(country.get("path").asString()).isEqualTo("calendars[0].holidays[0].country");
        assertThat(country.get("message").asString()).startsWith("no public holidays are known there; known are ")
                .contains("BG, ");
        JsonNode region = JSON.readTree(saves("{country: DE, region: xx}").body()).at("/errors/0");
        assertThat(region.get("path").asString()).isEqualTo("calendars[0].holidays[0].region");
        assertThat(region.get("message").asString()).startsWith("there is no such region; known are ").contains("by");
        assertThat(saves("{country: DE, region: by}").statusCode()).isEqualTo(201);
    }

    @Test
    void an_inline_calendar_knows_them_too() {
        assertThat(anHourLater(
                """
                        {"timeZone": "Europe/Sofia", "hours": {"mon-fri": ["09:00-17:00"]}, "holidays": [{"country": "BG"}]}"""))
                .isEqualTo("{\"end\":\"2026-03-04T07:30:00Z\"}");
    }

    @Test
    void an_uploaded_file_says_which_days_were_found_and_is_used_by_the_next_revision() {
        var answer = uploads("closures", "20260303");
        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(JSON.readTree(answer.body()).get("days").toString())
                .isEqualTo("[{\"date\":\"2026-03-03\",\"name\":\"Offsite\",\"closed\":null}]");

        assertThat(saves("{ics: closures}").statusCode()).isEqualTo(201);
        assertThat(anHourLater("\"office\"")).isEqualTo("{\"end\":\"2026-03-04T07:30:00Z\"}");
    }

    @Test
    void a_file_may_close_part_of_a_day() {
        var answer = send("PUT", "/api/v1/calendars/closures/ics", "text/calendar", BodyPublishers.ofString("""
                BEGIN:VCALENDAR
                VERSION:2.0
                PRODID:-//team//closures//EN
                BEGIN:VEVENT
                UID:1
                DTSTAMP:20260101T000000Z
                SUMMARY:Training
                DTSTART;TZID=Europe/Sofia:20260303T090000
                DTEND;TZID=Europe/Sofia:20260303T120000
                END:VEVENT
                END:VCALENDAR
                """.replace("\n", "\r\n")));
        assertThat(JSON.readTree(answer.body()).get("days").toString())
                .isEqualTo("[{\"date\":\"2026-03-03\",\"name\":\"Training\",\"closed\":[\"09:00-12:00\"]}]");

        assertThat(saves("{ics: closures}").statusCode()).isEqualTo(201);
        assertThat(anHourLater("\"office\"")).isEqualTo("{\"end\":\"2026-03-03T10:30:00Z\"}");
        assertThat(getJson("/api/v1/policy/revisions/1/holidays").at("/holidays/0/days/0/closed/0").asString())
                .isEqualTo("09:00-12:00");
    }

    @Test
    void a_newer_file_moves_nothing_until_the_policy_is_saved_again() {
        uploads("closures", "20260303");
        saves("{ics: closures}");
        uploads("closures", "20260401");
        assertThat(anHourLater("\"office\"")).isEqualTo("{\"end\":\"2026-03-04T07:30:00Z\"}");

        assertThat(saves("{ics: closures}").statusCode()).isEqualTo(201);
        assertThat(anHourLater("\"office\"")).isEqualTo("{\"end\":\"2026-03-03T07:30:00Z\"}");
        assertThat(saves("{ics: closures}").statusCode()).isEqualTo(200);
    }

    @Test
    void every_upload_is_kept() {
        uploads("closures", "20260303");
        uploads("closures", "20260401");
        assertThat(getJson("/api/v1/calendars/closures/ics").get("uploads").valueStream()
                .map(upload -> upload.get("upload").asInt())).containsExactly(2, 1);
        assertThat(get("/api/v1/calendars/closures/ics/1").body()).contains("20260303");
        assertThat(get("/api/v1/calendars/closures/ics/3").statusCode()).isEqualTo(404);
        assertThat(get("/api/v1/calendars/other/ics").statusCode()).isEqualTo(404);
    }

    @Test
    void what_was_never_uploaded_is_a_fault() {
        JsonNode fault = JSON.readTree(saves("{ics: closures}").body()).at("/errors/0");
        assertThat(fault.get("path").asString()).isEqualTo("calendars[0].holidays[0].ics");
        assertThat(fault.get("message").asString()).isEqualTo("nothing was uploaded under that id: "
                + "PUT /api/v1/calendars/closures/ics first; there are no uploads");
    }

    @Test
    void a_file_that_cannot_be_used_is_a_problem() {
        var answer = send("PUT", "/api/v1/calendars/closures/ics", "text/calendar", BodyPublishers.ofString("hello"));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(JSON.readTree(answer.body()).get("type").asString()).isEqualTo("/problems/calendar-file-rejected");
        var unstorable = send("PUT", "/api/v1/calendars/closures/ics", "text/calendar",
                BodyPublishers.ofString("BEGIN:VCALENDAR\r\nPRODID:a\0b\r\nVERSION:2.0\r\nEND:VCALENDAR\r\n"));
        assertThat(unstorable.statusCode()).isEqualTo(422);
        var large = send("PUT", "/api/v1/calendars/closures/ics", "text/calendar",
                BodyPublishers.ofString("x".repeat((1 << 20) + 1)));
        assertThat(large.statusCode()).isEqualTo(413);
        var other = send("PUT", "/api/v1/calendars/closures/ics", "text/plain", BodyPublishers.ofString("hello"));
        assertThat(other.statusCode()).isEqualTo(415);
    }
}
