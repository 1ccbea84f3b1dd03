package io.dueline.console;

import static io.dueline.console.PolicyEditor.follow;
import static io.dueline.console.PolicyEditor.press;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
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
            look(manner, "policy-level", page -> follow(page, page.locator("#levels-0 .button").first()));
            look(manner, "policy-rule", page -> follow(page, page.locator("#rules-0 [data-edit]")));
            look(manner, "policy-calendar", PolicyPageTest::markSpecialDays);
            look(manner, "policy-alert", page -> press(page, "New alert"));
            look(manner, "policy-statuses", page -> press(page, "Edit statuses"));
            look(manner, "policy-alerting", page -> press(page, "Edit quiet hours and limits"));
            look(manner, "policy-contacts", page -> press(page, "Edit contacts"));
            look(manner, "policy-report", page -> press(page, "New report"));
            look(manner, "policy-metric", page -> press(page, "New metric"));
            look(manner, "policy-mend", page -> {
                press(page, "New level");
                press(page, "Put into the draft");
            });
            look(manner, "policy-try", page -> press(page, "Try the rules"));
            look(manner, "policy-review", page -> {
                follow(page, page.locator("#rules-0 [data-down]"));
                press(page, "Check and save");
                page.locator("#preview .counts").waitFor();
            });
            look(manner, "policy-revisions", page -> follow(page, page.locator("a.chip")));
        }
    }

    private void look(Visit.Manner manner, String name, Consumer<Page> way) {
        try (var visit = visit(manner)) {
            Page page = visit.open("/policy");
            way.accept(page);
            visit.assertReadable();
            visit.photograph(name + "-" + manner.name().toLowerCase(Locale.ROOT));
        }
    }

    private static void markSpecialDays(Page page) {
        follow(page, page.locator("#calendars-0 .button").first());
        page.locator("[name='dates.0.date']").fill("2026-12-25");
        page.locator("[name='exceptions.0.date']").fill("2026-12-31");
        page.locator("[name=year]").evaluate("field => field.value = 2026");
        page.locator("[value=check]")
                .evaluate("button => button.formAction = button.formAction.replace(/year=\\d+/, 'year=2026')");
        press(page, "Show with these hours");
        page.locator(".day.holiday").first().waitFor();
    }

    private static void breakTheText(Page page) {
        press(page, "YAML");
        String text = page.locator("#document").inputValue();
        page.locator("#document").fill(text.replace("within: 3h", "within: 3 days"));
        page.locator("#remarks .is-missed").waitFor();
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
    void a_draft_by_which_nothing_could_be_due_says_so_before_it_is_saved() {
        try (var visit = visit()) {
            Page page = visit.open("/policy");
            press(page, "YAML");
            page.locator("#document").fill("""
                    calendars:
                      - {id: fair, timeZone: UTC, hours: [], exceptions: [{date: 2020-01-02, hours: ["09:00-10:00"]}]}
                    levels: [{id: standard, calendar: fair, targets: [{metric: first-reply, within: 1h}]}]
                    rules: [{id: all, when: {}, then: {level: standard}}]
                    """);
            page.locator("#remarks .is-risk").waitFor();
            press(page, "Check and save");
            page.locator("#preview .counts").waitFor();

            assertThat(page.locator("#remarks-title + div").innerText()).contains("can never be due from now on");
            assertThat(page.locator("#preview .notice.is-missed").innerText())
                    .contains("open tickets can’t be told under this draft:", "first-reply by calendar fair: not");
            visit.assertReadable();
            visit.photograph("policy-hopeless");
        }
    }

    @Test
    void a_remark_on_the_forms_leads_to_its_line() {
        try (var visit = visit()) {
            Page page = visit.open("/policy");
            breakTheText(page);
            press(page, "Forms");
            press(page, "line 9");

            PlaywrightAssertions.assertThat(page.locator("#document")).isFocused();
            assertThat(page.evaluate("document.getSelection().toString()")).asString().contains("within: 3 days");
        }
    }

    @Test
    void fifty_rules_and_thirty_levels_fit_on_a_phone() {
        try (var visit = visit(Visit.Manner.PHONE)) {
            Page page = visit.open("/policy");
            press(page, "YAML");
            page.locator("#document").fill(aLongPolicy());
            page.getByText("Can be saved as it is").waitFor();
            press(page, "Forms");

            assertThat(page.locator(".contents").innerText()).contains("Levels 30", "Rules 50");
            visit.assertReadable();
            visit.photograph("policy-long-phone");
        }
    }

    private static String aLongPolicy() {
        var text = new StringBuilder("calendars:\n  - {id: always, timeZone: UTC, hours: 24x7}\nlevels:\n");
        for (int i = 1; i <= 30; i++) {
            text.append("  - {id: level-%d, name: A level with a long name %d, calendar: always, targets: "
                    .formatted(i, i))
                    .append("[{metric: first-reply, within: {critical: 15m, high: 1h, default: 1bd}}]}\n");
        }
        text.append("rules:\n");
        for (int i = 1; i <= 50; i++) {
            text.append("  - {id: a-rule-with-a-long-name-%d, when: {field: fields.product, op: is, value: p%d}, "
                    .formatted(i, i))
                    .append("then: {level: level-%d}}\n".formatted(1 + i % 30));
        }
        return text.toString();
    }

    @Test
    void the_keyboard_moves_a_rule_and_stays_on_it() {
        try (var visit = visit()) {
            Page page = visit.open("/policy");
            page.locator("#rules-1 [data-edit]").focus();
            page.keyboard().press("Alt+ArrowUp");
            assertRules(page, "everyone-else", "tagged");
            PlaywrightAssertions.assertThat(page.locator("#rules-0 [data-edit]")).isFocused();
            PlaywrightAssertions.assertThat(page.locator("[data-moved]")).hasText("everyone-else is now 1 of 2");
            page.keyboard().press("Alt+End");
            assertRules(page, "tagged", "everyone-else");
            PlaywrightAssertions.assertThat(page.locator("[data-moved]")).hasText("everyone-else is now 2 of 2");
            page.locator("#rules-1 [data-up]").press("Enter");
            assertRules(page, "everyone-else", "tagged");
            PlaywrightAssertions.assertThat(page.locator("#rules-0 [data-edit]")).isFocused();
        }
    }

    private static void assertRules(Page page, String... names) {
        PlaywrightAssertions.assertThat(page.locator(".rules .what > b")).hasText(names);
    }

    @Test
    void a_rule_is_moved_by_dragging_it() {
        try (var visit = visit()) {
            Page page = visit.open("/policy");
            page.locator("#rules-1 [data-grip]").dragTo(page.locator("#rules-0"));
            assertRules(page, "everyone-else", "tagged");
            PlaywrightAssertions.assertThat(page.locator("[data-moved]")).hasText("everyone-else is now 1 of 2");
        }
    }

    @Test
    void a_calendar_shows_its_year_and_when_something_would_be_due() {
        try (var visit = visit()) {
            Page page = visit.open("/policy/draft/calendars/0?year=2026");
            page.locator("[name='dates.0.date']").fill("2026-12-25");
            page.locator("[name='dates.0.words']").fill("Christmas");
            page.locator("[name='trial.amount']").fill("4h");
            page.locator("[name='trial.from']").fill("2026-12-24T16:00");
            page.getByText("When is that?").click();
            page.getByText("Monday 28 December 2026, 11:00:00 Europe/Sofia").waitFor();

            press(page, "Show with these hours");
            assertThat(page.locator(".special").innerText()).contains("Fri 25 Dec: Christmas, closed");
        }
    }

    @Test
    void the_year_that_is_looked_at_stands_in_the_address() {
        try (var visit = visit()) {
            Page page = visit.open("/policy/draft/calendars/0?year=2027");
            assertThat(page.locator("#year-title").innerText()).isEqualTo("The year 2027");
            page.locator("[name='dates.0.date']").fill("2028-01-03");
            press(page, "2028");
            assertThat(page.url()).endsWith("/policy/draft/calendars/0?year=2028#year");
            assertThat(page.locator(".special").innerText()).contains("Mon 3 Jan: Holiday, closed");

            page.goBack();
            assertThat(page.locator("#year-title").innerText()).isEqualTo("The year 2027");
        }
    }

    @Test
    void the_address_of_a_draft_leads_to_what_is_in_force() {
        try (var visit = visit()) {
            assertThat(visit.open("/policy/draft").url()).endsWith("/policy");
            assertThat(visit.open("/policy/draft/yaml").locator("#document").inputValue()).startsWith("calendars:\n");
            assertThat(visit.open("/policy/draft/levels/0").locator("[name=name]").inputValue()).isEqualTo("Urgent");
        }
    }

    @Test
    void the_rules_say_why_a_ticket_gets_its_level() {
        try (var visit = visit()) {
            Page page = visit.open("/policy/try?ticket=T-1042&do=load");

            assertThat(page.locator("#trace").innerText()).isEqualTo("This ticket gets the level Urgent");
            assertThat(page.locator(".trace > li").first().innerText())
                    .contains("tagged", "fired, and stopped the rest", "tags contains “URGENT”", "it has “URGENT”");
            assertThat(page.locator(".trace > li").nth(1).innerText()).contains("left out");
        }
    }

    @Test
    void the_rules_are_asked_as_soon_as_something_is_said_of_a_ticket() {
        try (var visit = visit()) {
            Page page = visit.open("/policy/try");
            PlaywrightAssertions.assertThat(page.locator("#trace")).hasText("This ticket gets the level Standard");
            page.getByLabel("Tags, between commas").fill("URGENT");
            page.getByLabel("Tags, between commas").press("Tab");

            PlaywrightAssertions.assertThat(page.locator("#trace")).hasText("This ticket gets the level Urgent");
            PlaywrightAssertions.assertThat(page.getByLabel("Agent", new Page.GetByLabelOptions().setExact(true)))
                    .isFocused();
            assertThat(visit.complaints()).isEmpty();
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
