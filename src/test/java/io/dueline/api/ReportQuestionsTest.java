package io.dueline.api;

import static io.dueline.api.ClockRows.clock;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** What else a compliance report is asked: percentiles, bands, other times, other dates, what was before. */
class ReportQuestionsTest extends ApiTest {
    private static final String REPORT = "/api/v1/reports/compliance";

    @Test
    void of_ten_replies_the_ninth_is_p90() {
        for (int minutes = 1; minutes <= 10; minutes++) {
            clock(database, "T-" + minutes).met("2026-06-01T10:00:00Z", "PT" + minutes + "M");
        }
        clock(database, "M-1").ended("missed", "2026-06-01T16:00:00Z", "2026-06-01T15:00:00Z", "PT2H");
        clock(database, "M-2").ended("missed", "2026-06-02T16:00:00Z", "2026-06-02T15:00:00Z", "PT4H");

        JsonNode report = getJson(REPORT + "?percentiles=true");

        JsonNode day = report.at("/rows/0");
        assertThat(texts(day, "p50Met", "p90Met", "p95Met")).containsExactly("PT5M", "PT9M", "PT10M");
        assertThat(texts(day, "p50Missed", "p90Missed", "p95Missed")).containsExactly("PT2H", "PT2H", "PT2H");
        assertThat(texts(report.get("total"), "p50Missed", "p90Missed")).containsExactly("PT2H", "PT4H");
        assertThat(texts(day, "avgMet", "maxMet", "minMet")).containsExactly("PT5M30S", "PT10M", "PT1M");
        assertThat(report.at("/rows/1/p50Met").isNull()).isTrue();
    }

    @Test
    void eighty_percent_within_thirty_seconds_is_read_from_a_band() {
        clock(database, "C-1").with("metric", "call-answer").met("2026-06-01T10:00:00Z", "PT10S");
        clock(database, "C-2").with("metric", "call-answer").met("2026-06-01T10:00:00Z", "PT20S");
        clock(database, "C-3").with("metric", "call-answer").met("2026-06-01T10:00:00Z", "PT30S");
        clock(database, "C-4").with("metric", "call-answer").met("2026-06-01T10:00:00Z", "PT29.999999S");
        clock(database, "C-5").with("metric", "call-answer").ended(
                "missed", "2026-06-01T10:00:00Z", "2026-06-01T10:00:00Z", "PT30.000001S");

        JsonNode total = getJson(REPORT + "?bands=1m,30s,5s").get("total");

        assertThat(total.get("achievedWithin")).isEqualTo(JSON.readTree("""
                [{"within": "PT5S", "count": 0, "share": 0.0},
                 {"within": "PT30S", "count": 4, "share": 0.8},
                 {"within": "PT1M", "count": 5, "share": 1.0}]"""));
    }

    @Test
    void what_was_never_answered_is_within_no_band_and_lowers_every_share() {
        savePolicy();
        clock(database, "T-1").met("2026-06-01T10:00:00Z", "PT10S");
        clock(database, "T-2").ended("unanswered", "2026-06-01T10:00:00Z", "2026-06-01T10:00:00Z", "PT5S");
        clock(database, "T-3").ended("cancelled", "2026-06-01T10:00:00Z", "2026-06-01T10:00:00Z", "PT5S");
        clock(database, "T-4").overdue(hoursAgo(2));

        JsonNode total = getJson(REPORT + "?bands=100h&groupBy=").get("total");

        assertThat(total.get("denominator").asInt()).isEqualTo(3);
        assertThat(total.at("/achievedWithin/0/count").asInt()).isEqualTo(1);
    }

    @Test
    void time_on_the_wall_goes_on_at_night() {
        savePolicy();
        clock(database, "T-1").met("2026-06-02T09:00:00Z", "PT16H");
        database.sql("update clock set counted_us = 3600000000").update();

        assertThat(getJson(REPORT + "?groupBy=").at("/total/avgMet").asString()).isEqualTo("PT1H");
        assertThat(getJson(REPORT + "?groupBy=&time=wall").at("/total/avgMet").asString()).isEqualTo("PT16H");
        assertThat(getJson(REPORT + "?groupBy=&time=wall").at("/period/time").asString()).isEqualTo("wall");
        assertThat(getJson(REPORT + "?groupBy=&time=wall&percentiles=true&bands=15h59m,16h").get("total")
                .toString()).contains("\"p50Met\":\"PT16H\"")
                .contains("{\"within\":\"PT16H\",\"count\":1,\"share\":1.0}");
    }

    @Test
    void weeks_begin_on_monday_and_months_and_quarters_on_their_first() {
        clock(database, "T-1").met("2026-06-28T22:00:00Z", "PT1M");
        clock(database, "T-2").met("2026-06-30T10:00:00Z", "PT1M");
        clock(database, "T-3").met("2026-07-01T10:00:00Z", "PT1M");

        assertThat(groups("week", "Europe/Sofia")).containsExactly("2026-06-29 3");
        assertThat(groups("week", "UTC")).containsExactly("2026-06-22 1", "2026-06-29 2");
        assertThat(groups("month", "UTC")).containsExactly("2026-06-01 2", "2026-07-01 1");
        assertThat(groups("quarter", "UTC")).containsExactly("2026-04-01 2", "2026-07-01 1");
    }

    private List<String> groups(String dimension, String zone) {
        JsonNode rows = getJson(REPORT + "?groupBy=" + dimension + "&zone=" + zone).get("rows");
        return rows.valueStream()
                .map(row -> row.at("/group/" + dimension).asString() + " " + row.get("met").asInt())
                .toList();
    }

    /** 25 October 2026 has 25 hours in Sofia, 29 March 23; Kathmandu is a quarter of an hour beside the others. */
    @ParameterizedTest
    @CsvSource({
            "Europe/Sofia, 2026-10-24T20:59:59Z, 2026-10-24",
            "Europe/Sofia, 2026-10-24T21:00:00Z, 2026-10-25",
            "Europe/Sofia, 2026-10-25T21:59:59Z, 2026-10-25",
            "Europe/Sofia, 2026-10-25T22:00:00Z, 2026-10-26",
            "Europe/Sofia, 2026-03-28T22:00:00Z, 2026-03-29",
            "Europe/Sofia, 2026-03-29T20:59:59Z, 2026-03-29",
            "Europe/Sofia, 2026-03-29T21:00:00Z, 2026-03-30",
            "Asia/Kathmandu, 2026-06-01T18:14:59Z, 2026-06-01",
            "Asia/Kathmandu, 2026-06-01T18:15:00Z, 2026-06-02",
            "America/Sao_Paulo, 2018-11-04T02:59:59Z, 2018-11-03",
            "America/Sao_Paulo, 2018-11-04T03:00:00Z, 2018-11-04"
    })
    void a_day_is_as_long_as_its_zone_says(String zone, String endedAt, String day) {
        clock(database, "T-1").met(endedAt, "PT1M");

        JsonNode report = getJson(REPORT + "?groupBy=day&zone=" + zone + "&from=" + day + "&to=" + day);

        assertThat(report.at("/rows/0/group/day").asString()).isEqualTo(day);
        assertThat(getJson(REPORT + "?groupBy=day&zone=" + zone).at("/rows/0/group/day").asString()).isEqualTo(day);
    }

    @Test
    void each_row_and_the_total_are_compared_with_the_same_days_before() {
        clock(database, "A-1").with("department", "sales").met("2026-06-01T10:00:00Z", "PT10M");
        clock(database, "A-2").with("department", "sales").ended(
                "missed", "2026-06-02T12:00:00Z", "2026-06-02T11:00:00Z", "PT2H");
        clock(database, "B-1").with("department", "sales").met("2026-05-30T10:00:00Z", "PT30M");
        clock(database, "B-2").with("department", "support").met("2026-05-31T23:59:59Z", "PT30M");
        clock(database, "C-1").with("department", "sales").met("2026-05-29T23:59:59Z", "PT30M");

        JsonNode report = getJson(REPORT + "?groupBy=department&from=2026-06-01&to=2026-06-02&compare=previous");

        JsonNode sales = report.at("/rows/0");
        assertThat(sales.get("met").asInt()).isEqualTo(1);
        assertThat(sales.at("/previous/met").asInt()).isEqualTo(1);
        assertThat(sales.at("/previous/avgMet").asString()).isEqualTo("PT30M");
        assertThat(sales.at("/difference/met").asInt()).isZero();
        assertThat(sales.at("/difference/avgMet").asString()).isEqualTo("PT-20M");
        assertThat(sales.at("/difference/compliance").asDouble()).isEqualTo(-0.5);
        JsonNode support = report.at("/rows/1");
        assertThat(support.get("met").asInt()).isZero();
        assertThat(support.at("/difference/met").asInt()).isEqualTo(-1);
        assertThat(support.at("/difference/compliance").isNull()).isTrue();
        assertThat(report.at("/total/previous/denominator").asInt()).isEqualTo(2);
        assertThat(report.at("/period/previousFrom").asString()).isEqualTo("2026-05-30");
        assertThat(report.at("/period/previousTo").asString()).isEqualTo("2026-05-31");
    }

    @Test
    void days_are_compared_with_those_so_long_before() {
        clock(database, "A-1").met("2026-06-02T10:00:00Z", "PT10M");
        clock(database, "B-1").met("2026-05-30T10:00:00Z", "PT30M");
        clock(database, "B-2").met("2026-05-31T10:00:00Z", "PT30M");
        clock(database, "B-3").met("2026-05-31T11:00:00Z", "PT30M");

        JsonNode rows = getJson(REPORT + "?from=2026-06-01&to=2026-06-02&compare=previous").get("rows");

        assertThat(rows.valueStream().map(row -> row.at("/group/day").asString() + " " + row.get("met").asInt() + " "
                + row.at("/previous/met").asInt())).containsExactly("2026-06-01 0 1", "2026-06-02 1 2");
    }

    @Test
    void last_month_is_compared_with_the_whole_month_before() {
        LocalDate first = LocalDate.now(ZoneOffset.UTC).withDayOfMonth(1).minusMonths(1);
        clock(database, "A-1").met(first + "T10:00:00Z", "PT10M");
        clock(database, "B-1").met(first.minusMonths(1) + "T10:00:00Z", "PT10M");
        clock(database, "B-2").met(first.minusDays(1) + "T10:00:00Z", "PT10M");
        clock(database, "C-1").met(first.minusMonths(1).minusDays(1) + "T10:00:00Z", "PT10M");

        JsonNode report = getJson(REPORT + "?period=last-month&compare=previous");

        assertThat(report.at("/rows/0/group/day").asString()).isEqualTo(first.toString());
        assertThat(report.at("/rows/0/previous/met").asInt()).isEqualTo(1);
        assertThat(report.at("/rows/1/previous/met").asInt()).isEqualTo(1);
        assertThat(report.at("/total/previous/met").asInt()).isEqualTo(2);
        assertThat(report.at("/period/from").asString()).isEqualTo(first.toString());
        assertThat(report.at("/period/previousTo").asString()).isEqualTo(first.minusDays(1).toString());
    }

    @Test
    void a_ticket_is_one_opinion_however_many_clocks_it_has() {
        for (String metric : List.of("first-reply", "next-reply", "resolution")) {
            clock(database, "T-1").with("metric", metric).with("satisfaction", 2).met("2026-06-01T10:00:00Z", "PT1M");
        }
        clock(database, "T-2").with("satisfaction", 5).met("2026-06-01T10:00:00Z", "PT1M");
        clock(database, "T-3").met("2026-06-01T10:00:00Z", "PT1M");
        clock(database, "T-4").with("satisfaction", 1).paused("2026-06-01T10:00:00Z", "PT1M");

        JsonNode report = getJson(REPORT + "?groupBy=metric");

        assertThat(report.at("/rows/0/satisfaction").asDouble()).isEqualTo(3.5);
        assertThat(report.at("/rows/0/rated").asInt()).isEqualTo(2);
        assertThat(report.at("/rows/1/satisfaction").asDouble()).isEqualTo(2.0);
        assertThat(report.at("/total/satisfaction").asDouble()).isEqualTo(3.5);
        assertThat(report.at("/total/rated").asInt()).isEqualTo(2);
        assertThat(getJson(REPORT + "?groupBy=").at("/rows/0/rated").asInt()).isEqualTo(2);
    }

    @Test
    void attributes_too_long_for_the_index_are_counted_all_the_same() {
        String name = "🚀".repeat(200);
        clock(database, "T-1").with("department", name).with("agent", name).with("priority", name).with("channel", name)
                .met("2026-06-01T10:00:00Z", "PT1M");

        JsonNode row = getJson(REPORT + "?groupBy=department,day").at("/rows/0");

        assertThat(row.at("/group/department").asString()).isEqualTo(name);
        assertThat(row.get("met").asInt()).isEqualTo(1);
    }

    @Test
    void an_empty_period_has_a_total_of_nothing() {
        JsonNode report = getJson(REPORT + "?period=last-week&compare=previous&percentiles=true&bands=1h");

        assertThat(report.get("rows").isEmpty()).isTrue();
        assertThat(report.at("/total/denominator").asInt()).isZero();
        assertThat(report.at("/total/previous/compliance").isNull()).isTrue();
        assertThat(report.at("/total/difference/met").asInt()).isZero();
    }

    @Test
    void a_table_has_the_figures_before_behind_the_present_ones() {
        clock(database, "A-1").met("2026-06-01T10:00:00Z", "PT10M");
        clock(database, "B-1").met("2026-05-31T10:00:00Z", "PT30M");

        String[] lines = get(REPORT + "?from=2026-06-01&to=2026-06-01&compare=previous&bands=15m&format=csv")
                .body()
                .split("\r\n");

        assertThat(lines[0]).contains(",Within 0:15:00,Share within 0:15:00,Previous met,Previous average time met,")
                .endsWith(",Previous within 0:15:00,Previous share within 0:15:00");
        assertThat(lines[1]).startsWith("2026-06-01,1,0:10:00,0:10:00,0:10:00,0,")
                .contains(",1,1.0,1,0:30:00,0:30:00,0:30:00,0,").endsWith(",0,0.0");
    }

    @Test
    void what_takes_too_long_says_what_to_narrow() {
        clock(database, "T-1").met("2026-06-01T10:00:00Z", "PT10M");
        database.sql("alter table clock rename to quick_clock").update();
        database.sql("create view clock as select * from quick_clock, lateral (select pg_sleep(60) is null) as slowly")
                .update();
        try {
            var answer = get(REPORT);

            assertThat(answer.statusCode()).isEqualTo(422);
            assertThat(JSON.readTree(answer.body()).get("type").asString()).isEqualTo("/problems/report-too-long");
            assertThat(JSON.readTree(answer.body()).get("detail").asString()).contains("fewer dates");
        } finally {
            database.sql("drop view clock").update();
            database.sql("alter table quick_clock rename to clock").update();
        }
    }

    @Test
    void everything_that_is_wrong_with_the_question_is_told_at_once() {
        var answer = get(
                REPORT + "?period=last-week&from=2026-06-01&zone=UTC&time=slow&bands=30s,1d,-5m&percentiles=p50"
                        + "&compare=next&sort=p50Met");

        assertThat(answer.statusCode()).isEqualTo(400);
        JsonNode errors = JSON.readTree(answer.body()).get("errors");
        assertThat(
                errors.valueStream().map(error -> error.get("path").asString() + "=" + error.get("value").asString()))
                .containsExactlyInAnyOrder("from=2026-06-01", "time=slow", "bands=1d", "bands=-5m", "percentiles=p50",
                        "compare=next", "sort=p50Met");
        assertThat(get(REPORT + "?compare=previous&from=2026-06-01").statusCode()).isEqualTo(400);
        assertThat(get(REPORT + "?period=fortnight").body()).contains("last-30-days");
        assertThat(get(REPORT + "?bands=1s,2s,3s,4s,5s,6s,7s,8s,9s,10s,11s").body()).contains("at most 10");
    }

    private static Stream<String> texts(JsonNode row, String... names) {
        return Stream.of(names).map(name -> row.get(name).asString());
    }
}
