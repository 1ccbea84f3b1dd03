package io.dueline.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.Locale;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Nothing is saved here: the desk's policy belongs to all tests. */
class PolicyPageTest extends ConsoleTest {

    @Test
    void the_pages_of_the_policy_can_be_read_by_everybody() {
        for (Visit.Manner manner : Visit.Manner.values()) {
            look(manner, "policy", page -> {});
            look(manner, "policy-yaml", PolicyPageTest::breakTheText);
            look(manner, "policy-level", page -> page.locator("#levels-0 .button").first().click());
            look(manner, "policy-rule", page -> page.locator("#rules-0 [data-edit]").click());
            look(manner, "policy-calendar", page -> page.locator("#calendars-0 .button").first().click());
            look(manner, "policy-alert", page -> press(page, "New alert"));
            look(manner, "policy-statuses", page -> press(page, "Edit statuses"));
            look(manner, "policy-try", page -> press(page, "Try the rules"));
            look(manner, "policy-review", page -> {
                page.locator("#rules-0 [data-down]").click();
                press(page, "Check and save");
                page.locator("#preview .counts").waitFor();
            });
            look(manner, "policy-revisions", page -> page.locator("a.chip").click());
        }
    }

    private void look(Visit.Manner manner, String name, Consumer<Page> way) {
        try (var visit = visit(manner)) {
            Page page = visit.open("/policy");
            way.accept(page);
            page.locator(".vitals").waitFor();
            visit.assertReadable();
            visit.photograph(name + "-" + manner.name().toLowerCase(Locale.ROOT));
        }
    }

    private static void breakTheText(Page page) {
        press(page, "YAML");
        String text = page.locator("#document").inputValue();
        page.locator("#document").fill(text.replace("within: 3h", "within: 3 days"));
        page.locator("#remarks .is-missed").waitFor();
    }

    private static void press(Page page, String name) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true)).first().click();
        page.locator(".vitals").waitFor();
    }

    @Test
    void a_fault_is_marked_at_its_line_while_one_writes() {
        try (var visit = visit()) {
            Page page = visit.open("/policy");
            breakTheText(page);

            assertThat(page.locator("#remarks").innerText()).contains("line 9", "levels[0].targets[0].within",
                    "3 days");
            assertThat(page.locator("#gutter li.is-missed").allInnerTexts()).containsExactly("9");
        }
    }

    @Test
    void a_level_is_made_with_a_form_and_its_fault_is_said_at_its_field() {
        try (var visit = visit()) {
            Page page = visit.open("/policy");
            press(page, "New level");
            page.locator("[name=name]").fill("Gold");
            page.locator("[name=id]").fill("gold");
            page.locator("[name='first-reply.timed']").check();
            page.locator("[name='first-reply.within']").fill("1 day");
            press(page, "Put into the draft");
            assertThat(page.locator(".metrics .wrong").innerText()).contains("nobody agrees on what a day is");
            assertThat(page.locator("[name=name]").inputValue()).isEqualTo("Gold");

            page.locator("[name='first-reply.within']").fill("1h");
            press(page, "Put into the draft");
            assertThat(page.locator("#levels-2").innerText()).contains("Gold", "First reply", "1 h");

            press(page, "YAML");
            assertThat(page.locator("#document").inputValue())
                    .contains("  - id: gold\n    name: Gold\n")
                    .contains("- {metric: first-reply, within: 1h}");
        }
    }

    @Test
    void the_keyboard_moves_a_rule_and_stays_on_it() {
        try (var visit = visit()) {
            Page page = visit.open("/policy");
            page.locator("#rules-1 [data-edit]").focus();
            page.keyboard().press("Alt+ArrowUp");
            page.waitForURL("**/policy/draft");

            assertThat(page.locator(".rules .what > b").allInnerTexts()).containsExactly("everyone-else", "tagged");
            assertThat(page.evaluate("document.activeElement.closest('li').id")).isEqualTo("rules-0");
        }
    }

    @Test
    void a_rule_is_moved_by_dragging_it() {
        try (var visit = visit()) {
            Page page = visit.open("/policy");
            page.locator("#rules-1 [data-grip]").dragTo(page.locator("#rules-0"));
            page.waitForURL("**/policy/draft");

            assertThat(page.locator(".rules .what > b").allInnerTexts()).containsExactly("everyone-else", "tagged");
        }
    }

    @Test
    void a_condition_offers_what_its_field_can_be_asked() {
        try (var visit = visit()) {
            Page page = visit.open("/policy");
            press(page, "New rule");
            press(page, "Add a condition");
            page.locator("[name='when.0.field']").fill("createdAt");
            page.locator("[name='when.0.field']").press("Tab");
            Locator operators = page.locator("[name='when.0.op']");
            operators.locator("option[value=contains]").waitFor(
                    new Locator.WaitForOptions()
                            .setState(com.microsoft.playwright.options.WaitForSelectorState.DETACHED));

            assertThat(operators.locator("option").allTextContents()).contains("is older than", "is before")
                    .doesNotContain("contains");
        }
    }

    @Test
    void a_calendar_shows_its_year_and_when_something_would_be_due() {
        try (var visit = visit()) {
            Page page = visit.open("/policy");
            page.locator("#calendars-0 .button").first().click();
            page.locator("[name=dates]").fill("2026-12-25 Christmas");
            page.locator("[name='trial.amount']").fill("4h");
            page.locator("[name='trial.from']").fill("2026-12-24T16:00");
            press(page, "When is that?");
            page.getByText("Monday 28 December 2026, 11:00:00 Europe/Sofia").waitFor();

            press(page, "Show with these hours");
            assertThat(page.locator(".special").innerText()).contains("Fri 25 Dec: Christmas, closed");
        }
    }

    @Test
    void the_rules_say_why_a_ticket_gets_its_level() {
        try (var visit = visit()) {
            Page page = visit.open("/policy/try?ticket=T-1042&do=load");

            assertThat(page.locator("#trace").innerText()).isEqualTo("It gets the level Urgent");
            assertThat(page.locator(".trace > li").first().innerText())
                    .contains("tagged", "fired, and stopped the rest", "tags contains “URGENT”", "it has “URGENT”");
            assertThat(page.locator(".trace > li").nth(1).innerText()).contains("left out");
        }
    }

    @Test
    void what_was_typed_is_still_there_after_the_tab_was_closed() {
        try (var visit = visit()) {
            Page page = visit.open("/policy");
            press(page, "New level");
            page.locator("[name=name]").fill("Half a le");
            visit.open("/policy");
            press(page, "Go on with it");

            assertThat(page.locator("[name=name]").inputValue()).isEqualTo("Half a le");
        }
    }

    @Test
    void a_revision_that_was_never_saved_has_no_page() {
        assertThat(get("/policy/revisions?newer=99").statusCode()).isEqualTo(404);
    }
}
