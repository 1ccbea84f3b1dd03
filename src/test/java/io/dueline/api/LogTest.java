package io.dueline.api;

import static io.dueline.api.ClockRows.clock;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What the log lists, in which order, and page by page. */
class LogTest extends ApiTest {
    private static final String LOG = "/api/v1/reports/log";

    @Test
    void a_row_is_one_cycle() {
        clock(database, "T-1").with("department", "sales").with("agent", "ann").with("requester", "c-9").ended(
                "missed", "2026-06-01T11:05:00Z", "2026-06-01T11:00:00Z", "PT1H5M");

        assertThat(getJson(LOG)).isEqualTo(JSON.readTree("""
                {"rows": [{"requester": "c-9", "ticket": "T-1", "department": "sales", "agent": "ann",
                  "level": "standard", "metric": "first-reply", "cycle": 1, "startedAt": "2026-06-01T10:00:00Z",
                  "dueAt": "2026-06-01T11:00:00Z", "closedAt": "2026-06-01T11:05:00Z", "state": "missed",
                  "elapsed": "PT1H5M", "left": "PT-5M", "wall": "PT1H5M", "excused": false}],
                 "next": null}"""));
    }

    @Test
    void running_clocks_are_listed_by_their_start_and_paused_ones_have_no_due_date() {
        clock(database, "T-1").paused("2026-06-01T23:30:00Z", "PT20M");

        var row = (ObjectNode) getJson(LOG + "?from=2026-06-01&to=2026-06-01").at("/rows/0");
        assertThat(Duration.parse(row.remove("wall").asString())).isPositive();
        assertThat(row).isEqualTo(JSON.readTree("""
                {"requester": null, "ticket": "T-1", "department": null, "agent": null, "level": "standard",
                 "metric": "first-reply", "cycle": 1, "startedAt": "2026-06-01T23:30:00Z", "dueAt": null,
                 "closedAt": null, "state": "paused", "elapsed": "PT20M", "left": "PT40M", "excused": false}"""));
        assertThat(getJson(LOG + "?from=2026-06-02").get("rows").isEmpty()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
            "requester", "ticket", "department", "agent", "level", "metric", "cycle", "startedAt", "dueAt", "closedAt",
            "state", "reportedAt", "elapsed", "left"
    })
    void pages_make_up_the_whole_list_in_every_order(String column) {
        savePolicy();
        manyClocks();

        List<String> up = pages(column, 4);
        List<String> down = pages("-" + column, 3);

        assertThat(up).hasSize(21).doesNotHaveDuplicates();
        assertThat(up).isEqualTo(pages(column, 1000));
        assertThat(down).containsExactlyInAnyOrderElementsOf(up);
        assertThat(down).isEqualTo(pages("-" + column, 1000));
    }

    @Test
    void rows_without_a_value_come_last_both_ways() {
        clock(database, "T-1").with("agent", "ann").met("2026-06-01T10:00:00Z", "PT1M");
        clock(database, "T-2").with("agent", null).met("2026-06-01T10:00:00Z", "PT1M");
        clock(database, "T-3").with("agent", "bob").met("2026-06-01T10:00:00Z", "PT1M");

        assertThat(pages("agent", 1)).containsExactly("T-1", "T-3", "T-2");
        assertThat(pages("-agent", 1)).containsExactly("T-3", "T-1", "T-2");
    }

    @Test
    void clocks_that_are_still_counting_are_sorted_among_the_others_by_what_they_read_now() {
        savePolicy();
        clock(database, "T-1").met("2026-06-01T10:00:00Z", "PT30M");
        clock(database, "T-2").overdue(hoursAgo(3));
        clock(database, "T-3").ended("missed", "2026-06-01T10:00:00Z", "2026-06-01T10:00:00Z", "PT5H");
        clock(database, "T-4").running(hoursAgo(1));

        assertThat(pages("elapsed", 1)).containsExactly("T-1", "T-4", "T-2", "T-3");
        assertThat(pages("left", 2)).containsExactly("T-3", "T-2", "T-4", "T-1");
    }

    private void manyClocks() {
        for (int i = 0; i < 15; i++) {
            clock(database, "T-" + i)
                    .with("requester", i % 3 == 0 ? null : "c" + i % 2)
                    .with("department", i % 4 == 0 ? null : "d" + i % 3)
                    .with("agent", i % 5 == 0 ? null : "a" + i % 2)
                    .with("level", "l" + i % 2)
                    .with("cycle", 1 + i % 3)
                    .ended(i % 2 == 0 ? "met" : "missed", "2026-06-0" + (1 + i % 4) + "T10:00:00.123456Z",
                            "2026-06-0" + (1 + i % 4) + "T09:00:00Z", "PT" + (i % 6) + "M0.000001S");
        }
        for (int i = 15; i < 18; i++) {
            clock(database, "T-" + i).running(hoursAgo(i));
            clock(database, "P-" + i).paused("2026-06-01T10:00:00Z", "PT3M");
        }
    }

    private List<String> pages(String sort, int limit) {
        List<String> tickets = new ArrayList<>();
        String cursor = "";
        while (true) {
            JsonNode page = getJson(LOG + "?sort=" + sort + "&limit=" + limit + cursor);
            page.get("rows").forEach(row -> tickets.add(row.get("ticket").asString()));
            if (page.get("next").isNull()) {
                return tickets;
            }
            assertThat(page.get("rows").size()).isEqualTo(limit);
            cursor = "&cursor=" + page.get("next").asString();
        }
    }

    /** More clocks than are read and sorted for a page: 300,002 that ended, and one that runs. */
    @Test
    void pages_of_a_large_log_go_on_where_the_one_before_ended() {
        savePolicy();
        database.sql(
                """
                        insert into clock (tenant, ticket, metric, cycle, state, level, agent, requester, started_at, due_at, ended_at,
                            reported_at, allowed_us, counted_us, calendar, revision, due_known_at)
                        select 'default', 'C-' || lpad(i::text, 6, '0'), 'resolution', 1, 'met', 'standard',
                            case when i < 9 then 'ann' end, case when i < 9 then 'c-9' end, at, at + interval '1 hour', at, at, 3600000000,
                            100000000 + i, 'office', 1, at
                        from generate_series(1, 300002) as i, lateral (select timestamptz '2026-01-01Z' + i * interval '1 second' as at)
                        """)
                .update();
        clock(database, "RUNNING").running(hoursAgo(0));

        assertThat(twoPages("requester")).containsExactly("C-000001", "C-000002", "C-000003", "C-000004");
        assertThat(twoPages("agent")).containsExactly("C-000001", "C-000002", "C-000003", "C-000004");
        assertThat(twoPages("closedAt")).containsExactly("C-000001", "C-000002", "C-000003", "C-000004");
        assertThat(twoPages("-dueAt")).containsExactly("RUNNING", "C-300002", "C-300001", "C-300000");
        assertThat(twoPages("-startedAt")).containsExactly("RUNNING", "C-300002", "C-300001", "C-300000");
        assertThat(twoPages("elapsed")).containsExactly("RUNNING", "C-000001", "C-000002", "C-000003");
        assertThat(twoPages("left")).containsExactly("C-300002", "C-300001", "C-300000", "C-299999");
    }

    private List<String> twoPages(String sort) {
        JsonNode first = getJson(LOG + "?limit=2&sort=" + sort);
        JsonNode second = getJson(LOG + "?limit=2&sort=" + sort + "&cursor=" + first.path("next").asString());
        return Stream.of(first, second)
                .flatMap(page -> page.path("rows").valueStream())
                .map(row -> row.path("ticket").asString())
                .toList();
    }

    @Test
    void a_cursor_belongs_to_its_question() {
        clock(database, "T-1").met("2026-06-01T10:00:00Z", "PT1M");
        clock(database, "T-2").met("2026-06-01T10:00:00Z", "PT1M");
        String next = getJson(LOG + "?limit=1&sort=level").get("next").asString();

        assertThat(get(LOG + "?limit=1&sort=level&cursor=" + next).statusCode()).isEqualTo(200);
        assertThat(get(LOG + "?limit=5&sort=level&cursor=" + next).statusCode()).isEqualTo(200);
        assertThat(get(LOG + "?limit=1&sort=dueAt&cursor=" + next).statusCode()).isEqualTo(400);
        assertThat(get(LOG + "?limit=1&sort=level&state=met&cursor=" + next).statusCode()).isEqualTo(400);
        assertThat(get(LOG + "?limit=1&sort=level&cursor=" + next.substring(3)).statusCode()).isEqualTo(400);
        assertThat(get(LOG + "?limit=1&sort=level&cursor=x").statusCode()).isEqualTo(400);
    }

    @Test
    void filters_take_several_values() {
        manyClocks();

        assertThat(rows("?state=running")).isEqualTo(3);
        assertThat(rows("?state=running,paused")).isEqualTo(6);
        assertThat(rows("?ticket=T-1&ticket=T-2&ticket=T-99")).isEqualTo(2);
        assertThat(rows("?state=met&level=l0")).isEqualTo(8);
        assertThat(rows("?state=met&level=l1")).isZero();
    }

    @Test
    void an_excuse_narrows_the_log_as_long_as_it_holds() {
        clock(database, "T-1").ended("missed", "2026-06-01T11:05:00Z", "2026-06-01T11:00:00Z", "PT1H5M");
        clock(database, "T-2").with("excuse_reason", "the line was cut").ended(
                "missed", "2026-06-01T11:05:00Z", "2026-06-01T11:00:00Z", "PT1H5M");
        clock(database, "T-3").with("excuse_reason", "the line was cut")
                .with("excused_until", Instant.parse(hoursAgo(1)))
                .ended("missed", "2026-06-01T11:05:00Z", "2026-06-01T11:00:00Z", "PT1H5M");

        assertThat(getJson(LOG + "?excused=true").at("/rows/0/ticket").asString()).isEqualTo("T-2");
        assertThat(rows("?excused=true")).isEqualTo(1);
        assertThat(rows("?excused=false&state=missed")).isEqualTo(2);
        assertThat(get(LOG + "?excused=perhaps").statusCode()).isEqualTo(400);
    }

    private int rows(String query) {
        return getJson(LOG + query).get("rows").size();
    }

    @Test
    void a_spreadsheet_gets_the_whole_log_and_runs_nothing_of_it() {
        clock(database, "-1+2").with("requester", "@SUM(A1)").with("agent", "\tx").ended(
                "missed", "2026-06-01T11:05:00Z", "2026-06-01T11:00:00Z", "PT1H5M");
        clock(database, "T-2").with("department", "Sales, \"EMEA\"").met("2026-05-01T10:30:00Z", "PT30M0.0005S");

        HttpResponse<String> table = send(request(LOG).header("Accept", "text/csv"));

        assertThat(table.headers().firstValue("Content-Type")).hasValue("text/csv;charset=UTF-8");
        assertThat(table.body().split("\r\n")).containsExactly(
                "Requester,Ticket,Department,Agent,Level,Metric,Cycle,SLA started,Due,Closed,State,Sla",
                "'@SUM(A1),'-1+2,,'\tx,standard,first-reply,1,2026-06-01T10:00:00Z,2026-06-01T11:00:00Z,"
                        + "2026-06-01T11:05:00Z,missed,-0:05:00",
                ",T-2,\"Sales, \"\"EMEA\"\"\",,standard,first-reply,1,2026-05-01T09:59:59.999500Z,"
                        + "2026-05-01T10:59:59.999500Z,2026-05-01T10:30:00Z,met,0:30:00");
    }

    @Test
    void ten_thousand_rows_come_as_one_table() {
        database.sql(
                """
                        insert into clock (tenant, ticket, metric, cycle, state, level, started_at, ended_at, reported_at,
                            allowed_us, counted_us, calendar, revision, due_known_at)
                        select 'default', 'T-' || i, 'resolution', 1, 'met', 'standard', now(), now(), now(), 60, i, 'office', 1,
                            now() from generate_series(1, 10000) i""")
                .update();

        String[] lines = get(LOG + "?format=csv&sort=elapsed").body().split("\r\n");

        assertThat(lines).hasSize(10_001);
        assertThat(lines[1]).startsWith(",T-1,");
        assertThat(lines[10_000]).startsWith(",T-10000,");
    }

    @Test
    void everything_that_is_wrong_with_the_question_is_told_at_once() {
        var answer = get(LOG + "?from=2026-06-02&to=2026-06-01&state=late&sort=speed&limit=0&agent=a&page=2");

        assertThat(answer.statusCode()).isEqualTo(400);
        List<String> paths = JSON.readTree(answer.body()).get("errors").valueStream()
                .map(error -> error.get("path").asString())
                .sorted(Comparator.naturalOrder())
                .toList();
        assertThat(paths).containsExactly("limit", "page", "sort", "state", "to");
    }
}
