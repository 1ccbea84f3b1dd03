package io.dueline.console;

import static io.dueline.console.Visit.leads;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
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
    void a_report_that_takes_longer_is_a_click_away() {
        try (var visit = plain()) {
            Page page = visit.open("/reports?from=2026-01-01&to=2026-12-31");
            page.locator(".counting a").press("Enter");
            page.waitForURL("**wait=true**");

            assertThat(page.locator("tbody th[scope=row]").allInnerTexts()).contains("Pre-sales");
        }
    }

    @Test
    void work_is_taken_and_a_miss_excused() {
        Desk.ask(port(), "P-1", "plain", Instant.now().minusSeconds(3_700));
        advance("P-1");
        try (var visit = plain()) {
            Page page = visit.open("/?department=plain");
            page.getByLabel("Your id as an agent").fill("pia");
            leads(page, page.getByText("To solve")::click);
            assertThat(page.url()).endsWith("/tickets/P-1");

            page.locator("#why-first-reply-1 summary").click();
            page.locator("#why-first-reply-1").getByLabel("Why it shouldn’t count").fill("The line was down");
            leads(page, page.locator("#why-first-reply-1").getByText("Excuse it")::click);
            assertThat(page.locator("#why-first-reply-1 .is-excused").innerText()).contains("The line was down");

            leads(page, () -> page.locator("#why-first-reply-1").getByText("Take it back").press("Enter"));
            assertThat(page.locator("#why-first-reply-1 summary").isVisible()).isTrue();
        }
    }

    @Test
    void a_view_is_saved_and_found_again() {
        try (var visit = plain()) {
            Page page = visit.open("/?department=billing&state=overdue");
            page.locator(".saves summary").click();
            page.getByLabel("Name of this view").fill("Late bills");
            leads(page, page.locator(".saves button")::click);
            visit.open("/");
            leads(page, page.getByText("Late bills")::click);

            assertThat(page.url()).endsWith("/?department=billing&state=overdue");
        }
    }

    @Test
    void a_policy_that_is_being_applied_is_cancelled_once() {
        post("/api/v1/policy/reapply", "");
        try (var visit = plain()) {
            Page page = visit.open("/operations/parts/reapplies");
            leads(page, page.getByText("Cancel", new Page.GetByTextOptions().setExact(true)).first()::click);

            assertThat(page.url()).endsWith("/operations/parts/reapplies");
            assertThat(page.locator(".works li").first().innerText()).contains("Cancelled by operator");
            page.reload();
            assertThat(page.locator(".works li").first().innerText()).contains("Cancelled by operator");
        }
    }

    @Test
    void a_mail_that_was_given_up_is_sent_anew() {
        mailIsGivenUp("plain@example.com");
        try (var visit = plain()) {
            Page page = visit.open("/operations/parts/deliveries");
            leads(page, page.getByLabel("Send anew to plain@example.com")::click);

            assertThat(page.url()).endsWith("/operations/parts/deliveries");
            assertThat(page.locator("main").innerText()).doesNotContain("plain@example.com");
        }
    }

    @Test
    void a_level_and_a_rule_are_made_and_the_draft_is_checked() {
        try (var visit = plain()) {
            Page page = visit.open("/policy");
            push(page, "New level");
            page.locator("[name=name]").fill("Gold");
            page.locator("[name='first-reply.timed']").check();
            page.locator("[name='first-reply.within']").fill("30m");
            push(page, "Put into the draft");
            push(page, "New rule");
            page.locator("[name=id]").fill("Gold tags");
            push(page, "Add a condition");
            page.locator("[name='when.0.field']").fill("tags");
            page.locator("[name='when.0.op']").selectOption("contains");
            page.locator("[name='when.0.value']").fill("GOLD");
            page.locator("[name='then.level']").selectOption("level:gold");
            push(page, "Put into the draft");
            push(page, "Move gold-tags up");
            assertThat(page.locator("#rules-1").innerText()).contains("gold-tags", "When tags contains “GOLD”", "Gold");

            push(page, "Check and save");
            assertThat(page.locator("main").innerText()).contains("name: Gold", "Save as revision");
        }
    }

    @Test
    void a_calendar_is_given_a_holiday_and_looked_at_a_year_on() {
        try (var visit = plain()) {
            Page page = visit.open("/policy/draft/calendars/0?year=2026");
            page.locator("[name='dates.0.date']").fill("2027-03-03");
            page.locator("[name='dates.0.words']").fill("Liberation Day");
            push(page, "Add another holiday");
            push(page, "2027");
            assertThat(page.locator(".special").innerText()).contains("Wed 3 Mar: Liberation Day, closed");

            page.locator("[name='trial.amount']").fill("1h");
            page.locator("[name='trial.from']").fill("2027-03-02T17:30");
            push(page, "When is that?");
            assertThat(page.locator("#tried").innerText()).contains("Thursday 4 March 2027, 09:30");
        }
    }

    @Test
    void a_story_is_told_differently() {
        try (var visit = plain()) {
            Page page = visit.open("/what-if?ticket=T-1042");
            page.locator("#at-1").fill("2026-06-12T10:08");
            push(page, "Show what comes of it");
            assertThat(page.locator(".hands").innerText()).contains("met with 22 min to spare");

            page.locator("#add-what").selectOption("status");
            page.locator("#add-value").fill("solved");
            page.locator("#add-when").fill("2026-06-12T15:30");
            push(page, "Add");
            page.locator("[name=under]").selectOption("draft");
            push(page, "Show what comes of it");
            String draft = page.locator("#draft").inputValue();
            page.locator("#draft").fill(draft.replace("within: 3h", "within: 10m"));
            push(page, "Show what comes of it");
            assertThat(page.locator(".contrasts").innerText()).contains("Met becomes missed");
            page.goBack();
            assertThat(page.locator(".contrasts").innerText()).doesNotContain("becomes");
        }
    }

    private static void push(Page page, String name) {
        Locator button = page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true))
                .last();
        leads(page, () -> button.press("Enter"));
    }

    @Test
    void operations_are_looked_at_part_by_part() {
        try (var visit = plain()) {
            Page page = visit.open("/operations");
            leads(page, page.locator("[aria-labelledby=deadlines-title] a")::click);

            assertThat(page.locator("main").innerText()).contains("Last hour", "99 of 100 within");
            assertThat(page.locator("nav[aria-label=Main] a").count()).isEqualTo(6);
        }
    }
}
