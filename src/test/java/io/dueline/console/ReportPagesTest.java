package io.dueline.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.net.http.HttpRequest;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Reports of June 2026, in which only T-1042 had outcomes: three, all missed. */
class ReportPagesTest extends ConsoleTest {
    private static final String JUNE = "from=2026-06-01&to=2026-06-30";
    private static final String HIDDEN = "(card => card.scrollWidth - card.clientWidth)(document.querySelector('.report'))";

    @Test
    void a_department_is_judged_by_what_it_met_and_missed() {
        try (var visit = visit()) {
            Page page = visit.open("/reports?" + JUNE);

            assertThat(page.locator(".figure").innerText()).contains("0.0 %").contains("of 3 promises");
            assertThat(page.locator("tbody th[scope=row]").allInnerTexts()).containsExactly("Pre-sales");
            assertThat(page.locator("tbody tr td").allInnerTexts().subList(1, 9))
                    .containsExactly("0", "–", "–", "–", "3", "5 h 20 m", "8 h 40 m", "3 h 38 m");
        }
    }

    @Test
    void a_cell_leads_to_its_rows_in_the_log() {
        try (var visit = visit()) {
            Page page = visit.open("/reports?" + JUNE);
            page.locator("tbody a.is-missed").click();
            page.waitForURL("**/reports/log?**");

            assertThat(page.locator("[data-row] th").allInnerTexts()).containsExactly("T-1042", "T-1042", "T-1042");
            assertThat(page.locator("[data-row] td:last-child").allInnerTexts())
                    .containsExactly("40 min over", "1 h 44 m over", "38 min over");
        }
    }

    @Test
    void a_name_leads_closer() {
        try (var visit = visit()) {
            Page page = visit.open("/reports?" + JUNE);
            page.locator("tbody th a").click();
            page.waitForURL("**groupBy=agent**");

            assertThat(page.locator("tbody th[scope=row]").allInnerTexts()).containsExactly("tomas");
        }
    }

    @Test
    void a_long_table_is_cut_until_all_is_asked_for() {
        happensInTheDatabase(
                """
                        insert into clock (tenant, ticket, metric, cycle, state, level, agent, started_at, ended_at, reported_at,
                            allowed_us, counted_us, calendar, revision, due_known_at)
                        select 'default', 'A-' || i, 'first-reply', 1, case when i < 62 then 'met' else 'running' end, 'standard',
                            'agent ' || i, day, case when i < 62 then day end, day, 60000000, 1000000, 'office', 1, day
                        from generate_series(1, 62) i cross join (values (timestamptz '2025-05-05 10:00Z')) moment (day)""");
        try (var visit = visit()) {
            Page page = visit.open("/reports?groupBy=agent&from=2025-05-01&to=2025-05-31");

            assertThat(page.locator("tbody tr").count()).isEqualTo(60);
            assertThat(page.locator(".pages").innerText()).contains("60 of 61 shown");
            assertThat(page.locator(".figure").innerText()).contains("of 61 promises");
            assertThat(page.locator(".below").innerText()).contains("1 still run.");
            page.getByText("Show all 61").click();
            page.waitForURL("**rows=all**");
            page.waitForSelector("#figures");
            assertThat(page.locator("tbody tr").count()).isEqualTo(61);
        } finally {
            happensInTheDatabase("delete from clock where ticket like 'A-%'");
        }
    }

    @Test
    void what_takes_longer_comes_after_its_page_and_links_lead_to_pages() {
        try (var visit = visit()) {
            Page page = visit.open("/reports?from=2026-01-01&to=2026-12-31");

            assertThat(get("/reports?from=2026-01-01&to=2026-12-31").body())
                    .contains("Counting 1 Jan 2026 – 31 Dec 2026 …")
                    .doesNotContain("promises");
            page.waitForSelector("#figures");
            assertThat(page.locator("tbody th[scope=row]").allInnerTexts()).contains("Pre-sales");
            assertThat(page.locator("[data-counting]").count()).isZero();
            assertThat(page.locator("#figures a[href*=wait]").count()).isZero();

            page.locator("thead a").getByText("Share").click();
            page.waitForURL("**sort=-compliance**");
            page.waitForSelector("#figures");
        }
    }

    @Test
    void what_can_not_be_counted_says_why_on_its_own_page() {
        try (var visit = visit()) {
            Page page = visit.open("/reports?from=2026-01-01&to=2026-12-31&sort=nothing");
            page.waitForURL("**wait=true**");

            assertThat(page.locator("main").innerText()).contains("sort is nothing");
        }
    }

    @Test
    void the_log_is_sorted_by_any_column_both_ways() {
        try (var visit = visit()) {
            Page page = visit.open("/reports/log?" + JUNE);
            Locator elapsed = page.locator("thead a").getByText("Used");
            elapsed.click();
            page.waitForURL("**sort=-elapsed**");
            assertThat(page.locator("[data-row] td:nth-child(12)").allInnerTexts())
                    .containsExactly("8 h 40 m", "3 h 44 m", "3 h 38 m");

            page.locator("thead a").getByText("Used").click();
            page.waitForURL("**sort=elapsed**");
            assertThat(page.locator("[data-row] td:nth-child(12)").allInnerTexts())
                    .containsExactly("3 h 38 m", "3 h 44 m", "8 h 40 m");
        }
    }

    @Test
    void pages_of_the_log_follow_each_other_without_gap_or_repetition() {
        try (var visit = visit()) {
            Page page = visit.open("/reports/log?days=60&sort=ticket&requester=Ola+Berg");
            page.waitForSelector("[data-row]");
            String last = page.locator("[data-row] th").last().innerText();
            page.getByText("Next page").click();
            page.waitForURL("**after=**");
            page.waitForSelector("[data-row]");

            assertThat(page.locator("[data-row]").count()).isEqualTo(10);
            assertThat(page.locator("[data-row] th").first().innerText()).isGreaterThanOrEqualTo(last);
            assertThat(page.getByText("Next page").count()).isZero();
        }
    }

    @Test
    void the_table_for_a_spreadsheet_is_what_is_shown() {
        try (var visit = visit()) {
            Page page = visit.open("/reports?" + JUNE + "&percentiles=true&sort=missed");
            page.waitForSelector("#figures");
            var table = send(request(page.getByText("CSV").getAttribute("href")));

            assertThat(table.headers().firstValue("Content-Type")).hasValue("text/csv;charset=UTF-8");
            assertThat(table.body().split("\r\n")).containsExactly(
                    "Department,In time,Change in points,"
                            + "Met,Met average,Met longest,Met shortest,Met half within,Met 90 % within,Met 95 % within,"
                            + "Missed,Missed average,Missed longest,Missed shortest,Missed half within,Missed 90 % within,"
                            + "Missed 95 % within,Unanswered,Excused,Cancelled,Satisfaction",
                    "pre-sales,0.0,,0,,,,,,,3,5:20:40,8:40:00,3:38:00,3:44:00,8:40:00,8:40:00,0,0,0,",
                    "All,0.0,,0,,,,,,,3,5:20:40,8:40:00,3:38:00,3:44:00,8:40:00,8:40:00,0,0,0,");
            assertThat(page.locator("thead tr:last-child th").count()).isEqualTo(20);
        }
    }

    @Test
    void the_log_for_a_spreadsheet_is_what_is_shown_in_the_time_of_the_office() {
        try (var visit = visit()) {
            Page page = visit.open("/reports/log?" + JUNE + "&sort=-elapsed&metric=first-reply");
            var table = send(request(page.getByText("CSV").getAttribute("href")));

            assertThat(table.body().split("\r\n")).containsExactly(
                    "State,Requester,Ticket,Department,Agent,Level,Metric,Cycle,SLA started (Europe/Sofia),Due,Closed,Used,SLA",
                    "Missed,Mira Vance,T-1042,pre-sales,tomas,urgent,First reply,1,2026-06-11 16:30:00,2026-06-12 10:30:00,"
                            + "2026-06-12 11:08:00,3:38:00,-0:38:00");
            assertThat(page.locator("thead th").count()).isEqualTo(13);
        }
    }

    @Test
    void an_excused_clock_is_shown_as_one_and_counted_in_the_cell_that_leads_to_it() {
        String excuse = "/tickets/T-1042/clocks/next-reply-1/excuse";
        sendJson("POST", excuse, "{\"reason\": \"the line was cut\"}");
        try (var visit = visit()) {
            Page page = visit.open("/reports?" + JUNE);
            assertThat(page.locator("tbody td").allInnerTexts()).contains("2", "1");
            page.locator("tbody a[href*='excused=true']").click();
            page.waitForURL("**/reports/log?**");
            assertThat(page.locator("[data-row] .state").allInnerTexts()).containsExactly("Excused");
            assertThat(page.locator("[data-row] td:nth-child(7)").allInnerTexts()).containsExactly("Next reply");

            page.locator("nav .chip").getByText("Missed").click();
            page.waitForURL("**state=missed**");
            assertThat(page.locator("[data-row]").count()).isEqualTo(2);
        } finally {
            sendJson("DELETE", excuse, "");
        }
    }

    private void sendJson(String method, String path, String body) {
        var answer = send(request("/api/v1" + path).header("Content-Type", "application/json").method(method,
                HttpRequest.BodyPublishers.ofString(body)));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        advance("T-1042");
    }

    @Test
    void last_month_is_compared_with_the_month_before() {
        try (var visit = visit()) {
            Page page = visit.open("/reports");
            assertThat(page.locator(".line .whole").evaluate("line => getComputedStyle(line).display"))
                    .as("the line of the whole period is drawn").isEqualTo("inline");
            page.getByText("By week").click();
            page.waitForURL("**trend=week**");
            assertThat(page.locator(".chip[aria-current]").allInnerTexts()).contains("28 days", "By week");
            page.getByText("Last month").click();
            page.waitForURL("**trend=week**period=last-month**");

            assertThat(page.locator(".chip[aria-current]").allInnerTexts()).contains("Last month");
        }
    }

    @Test
    void what_can_not_be_read_is_said_with_what_is_allowed() {
        var answer = get("/reports?from=yesterday");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("from is “yesterday”; a date such as 2026-06-01 is allowed.");
    }

    @Test
    void a_trend_is_of_dates() {
        var answer = get("/reports?trend=department");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("trend is department; one of [day, week, month, quarter] is allowed.");
    }

    @Test
    void a_table_fits_beside_the_menu_of_a_small_screen() {
        try (var visit = visit()) {
            Page page = visit.open("/reports?" + JUNE);

            assertThat(page.locator("thead tr:last-child th").allInnerTexts()).containsExactly("Department", "Share",
                    "Clocks", "Average", "Longest", "Shortest", "Clocks", "Average", "Longest", "Shortest",
                    "Unanswered", "Excused", "Cancelled", "Satisfied");
            assertThat(page.evaluate(HIDDEN)).isEqualTo(0);
        }
    }

    @Test
    void what_a_row_is_called_stays_in_sight_on_a_phone() {
        try (var visit = visit(Visit.Manner.PHONE)) {
            for (String path : List.of("/reports?" + JUNE, "/reports/log?" + JUNE)) {
                Page page = visit.open(path);
                assertThat((int) page.evaluate(HIDDEN)).isGreaterThan(200);
                page.evaluate("document.querySelector('.report').scrollLeft = 9999");

                double card = page.locator(".report").boundingBox().x;
                assertThat(page.locator("tbody th").first().boundingBox().x).as(path).isBetween(card, card + 2);
                assertThat(page.locator("thead th.pin").boundingBox().x).as(path).isBetween(card, card + 2);
            }
        }
    }

    @Test
    void a_trend_fits_on_a_phone_and_no_point_lies_on_another() {
        happensInTheDatabase(
                """
                        insert into clock (tenant, ticket, metric, cycle, state, level, started_at, ended_at, reported_at, allowed_us,
                            counted_us, calendar, revision, due_known_at)
                        select 'default', 'D-' || i, 'first-reply', 1, 'met', 'standard', day, day, day, 60000000, 1000000, 'office', 1, day
                        from generate_series(0, 27) i
                        cross join lateral (select timestamptz '2025-03-01 10:00Z' + i * interval '1 day' as day) moment""");
        try (var visit = visit(Visit.Manner.PHONE)) {
            Page page = visit.open("/reports?from=2025-03-01&to=2025-03-28");

            assertThat(page.locator(".line a").count()).isEqualTo(28);
            assertThat(page.evaluate(
                    """
                            () => {
                              const reaches = [...document.querySelectorAll('.line .reach')].map(one => one.getBoundingClientRect());
                              const beside = reaches.slice(1).every((one, i) => one.left >= reaches[i].right - 0.5);
                              return beside && reaches[0].left >= 0 && reaches[27].right <= 390 && reaches[0].height > 100;
                            }"""))
                    .isEqualTo(true);
        } finally {
            happensInTheDatabase("delete from clock where ticket like 'D-%'");
        }
    }
}
