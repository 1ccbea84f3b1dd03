package io.dueline.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The console in a browser that runs no script: nothing is live, and everything can be done. */
class WithoutScriptTest extends ConsoleTest {
    private Visit plain() {
        return new Visit(port(), Visit.Manner.LIGHT, false);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /                        | T-0998
            /tickets                 | T-1042
            /tickets/T-1042          | Overdue until the agent replies.
            /reports                 | Compliance
            /reports/log             | Ola Berg
            /policy                  | Urgent
            /what-if?ticket=T-1042   | missed by 38 min
            /operations              | Breaches, from due to written down
            """)
    void every_page_says_what_it_is_for(String path, String words) {
        try (var visit = plain()) {
            Page page = visit.open(path);

            assertThat(page.locator("main").innerText()).contains(words);
            assertThat(page.getByText("Looking …").locator("visible=true").count()).isZero();
        }
    }

    @Test
    void work_is_taken_and_a_miss_excused() {
        Desk.ask(port(), "P-1", "plain", Instant.now().minusSeconds(3_700));
        advance("P-1");
        try (var visit = plain()) {
            Page page = visit.open("/?department=plain");
            page.getByLabel("Your id as an agent").fill("pia");
            page.getByText("To solve").click();
            assertThat(page.url()).endsWith("/tickets/P-1");

            page.locator("#why-first-reply-1 summary").click();
            page.locator("#why-first-reply-1").getByLabel("Why it shouldn’t count").fill("The line was down");
            page.locator("#why-first-reply-1").getByText("Excuse it").click();
            assertThat(page.locator("#why-first-reply-1 .is-excused").innerText()).contains("The line was down");

            page.locator("#why-first-reply-1").getByText("Take it back").press("Enter");
            assertThat(page.locator("#why-first-reply-1 summary").isVisible()).isTrue();
        }
    }

    @Test
    void a_view_is_saved_and_found_again() {
        try (var visit = plain()) {
            Page page = visit.open("/?department=billing&state=overdue");
            page.locator(".saves summary").click();
            page.getByLabel("Name of this view").fill("Late bills");
            page.locator(".saves button").click();
            visit.open("/");
            page.getByText("Late bills").click();

            assertThat(page.url()).endsWith("/?department=billing&state=overdue");
        }
    }

    @Test
    void operations_are_looked_at_part_by_part() {
        try (var visit = plain()) {
            Page page = visit.open("/operations");
            page.locator("[aria-labelledby=deadlines-title] a").click();

            assertThat(page.locator("main").innerText()).contains("Last hour", "99 of 100 within");
            assertThat(page.locator("nav[aria-label=Main] a").count()).isEqualTo(6);
        }
    }
}
