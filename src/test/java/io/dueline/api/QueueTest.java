package io.dueline.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What is to be done next. */
class QueueTest extends ApiTest {
    private static final String QUEUE = "/api/v1/queue";
    private static final LocalDate DAY = LocalDate.now(ZoneOffset.UTC).plusDays(3);

    private final Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);

    /** {@code office} is always open, {@code rare} for three hours, some days from now and a week ago. */
    @BeforeEach
    void twoCalendars() {
        var answer = send("PUT", "/api/v1/policy", "application/yaml", BodyPublishers.ofString("""
                calendars:
                  - {id: office, timeZone: UTC, hours: 24x7}
                  - id: rare
                    timeZone: Europe/Sofia
                    hours: {}
                    exceptions:
                      - {date: %s, hours: ["09:00-12:00"]}
                      - {date: %s, hours: ["09:00-12:00"]}
                levels: [{id: standard, name: Standard, calendar: office, targets: [{metric: first-reply, within: 1h}]}]
                rules: [{id: all, when: {}, then: {level: standard}}]
                """.formatted(DAY.minusDays(10), DAY)));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    }

    private ClockRows clock(String ticket) {
        database.sql("insert into ticket (tenant, id, requester_name, assignee_name, tags, open)"
                + " values ('default', ?, 'Rita', 'Ann', '{URGENT}', true) on conflict do nothing").param(ticket)
                .update();
        return ClockRows.clock(database, ticket);
    }

    /** A clock with an hour in all that has so many minutes left now; none of them closed. */
    private void left(String ticket, int minutes) {
        left(clock(ticket), minutes);
    }

    private void left(ClockRows clock, int minutes) {
        Instant started = now.minusSeconds(3600 - 60L * minutes);
        if (minutes > 0) {
            clock.running(started.toString());
        } else {
            clock.overdue(started.toString());
        }
    }

    /** A clock of the rare calendar that has so many minutes of an hour left when that opens. */
    private void rare(String ticket, int minutes) {
        Instant opens = DAY.atTime(9, 0).atZone(ZoneId.of("Europe/Sofia")).toInstant();
        clock(ticket).with("calendar", "rare").with("counted_us", (60L - minutes) * 60_000_000L)
                .waiting(now.minusSeconds(86_400), opens.plusSeconds(60L * minutes));
    }

    private List<String> tickets(String query) {
        return getJson(QUEUE + query).get("clocks").valueStream().map(one -> one.get("ticket").asString()).toList();
    }

    @Test
    void the_most_overdue_comes_first_and_then_the_least_open_time_left() {
        left("T-30-left", 30);
        left("T-5-late", -5);
        rare("T-10-left-in-three-days", 10);
        left("T-90-late", -90);
        rare("T-45-left-in-three-days", 45);

        assertThat(tickets("")).containsExactly(
                "T-90-late", "T-5-late", "T-10-left-in-three-days", "T-30-left", "T-45-left-in-three-days");
    }

    @Test
    void a_row_tells_all_that_a_screen_shows() {
        rare("T-1", 10);

        JsonNode row = getJson(QUEUE).at("/clocks/0");

        String due = DAY.atTime(9, 10).atZone(ZoneId.of("Europe/Sofia")).toInstant().toString();
        assertThat(row).isEqualTo(JSON.readTree("""
                {"id": "first-reply-1", "ticket": "T-1", "requester": null, "requesterName": "Rita", "department": null,
                 "agent": null, "agentName": "Ann", "priority": null, "channel": null, "level": "standard",
                 "metric": "first-reply", "cycle": 1, "state": "running", "startedAt": "%s", "dueAt": "%s",
                 "elapsed": "PT50M", "remaining": "PT10M", "overdue": "PT0S", "timeZone": "Europe/Sofia",
                 "warnings": [],
                 "reservation": null}""".formatted(now.minusSeconds(86_400), due)));
    }

    @Test
    void a_clock_whose_due_instant_has_passed_is_missed_though_nobody_wrote_it_down_yet() {
        clock("T-1").running(now.minusSeconds(3_601).toString());

        assertThat(getJson(QUEUE).at("/clocks/0/state").asString()).isEqualTo("missed");
    }

    @Test
    void paused_clocks_are_apart_and_missed_ones_that_wait_are_not() {
        clock("T-waits").paused(now.toString(), "PT20M");
        clock("T-waits-less").paused(now.toString(), "PT50M");
        left("T-late", -5);
        clock("T-late-and-waits").with("counted_us", 70 * 60_000_000L).with("due_at", now.minusSeconds(900))
                .missedAndPaused(now.minusSeconds(7_200));

        assertThat(tickets("")).containsExactly("T-late-and-waits", "T-late");
        assertThat(tickets("?state=paused")).containsExactly("T-waits-less", "T-waits");
        assertThat(getJson(QUEUE).get("counts"))
                .isEqualTo(JSON.readTree("{\"overdue\": 2, \"dueWithinTheHour\": 0, \"paused\": 2}"));
    }

    @Test
    void what_is_overdue_and_what_is_due_soon_are_lists_of_their_own() {
        left("T-late", -5);
        left("T-soon", 30);
        rare("T-10-left-in-three-days", 10);
        clock("T-late-but-given-more-time").givenMoreTime(now.minusSeconds(7_200));
        clock("T-late-and-waits").with("counted_us", 70 * 60_000_000L).with("due_at", now.minusSeconds(900))
                .missedAndPaused(now.minusSeconds(7_200));

        assertThat(tickets("?state=overdue"))
                .containsExactly("T-late-and-waits", "T-late", "T-late-but-given-more-time");
        assertThat(tickets("?state=due-soon")).containsExactly("T-soon");
        assertThat(getJson(QUEUE + "?state=due-soon").get("counts"))
                .isEqualTo(JSON.readTree("{\"overdue\": 3, \"dueWithinTheHour\": 1, \"paused\": 0}"));
    }

    @Test
    void what_is_over_is_gone() {
        clock("T-1").met("2026-06-01T10:00:00Z", "PT1M");

        assertThat(tickets("")).isEmpty();
        assertThat(tickets("?state=paused")).isEmpty();
    }

    @Test
    void filters_narrow_the_queue_and_its_counts() {
        left(clock("T-1").with("department", "sales").with("agent", "ann"), 10);
        left(clock("T-2").with("department", "sales"), -20);
        left(clock("T-3").with("department", "support").with("agent", "bob"), 30);

        assertThat(tickets("?department=sales")).containsExactly("T-2", "T-1");
        assertThat(tickets("?agent=ann&agent=bob")).containsExactly("T-1", "T-3");
        assertThat(tickets("?unassigned=true")).containsExactly("T-2");
        assertThat(tickets("?unassigned=true&agent=ann")).containsExactly("T-2", "T-1");
        assertThat(tickets("?tag=URGENT&level=standard&metric=first-reply")).hasSize(3);
        assertThat(tickets("?tag=calm")).isEmpty();
        assertThat(getJson(QUEUE + "?department=sales&tag=URGENT").get("counts"))
                .isEqualTo(JSON.readTree("{\"overdue\": 1, \"dueWithinTheHour\": 1, \"paused\": 0}"));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 10_000, 100_000})
    void a_tag_is_found_however_many_other_tickets_have_it(int others) {
        database.sql("insert into ticket (tenant, id, tags, open) select 'default', 'over-' || i, '{URGENT}', false"
                + " from generate_series(1, ?) i").param(others).update();
        left("T-late", -5);
        left("T-later", 10);
        clock("T-waits").paused(now.toString(), "PT20M");
        left("T-calm", -20);
        database.sql("update ticket set tags = '{calm}' where id = 'T-calm'").update();

        assertThat(pages("&tag=URGENT", 1)).containsExactly("T-late", "T-later");
        assertThat(tickets("?tag=URGENT&state=paused")).containsExactly("T-waits");
        assertThat(getJson(QUEUE + "?tag=URGENT").get("counts"))
                .isEqualTo(JSON.readTree("{\"overdue\": 1, \"dueWithinTheHour\": 1, \"paused\": 1}"));
        assertThat(tickets("?tag=calm")).containsExactly("T-calm");
    }

    @Test
    void a_narrowed_queue_is_the_whole_one_without_the_rest() {
        for (int i = 0; i < 12; i++) {
            left(clock("H-" + i).with("priority", "high").with("department", i % 2 == 0 ? "sales" : "support"),
                    5 * (i / 3) - 7);
            left(clock("L-" + i).with("priority", "low").with("channel", i % 3 == 0 ? null : "chat"), 5 * (i / 2) - 12);
        }
        left(clock("N").with("department", "ops"), 1);

        for (String filter : List.of("priority=high", "priority=low&priority=high", "channel=chat&level=standard",
                "department=sales&department=support", "department=sales&department=ops&priority=high")) {
            assertThat(pages("&" + filter, 5)).as(filter).isEqualTo(pages("&" + filter, 1_000));
        }
        assertThat(pages("&priority=high", 5)).containsExactly("H-0", "H-1", "H-2", "H-3", "H-4", "H-5", "H-6", "H-7",
                "H-8", "H-10", "H-11", "H-9");
        assertThat(tickets("?department=sales&department=ops")).containsExactly("H-0", "H-2", "H-4", "N", "H-6", "H-8",
                "H-10");
        assertThat(tickets("?channel=fax")).isEmpty();
        assertThat(tickets("?priority=low&metric=resolution")).isEmpty();
    }

    @Test
    void pages_make_up_the_whole_queue() {
        for (int i = 0; i < 20; i++) {
            left("T-" + i, 40 - 5 * (i % 16));
            rare("R-" + i, 1 + i % 4);
            clock("P-" + i).with("counted_us", (61 + i % 3) * 60_000_000L).with("due_at", now.minusSeconds(60))
                    .missedAndPaused(now.minusSeconds(7_200));
        }
        overdueAtClosingTime();

        List<String> whole = pages(1_000);

        assertThat(whole).hasSize(66).doesNotHaveDuplicates();
        assertThat(pages(7)).isEqualTo(whole);
        assertThat(pages(1)).isEqualTo(whole);
    }

    /** The same time left, none, whichever closed instant it ran out at. */
    private void overdueAtClosingTime() {
        Instant closed = DAY.minusDays(10).atTime(12, 0).atZone(ZoneId.of("Europe/Sofia")).toInstant();
        for (int i = 0; i < 6; i++) {
            clock("C-" + i).with("calendar", "rare").with("counted_us", 60L * 60_000_000L)
                    .waiting(now.minusSeconds(86_400 * 6), closed.plusSeconds(i % 3 * 3_600));
        }
    }

    private List<String> pages(int limit) {
        return pages("", limit);
    }

    private List<String> pages(String filter, int limit) {
        List<String> tickets = new ArrayList<>();
        String cursor = "";
        while (true) {
            JsonNode page = getJson(QUEUE + "?limit=" + limit + filter + cursor);
            page.get("clocks").forEach(row -> tickets.add(row.get("ticket").asString()));
            assertThat(page.get("counts").isNull()).isEqualTo(!cursor.isEmpty());
            if (page.get("next").isNull()) {
                return tickets;
            }
            cursor = "&cursor=" + page.get("next").asString();
        }
    }

    @Test
    void a_question_that_makes_no_sense_is_refused() {
        HttpResponse<String> answer = get(QUEUE + "?state=late&limit=0&unassigned=1&page=2&cursor=x&metric=reply");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(JSON.readTree(answer.body()).get("errors").valueStream().map(one -> one.get("path").asString()))
                .containsExactlyInAnyOrder("state", "limit", "unassigned", "page", "cursor", "metric");
    }

    private static final String WITH_A_METRIC_OF_ITS_OWN = """
            calendars: [{id: office, timeZone: UTC, hours: 24x7}]
            metrics:
              - id: vendor-wait
                start: {field: status, op: is, value: on-hold}
                stop: {field: status, op: is-not, value: on-hold}
            levels: [{id: standard, calendar: office, targets: [{metric: vendor-wait, within: 1h}]}]
            rules: [{id: all, when: {}, then: {level: standard}}]
            """;

    @Test
    void a_metric_may_be_any_that_the_policy_has_or_once_had() {
        String asked = QUEUE + "?metric=vendor-wait&metric=periodic-update";
        assertThat(get(asked).body()).contains("must be one of first-reply, next-reply, periodic-update, resolution,"
                + " first-resolution, ownership, chat-answer, call-answer\"");

        send("PUT", "/api/v1/policy", "application/yaml", BodyPublishers.ofString(WITH_A_METRIC_OF_ITS_OWN));
        assertThat(get(asked).statusCode()).isEqualTo(200);
        assertThat(get(QUEUE + "?metric=wait").body()).contains("call-answer, vendor-wait\"");

        savePolicy();
        assertThat(get(asked).statusCode()).isEqualTo(200);
        assertThat(get(QUEUE + "?metric=vendor").statusCode()).isEqualTo(400);
    }
}
