package io.dueline.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import io.dueline.running.Api;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class NowPageTest extends ConsoleTest {

    @Test
    void the_most_overdue_clock_stands_on_top_and_time_is_said_twice() {
        try (var visit = visit()) {
            Locator row = visit.open("/?department=billing").locator("[data-row]").first();

            assertThat(row.locator(".state").innerText()).isEqualTo("Overdue");
            assertThat(row.locator("td:nth-child(2)").innerText()).contains("T-0998").contains("Halden GmbH");
            assertThat(row.locator(".left strong").innerText()).endsWith(" over");
            assertThat(row.locator(".left small").innerText()).startsWith("due ");
        }
    }

    @Test
    void a_clock_with_little_time_left_is_at_risk_and_its_bar_says_how_much_is_used() {
        try (var visit = visit()) {
            Locator row = visit.open("/?requester=Northgate+Labs&metric=first-reply").locator("[data-row]").first();

            assertThat(row.locator(".state").innerText()).isIn("At risk", "Overdue");
            assertThat(row.locator(".meter").getAttribute("aria-label")).endsWith(" % of the time used");
        }
    }

    @Test
    void what_waits_for_the_customer_is_a_list_of_its_own() {
        try (var visit = visit()) {
            Page page = visit.open("/");
            counter(page, "paused").click();
            page.waitForURL("**/?state=paused");

            assertThat(page.locator("[data-row]").first().innerText())
                    .contains("T-1016").contains("left when it resumes");
        }
    }

    @Test
    void a_counter_leads_to_what_it_counts_and_back() {
        Desk.ask(port(), "T-count-late", "counted", Instant.now().minusSeconds(3_700));
        Desk.ask(port(), "T-count-soon", "counted", Instant.now().minusSeconds(600));
        List.of("T-count-late", "T-count-soon").forEach(this::advance);
        try (var visit = visit()) {
            Page page = visit.open("/?department=counted&metric=first-reply");
            counter(page, "overdue").click();
            page.waitForURL("**/?department=counted&metric=first-reply&state=overdue");
            assertThat(tickets(page)).containsExactly("T-count-late");

            counter(page, "due within the hour").click();
            page.waitForURL("**/*state=due-soon");
            assertThat(tickets(page)).containsExactly("T-count-soon");
            assertThat(page.locator(".head .soft").innerText()).contains("next sixty minutes");

            counter(page, "due within the hour").click();
            page.waitForURL("**/?department=counted&metric=first-reply");
            assertThat(tickets(page)).containsExactly("T-count-late", "T-count-soon");
        }
    }

    private static Locator counter(Page page, String words) {
        return page.locator("a.count", new Page.LocatorOptions().setHasText(words));
    }

    @Test
    void a_state_that_does_not_exist_is_said_to_be_none() {
        var answer = get("/?state=late");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("it is open, overdue, due-soon or paused");
    }

    @Test
    void what_is_late_grows_later_on_its_own() {
        Desk.ask(port(), "T-later", "later", Instant.now().minusSeconds(3_601));
        advance("T-later");
        try (var visit = visit()) {
            Page page = visit.open("/?department=later&metric=first-reply");
            page.route("**/parts/queue**", Route::abort);
            Locator left = page.locator(".left strong");
            String before = left.innerText();

            PlaywrightAssertions.assertThat(left).not().hasText(before);
            assertThat(before).matches("\\d+ s over");
            assertThat(left.innerText()).matches("\\d+ s over");
        }
    }

    @Test
    void a_new_clock_slides_in_without_a_reload() {
        try (var visit = visit()) {
            Page page = visit.open("/?department=arrivals");
            assertThat(page.locator(".queue").innerText()).contains("Nothing is waiting");
            page.evaluate("window.sameDocument = true");

            Desk.ask(port(), "T-live-1", "arrivals", Instant.now());
            advance("T-live-1");

            page.locator("[data-id='T-live-1/first-reply-1']").waitFor();
            assertThat(page.locator("[data-said]").innerText()).endsWith(" in the queue");
            assertThat(page.evaluate("window.sameDocument")).isEqualTo(true);
        }
    }

    @Test
    void nothing_moves_under_the_pointer_until_it_leaves() {
        Desk.ask(port(), "T-still-1", "still", Instant.now().minusSeconds(60));
        advance("T-still-1");
        try (var visit = visit()) {
            Page page = visit.open("/?department=still&metric=first-reply");
            page.locator("[data-id='T-still-1/first-reply-1']").hover();

            Desk.ask(port(), "T-still-2", "still", Instant.now().minusSeconds(1800));
            advance("T-still-2");
            page.locator("[data-news]:visible").waitFor();

            assertThat(page.locator("[data-news]").innerText()).isEqualTo("1 new, show it");
            assertThat(tickets(page)).containsExactly("T-still-1");

            page.mouse().move(5, 5);
            page.locator("[data-id='T-still-2/first-reply-1']").waitFor();
            assertThat(tickets(page)).containsExactly("T-still-2", "T-still-1");
        }
    }

    private static List<String> tickets(Page page) {
        return page.locator("[data-row] td:nth-child(2) a").allInnerTexts();
    }

    @Test
    void whoever_asks_for_work_gets_the_most_urgent_ticket_of_the_department() {
        Desk.ask(port(), "T-work-1", "workshop", Instant.now().minusSeconds(600));
        advance("T-work-1");
        try (var visit = visit()) {
            Page page = visit.open("/?department=workshop");
            page.getByLabel("Your id as an agent").fill("zora");
            page.getByText("To solve").click();

            page.waitForURL("**/tickets/T-work-1");
            page.navigate("http://127.0.0.1:" + port() + "/");
            assertThat(page.getByLabel("Your id as an agent").inputValue()).isEqualTo("zora");
        }
    }

    @Test
    void what_has_a_tag_comes_after_its_page() {
        new Api(port()).post("/api/v1/events", Map.of(
                "id", "V-1 created", "source", "desk", "type", "ticket.created", "subject", "V-1",
                "time", Instant.now().minusSeconds(7_200).toString(),
                "data", Map.of("by", Map.of("kind", "customer"), "tags", List.of("vip"), "department", "tagged")));
        advance("V-1");
        try (var visit = visit()) {
            Page page = visit.open("/?tag=vip");
            page.waitForSelector("[data-row]");

            assertThat(get("/?tag=vip").body()).contains("Looking …").doesNotContain("V-1");
            assertThat(page.locator("[data-row] a").allInnerTexts()).containsOnly("V-1");
            assertThat(page.locator(".counts b").first().innerText()).isEqualTo("1");
            assertThat(get("/?tag=vip&wait=true").body()).contains("/tickets/V-1").doesNotContain("wait");
        }
    }

    @Test
    void a_view_is_saved_found_again_and_forgotten() {
        try (var visit = visit()) {
            Page page = visit.open("/?department=billing");
            page.getByText("Save view").click();
            page.getByLabel("Name of this view").fill("Late bills");
            Visit.leads(page, page.getByText("Save", new Page.GetByTextOptions().setExact(true))::click);

            page.navigate("http://127.0.0.1:" + port() + "/");
            page.getByText("Late bills").click();
            page.waitForURL("**/?department=billing");

            page.getByLabel("Forget the view Late bills").click();
            page.waitForURL("**/");
            assertThat(page.getByText("Late bills").count()).isZero();
        }
    }
}
