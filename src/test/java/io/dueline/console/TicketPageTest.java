package io.dueline.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

class TicketPageTest extends ConsoleTest {

    @Test
    void a_missed_reply_is_told_segment_by_segment() {
        try (var visit = visit()) {
            Locator why = visit.open("/tickets/T-1042").locator("#why-first-reply-1");

            assertThat(why.locator("tbody td:nth-child(2)").allInnerTexts()).containsExactly(
                    "Mira Vance writes: the clock starts. Office hours count.",
                    "The office is closed, nothing counts.",
                    "The office opens, its time counts again. The 3 h of level Urgent are used up: due.",
                    "Overdue until the agent replies.");
            assertThat(why.locator("tbody td:nth-child(3)").allInnerTexts())
                    .containsExactly("1 h 30 m", "–", "1 h 30 m", "38 min over");
        }
    }

    @Test
    void waiting_for_the_customer_is_told_as_time_that_does_not_count() {
        try (var visit = visit()) {
            Locator why = visit.open("/tickets/T-1042").locator("#why-resolution-1");

            assertThat(why.locator("tbody td:nth-child(2)").allInnerTexts())
                    .contains("The agent sets status to pending. Waiting: nothing counts.");
            assertThat(why.locator("tbody td:nth-child(3)").allInnerTexts()).containsExactly(
                    "1 h 30 m", "–", "3 h 10 m", "–", "3 h", "–", "20 min", "40 min over");
        }
    }

    @Test
    void neither_marks_nor_labels_of_the_picture_hide_one_another() {
        try (var visit = visit()) {
            Page page = visit.open("/tickets/T-1042");

            assertThat(page.evaluate(
                    """
                            () => {
                              const boxes = [...document.querySelectorAll('.picture .mark circle, .picture .mark text, .picture .pin text')]
                                .map(one => one.getBBox())
                              const over = (a, b) => a.x < b.x + b.width - 2 && b.x < a.x + a.width - 2
                                && a.y < b.y + b.height - 4 && b.y < a.y + a.height - 4
                              return boxes.filter((a, i) => boxes.some((b, j) => i < j && over(a, b))).length
                            }"""))
                    .isEqualTo(0);
        }
    }

    @Test
    void the_picture_has_a_bar_for_each_part_of_a_clock() {
        try (var visit = visit()) {
            Page page = visit.open("/tickets/T-1042");

            assertThat(page.locator(".picture .lane").allTextContents())
                    .containsExactly("First reply", "Next reply", "Resolution");
            assertThat(page.locator(".picture .bar.paused").count()).isEqualTo(1);
            assertThat(page.locator(".picture .bar.overdue").count()).isEqualTo(3);
            assertThat(page.locator(".picture .mark.asks").count()).isEqualTo(2);
            assertThat(page.locator(".picture .mark.answers").count()).isEqualTo(2);
        }
    }

    @Test
    void a_due_time_in_the_picture_leads_to_its_reasons() {
        try (var visit = visit()) {
            Page page = visit.open("/tickets/T-1042");
            page.locator(".picture").getByText("due 12 Jun 10:30").click();

            page.waitForURL("**#why-first-reply-1");
        }
    }

    @Test
    void the_ticket_has_the_name_that_its_source_gave_it_and_a_way_to_its_workflow() {
        try (var visit = visit()) {
            Page page = visit.open("/tickets/T-1042");

            assertThat(page.locator("h1").innerText()).isEqualTo("Router drops every call since the update");
            assertThat(page.getByText("Workflow in Temporal").getAttribute("href"))
                    .isEqualTo("http://127.0.0.1:8233/namespaces/default/workflows/ticket%2Fdefault%2FT-1042");
        }
    }

    @Test
    void a_ticket_that_nobody_sent_is_said_to_be_unknown() {
        var answer = get("/tickets/T-404");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("No event of a ticket T-404 has arrived.");
    }

    @Test
    void whoever_looks_for_a_ticket_gets_to_its_page() {
        try (var visit = visit()) {
            Page page = visit.open("/tickets");
            page.keyboard().press("/");
            page.keyboard().type("T-1016");
            page.keyboard().press("Enter");

            page.waitForURL("**/tickets/T-1016");
            assertThat(page.locator(".hands .is-paused").innerText()).contains("left when it resumes");
        }
    }

    @Test
    void a_missed_clock_is_excused_with_a_reason_and_that_is_taken_back() {
        try (var visit = visit()) {
            Page page = visit.open("/tickets/T-1042");
            Locator pardon = page.locator("#why-next-reply-1 .pardon");
            pardon.getByText("Excuse …").click();
            pardon.getByLabel("Why it shouldn’t count").fill("The line was down");
            Visit.leads(page, pardon.getByText("Excuse it")::click);

            assertThat(page.locator(".hands .is-excused").innerText()).startsWith("Next reply: excused, missed by ");
            assertThat(pardon.innerText()).contains("Excused by operator").contains("The line was down");

            Visit.leads(page, pardon.getByText("Take it back")::click);
            assertThat(pardon.innerText()).contains("Excuse …");
            assertThat(page.locator("#timeline ~ .card").innerText()).contains("The line was down");
        }
    }
}
