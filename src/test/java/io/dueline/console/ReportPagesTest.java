package io.dueline.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

/** Reports of June 2026, in which only T-1042 had outcomes: three, all missed. */
class ReportPagesTest extends ConsoleTest {
    private static final String JUNE = "from=2026-06-01&to=2026-06-30";

    @Test
    void a_department_is_judged_by_what_it_met_and_missed() {
        try (var visit = visit()) {
            Page page = visit.open("/reports?" + JUNE);

            assertThat(page.locator(".figure").innerText()).contains("0.0 %").contains("of 3 promises");
            assertThat(page.locator("tbody th[scope=row]").allInnerTexts()).containsExactly("pre-sales");
            assertThat(page.locator("tbody tr td").allInnerTexts().subList(2, 10))
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
    void the_log_is_sorted_by_any_column_both_ways() {
        try (var visit = visit()) {
            Page page = visit.open("/reports/log?" + JUNE);
            Locator elapsed = page.locator("thead a").getByText("Used");
            elapsed.click();
            page.waitForURL("**sort=-elapsed**");
            assertThat(page.locator("[data-row] td:nth-child(11)").allInnerTexts())
                    .containsExactly("8 h 40 m", "3 h 44 m", "3 h 38 m");

            page.locator("thead a").getByText("Used").click();
            page.waitForURL("**sort=elapsed**");
            assertThat(page.locator("[data-row] td:nth-child(11)").allInnerTexts())
                    .containsExactly("3 h 38 m", "3 h 44 m", "8 h 40 m");
        }
    }

    @Test
    void pages_of_the_log_follow_each_other_without_gap_or_repetition() {
        try (var visit = visit()) {
            Page page = visit.open("/reports/log?days=60&sort=ticket&requester=Ola+Berg");
            String last = page.locator("[data-row] th").last().innerText();
            page.getByText("Next page").click();
            page.waitForURL("**after=**");

            assertThat(page.locator("[data-row]").count()).isEqualTo(10);
            assertThat(page.locator("[data-row] th").first().innerText()).isGreaterThanOrEqualTo(last);
            assertThat(page.getByText("Next page").count()).isZero();
        }
    }

    @Test
    void the_table_for_a_spreadsheet_has_the_same_rows() {
        try (var visit = visit()) {
            Page page = visit.open("/reports?" + JUNE);
            var table = send(request(page.getByText("CSV").getAttribute("href")));

            assertThat(table.headers().firstValue("Content-Type")).hasValue("text/csv;charset=UTF-8");
            assertThat(table.body()).startsWith("Department,Met,Average time met")
                    .contains("\r\npre-sales,0,,,,3,5:20:40");
        }
    }

    @Test
    void what_can_not_be_read_is_said_with_what_is_allowed() {
        var answer = get("/reports?from=yesterday");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("from is “yesterday”; a date such as 2026-06-01 is allowed.");
    }
}
