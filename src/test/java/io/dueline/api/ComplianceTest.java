package io.dueline.api;

import static io.dueline.api.ClockRows.clock;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What the compliance report counts, and under which date and group. */
class ComplianceTest extends ApiTest {
    private static final String REPORT = "/api/v1/reports/compliance";

    @Test
    void met_and_missed_are_counted_with_their_times() {
        clock(database, "T-1").met("2026-06-01T10:00:00Z", "PT50M");
        clock(database, "T-2").met("2026-06-01T11:00:00Z", "PT20M");
        clock(database, "T-3").ended("missed", "2026-06-01T16:00:00Z", "2026-06-01T15:00:00Z", "PT2H");
        clock(database, "T-4").ended("unanswered", "2026-06-01T12:00:00Z", "2026-06-01T12:00:00Z", "PT10M");
        clock(database, "T-5").ended("cancelled", "2026-06-01T12:00:00Z", "2026-06-01T12:00:00Z", "PT10M");
        clock(database, "T-6").paused("2026-06-01T09:00:00Z", "PT5M");

        JsonNode report = getJson(REPORT + "?from=2026-06-01&to=2026-06-01");

        assertThat(report).isEqualTo(JSON.readTree("""
                {"rows": [{"group": {"day": "2026-06-01"},
                  "met": 2, "avgMet": "PT35M", "maxMet": "PT50M", "minMet": "PT20M",
                  "missed": 1, "avgMissed": "PT2H", "maxMissed": "PT2H", "minMissed": "PT2H",
                  "unanswered": 1, "excused": 0, "cancelled": 1, "running": 1, "compliance": 0.5, "denominator": 4,
                  "p50Met": null, "p90Met": null, "p95Met": null, "p50Missed": null, "p90Missed": null,
                  "p95Missed": null, "achievedWithin": [], "satisfaction": null, "rated": 0,
                  "previous": null, "difference": null}],
                 "total": {
                  "met": 2, "avgMet": "PT35M", "maxMet": "PT50M", "minMet": "PT20M",
                  "missed": 1, "avgMissed": "PT2H", "maxMissed": "PT2H", "minMissed": "PT2H",
                  "unanswered": 1, "excused": 0, "cancelled": 1, "running": 1, "compliance": 0.5, "denominator": 4,
                  "p50Met": null, "p90Met": null, "p95Met": null, "p50Missed": null, "p90Missed": null,
                  "p95Missed": null, "achievedWithin": [], "satisfaction": null, "rated": 0,
                  "previous": null, "difference": null},
                 "period": {"from": "2026-06-01", "to": "2026-06-01", "zone": "UTC", "time": "open",
                  "previousFrom": null, "previousTo": null}}"""));
    }

    @Test
    void nothing_at_all_has_no_compliance() {
        JsonNode report = getJson(REPORT + "?from=2026-06-01&to=2026-06-01");

        assertThat(report.get("rows").size()).isZero();
        assertThat(report.get("total").get("met").asInt()).isZero();
        assertThat(report.get("total").get("compliance").isNull()).isTrue();
        assertThat(report.get("total").get("avgMet").isNull()).isTrue();
    }

    @Test
    void a_day_begins_and_ends_in_the_zone_of_the_report() {
        clock(database, "T-1").met("2026-05-31T20:59:59Z", "PT1M");
        clock(database, "T-2").met("2026-05-31T21:00:00Z", "PT1M");
        clock(database, "T-3").met("2026-06-01T20:59:59.999999Z", "PT1M");
        clock(database, "T-4").met("2026-06-01T21:00:00Z", "PT1M");

        JsonNode report = getJson(REPORT + "?from=2026-06-01&to=2026-06-01&zone=Europe/Sofia");

        assertThat(report.at("/rows/0/group/day").asString()).isEqualTo("2026-06-01");
        assertThat(report.at("/total/met").asInt()).isEqualTo(2);
    }

    @Test
    void a_missed_clock_that_nobody_has_answered_is_read_now() {
        savePolicy();
        clock(database, "T-1").overdue(hoursAgo(5));
        clock(database, "T-2").ended("missed", hoursAgo(1), hoursAgo(1), "PT3H");

        JsonNode total = getJson(REPORT).get("total");

        assertThat(total.get("missed").asInt()).isEqualTo(2);
        assertThat(Duration.parse(total.get("maxMissed").asString()))
                .isBetween(Duration.ofHours(5), Duration.ofHours(5).plusMinutes(5));
        assertThat(total.get("minMissed").asString()).isEqualTo("PT3H");
        assertThat(Duration.parse(total.get("avgMissed").asString()))
                .isBetween(Duration.ofHours(4), Duration.ofHours(4).plusMinutes(5));
    }

    @Test
    void every_combination_of_groups_adds_up_to_the_same_total() {
        twelveClocks();

        for (int combination = 0; combination < 128; combination++) {
            JsonNode report = getJson(REPORT + "?groupBy=" + groups(combination));

            int met = 0;
            for (JsonNode row : report.get("rows")) {
                assertThat(row.get("group").size()).isEqualTo(Integer.bitCount(combination));
                met += row.get("met").asInt();
            }
            assertThat(met).isEqualTo(12);
            assertThat(report.at("/total/met").asInt()).isEqualTo(12);
        }
    }

    private static String groups(int combination) {
        String[] names = {"day", "department", "agent", "level", "metric", "priority", "channel"};
        return IntStream.range(0, names.length)
                .filter(bit -> (combination >> bit & 1) == 1)
                .mapToObj(bit -> names[bit])
                .collect(Collectors.joining(","));
    }

    private void twelveClocks() {
        for (int i = 0; i < 12; i++) {
            clock(database, "T-" + i)
                    .with("department", i % 2 == 0 ? "sales" : null)
                    .with("agent", "agent " + i % 3)
                    .with("level", i % 4 == 0 ? "urgent" : "standard")
                    .with("metric", i % 2 == 0 ? "resolution" : "first-reply")
                    .with("priority", i % 6 == 0 ? null : "high")
                    .with("channel", "email")
                    .met("2026-06-0" + (1 + i % 5) + "T10:00:00Z", "PT" + (10 + i) + "M");
        }
    }

    @Test
    void groups_come_in_order_and_those_without_a_value_last() {
        twelveClocks();

        JsonNode rows = getJson(REPORT + "?groupBy=department,agent").get("rows");

        assertThat(rows.valueStream().map(row -> row.get("group").toString())).containsExactly(
                "{\"department\":\"sales\",\"agent\":\"agent 0\"}",
                "{\"department\":\"sales\",\"agent\":\"agent 1\"}",
                "{\"department\":\"sales\",\"agent\":\"agent 2\"}",
                "{\"department\":null,\"agent\":\"agent 0\"}",
                "{\"department\":null,\"agent\":\"agent 1\"}",
                "{\"department\":null,\"agent\":\"agent 2\"}");
    }

    @Test
    void rows_are_sorted_by_any_figure() {
        clock(database, "T-1").with("agent", "ann").met("2026-06-01T10:00:00Z", "PT50M");
        clock(database, "T-2").with("agent", "bob").met("2026-06-01T10:00:00Z", "PT5M");
        clock(database, "T-3").with("agent", "cid").ended(
                "missed", "2026-06-01T16:00:00Z", "2026-06-01T15:00:00Z", "PT2H");

        assertThat(agents("avgMet")).containsExactly("bob", "ann", "cid");
        assertThat(agents("-avgMet")).containsExactly("ann", "bob", "cid");
        assertThat(agents("compliance")).containsExactly("cid", "ann", "bob");
        assertThat(agents("-agent")).containsExactly("cid", "bob", "ann");
        assertThat(agents("missed,desc")).containsExactly("cid", "ann", "bob");
    }

    private List<String> agents(String sort) {
        JsonNode rows = getJson(REPORT + "?groupBy=agent&sort=" + sort).get("rows");
        return rows.valueStream().map(row -> row.at("/group/agent").asString()).toList();
    }

    @Test
    void filters_narrow_and_an_empty_one_means_none() {
        twelveClocks();

        assertThat(getJson(REPORT + "?department=sales").at("/total/met").asInt()).isEqualTo(6);
        assertThat(getJson(REPORT + "?department=").at("/total/met").asInt()).isEqualTo(6);
        assertThat(getJson(REPORT + "?department=&department=sales").at("/total/met").asInt()).isEqualTo(12);
        assertThat(getJson(REPORT + "?agent=agent%200&metric=resolution").at("/total/met").asInt()).isEqualTo(2);
    }

    @Test
    void a_spreadsheet_gets_a_table() {
        clock(database, "T-1").with("department", "=1+1").met("2026-06-01T10:00:00Z", "PT50M");
        clock(database, "T-2").with("department", "=1+1").met("2026-06-01T10:00:00Z", "PT25H0.0000001S");
        clock(database, "T-3").with("department", "a, \"b\"").paused("2026-06-01T10:00:00Z", "PT0S");

        HttpResponse<String> table = get(REPORT + "?groupBy=day,department&format=csv");

        assertThat(table.headers().firstValue("Content-Type")).hasValue("text/csv;charset=UTF-8");
        assertThat(table.body()).isEqualToNormalizingNewlines("""
                Date,Department,Met,Average time met,Max time met,Min time met,Missed,Average time missed,Max time \
                missed,Min time missed,Unanswered,Excused,Cancelled,Running,Compliance,Denominator,Time met p50,\
                Time met p90,Time met p95,Time missed p50,Time missed p90,Time missed p95,Satisfaction,Rated
                2026-06-01,'=1+1,2,12:55:00,25:00:00,0:50:00,0,,,,0,0,0,0,1.0,2,,,,,,,,0
                2026-06-01,"a, ""b""\",0,,,,0,,,,0,0,0,1,,0,,,,,,,,0
                """);
    }

    @Test
    void everything_that_is_wrong_with_the_question_is_told_at_once() {
        var answer = get(REPORT + "?from=yesterday&to=2026-13-01&zone=Mars&groupBy=day,team&sort=speed&departement=x");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        JsonNode problem = JSON.readTree(answer.body());
        assertThat(problem.get("type").asString()).isEqualTo("/problems/bad-parameters");
        assertThat(problem.get("errors").valueStream().map(error -> error.get("path").asString()))
                .containsExactly("from", "to", "zone", "groupBy", "sort", "departement");
        assertThat(problem.at("/errors/3/message").asString())
                .isEqualTo(
                        "must be one of day, week, month, quarter, department, agent, level, metric, priority, channel");
    }
}
