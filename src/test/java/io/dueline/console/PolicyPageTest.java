package io.dueline.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.List;
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
            page.locator("[name='first-reply.timed']").check();
            page.locator("[name='first-reply.within']").fill("1 day");
            press(page, "Put into the draft");
            assertThat(page.locator(".metrics .wrong").innerText()).contains("nobody agrees on what a day is");
            assertThat(page.evaluate("document.activeElement.id")).isEqualTo("f-first-reply.within");
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
    void all_that_a_target_can_say_is_said_with_its_form() {
        try (var visit = visit()) {
            Page page = visit.open("/policy");
            press(page, "New level");
            page.locator("[name=name]").fill("Gold plan");
            page.locator("[name='resolution.within']").fill("24h");
            assertThat(page.locator("[name='resolution.timed']").isChecked()).isTrue();
            page.locator("[name='resolution.warn']").fill("15m, 80%");
            page.getByText("Priorities, pauses and more for Resolution").click();
            page.locator("[name='resolution.priority.0']").fill("critical");
            page.locator("[name='resolution.allowed.0']").fill("1bd");
            page.locator("[name='resolution.pauseOn'][value=on-hold]").check();
            page.locator("[name='resolution.calendar']").selectOption("always");
            page.locator("[name='resolution.onChange']").selectOption("forward");
            page.locator("[name='resolution.onReopen']").selectOption("new-cycle");
            page.locator("[name='next-reply.within']").fill("30m");
            page.getByText("Priorities, pauses and more for Next reply").click();
            page.locator("[name='next-reply.anchor']").selectOption("newest");
            page.locator("[name='next-reply.solvedWithoutReply']").selectOption("cancelled");
            page.locator("[name='next-reply.counts'][value=call]").check();
            press(page, "Put into the draft");

            assertThat(page.locator("#levels-2").innerText()).contains("critical 1 business day", "otherwise 24 h",
                    "warns 15 min before, at 80 %", "by always");
            assertThat(text(page)).contains("  - id: gold-plan\n    name: Gold plan\n    calendar: sofia\n")
                    .contains("{metric: next-reply, within: 30m, counts: [call], anchor: newest, "
                            + "solvedWithoutReply: cancelled}")
                    .contains("      - metric: resolution\n        within: {critical: 1bd, default: 24h}\n"
                            + "        warn: [15m, 80%]\n        pauseOn: [on-hold]\n        calendar: always\n"
                            + "        onChange: forward\n        onReopen: new-cycle\n");
        }
    }

    /** The draft as YAML. */
    private static String text(Page page) {
        press(page, "YAML");
        assertThat(page.locator("#remarks").innerText()).doesNotContain("Fault");
        return page.locator("#document").inputValue();
    }

    @Test
    void a_rule_has_groups_of_conditions_within_groups() {
        try (var visit = visit()) {
            Page page = visit.open("/policy");
            press(page, "New rule");
            page.locator("[name=id]").fill("Big customers");
            press(page, "Add a condition");
            page.locator("[name='when.0.field']").fill("priority");
            page.locator("[name='when.0.field']").press("Tab");
            settle(page);
            page.locator("[name='when.0.value']").fill("high");
            press(page, "Add a group");
            page.locator("[name='when.1.0.field']").fill("fields.product");
            page.locator("[name='when.1.0.field']").press("Tab");
            settle(page);
            page.locator("[name='when.1.0.value']").fill("router");
            page.locator("button[value='add when.1']").click();
            page.locator("[name='when.1.1.field']").fill("tags");
            page.locator("[name='when.1.1.field']").press("Tab");
            settle(page);
            page.locator("[name='when.1.1.op']").selectOption("contains");
            settle(page);
            page.locator("[name='when.1.1.value']").fill("VIP");
            page.locator("[name='then.level']").selectOption("level:urgent");
            page.locator("[name='then.stop']").check();
            press(page, "Put into the draft");

            assertThat(page.locator("#rules-2").innerText()).contains("big-customers",
                    "When priority is “high” and (fields.product is “router” or tags contains “VIP”)", "→ Urgent",
                    "stops the rest");
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
    void quiet_hours_contacts_reports_and_metrics_have_forms() {
        try (var visit = visit()) {
            Page page = visit.open("/policy");
            press(page, "Edit quiet hours and limits");
            page.locator("[name='quietHours.outside']").selectOption("sofia");
            page.locator("[value=urgent]").check();
            page.locator("[name=storm]").fill("20");
            press(page, "Put into the draft");
            press(page, "Edit contacts");
            page.locator("[name='contact.0']").fill("petra");
            page.locator("[name='emails.0']").fill("petra@example.com, on-duty@example.com");
            page.locator("[name='kind.1']").selectOption("departments");
            page.locator("[name='contact.1']").fill("support");
            page.locator("[name='emails.1']").fill("support@example.com");
            page.locator("[name='zone.1']").fill("Europe/Berlin");
            press(page, "Put into the draft");
            press(page, "New report");
            page.locator("[name=id]").fill("Every Monday");
            page.locator("[name=to]").fill("ana@example.com");
            page.locator("[name='filter.department']").fill("support, billing");
            press(page, "Put into the draft");
            aMetric(page);

            assertThat(text(page))
                    .contains("alerting: {quietHours: {outside: sofia, breachesPass: [urgent]}, storm: 20}")
                    .contains("  agents: {petra: [petra@example.com, on-duty@example.com]}")
                    .contains("  departments: {support: {email: support@example.com, zone: Europe/Berlin}}")
                    .contains("  - id: every-monday\n    every: weekly\n    day: mon\n")
                    .contains("    filter: {department: [support, billing]}\n")
                    .contains("  - id: vendor-wait\n    start: {field: status, op: is, value: on-hold}\n"
                            + "    stop: {field: status, op: is-not, value: on-hold}\n");
        }
    }

    private static void aMetric(Page page) {
        press(page, "New metric");
        page.locator("[name=id]").fill("Vendor wait");
        page.locator("button[value='add start']").click();
        page.locator("[name='start.0.field']").fill("status");
        page.locator("[name='start.0.field']").press("Tab");
        settle(page);
        page.locator("select[name='start.0.value']").selectOption("on-hold");
        page.locator("button[value='add stop']").click();
        page.locator("[name='stop.0.field']").fill("status");
        page.locator("[name='stop.0.field']").press("Tab");
        settle(page);
        page.locator("select[name='stop.0.value']").selectOption("on-hold");
        page.locator("[name='stop.0.op']").selectOption("is-not");
        settle(page);
        press(page, "Put into the draft");
    }

    /** Until a form that asked for what can be chosen has it. */
    private static void settle(Page page) {
        page.waitForCondition(() -> page.locator(".htmx-request, .htmx-swapping, .htmx-settling").count() == 0);
    }

    @Test
    void closed_days_are_taken_from_a_calendar_file() {
        try (var visit = visit()) {
            Page page = visit.open("/policy");
            page.locator("#calendars-0 .button").first().click();
            press(page, "Upload");
            assertThat(page.locator("form [role=status].wrong").innerText()).isEqualTo("Choose a file first.");

            page.locator("[name=file]").setInputFiles(new FilePayload("Office closures.ics", "text/calendar", """
                    BEGIN:VCALENDAR
                    VERSION:2.0
                    PRODID:-//office//EN
                    BEGIN:VEVENT
                    UID:1
                    DTSTART;VALUE=DATE:20261223
                    SUMMARY:Moving house
                    END:VEVENT
                    END:VCALENDAR
                    """.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8)));
            press(page, "Upload");

            assertThat(page.locator("form [role=status].is-met").innerText())
                    .isEqualTo("Kept as office-closures: 1 closed day.");
            assertThat(page.locator(".special").innerText()).contains("Wed 23 Dec: Moving house, closed");
            press(page, "Put into the draft");
            assertThat(text(page)).contains("holidays: [{ics: office-closures}]");
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
            page.keyboard().press("Alt+End");
            assertRules(page, "tagged", "everyone-else");
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
