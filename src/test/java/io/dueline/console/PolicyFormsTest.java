package io.dueline.console;

import static io.dueline.console.PolicyEditor.follow;
import static io.dueline.console.PolicyEditor.press;
import static io.dueline.console.PolicyEditor.settle;
import static io.dueline.console.PolicyEditor.text;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** Each part of a policy is put into the draft with a form. Nothing is saved here: the desk's policy belongs to all tests. */
class PolicyFormsTest extends ConsoleTest {

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
            PlaywrightAssertions.assertThat(page.locator("[id='f-first-reply.within']")).isFocused();
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
                    "warns 15 min before, at 80 %", "by calendar always");
            assertThat(text(page)).contains("  - id: gold-plan\n    name: Gold plan\n    calendar: sofia\n")
                    .contains("{metric: next-reply, within: 30m, counts: [call], anchor: newest, "
                            + "solvedWithoutReply: cancelled}")
                    .contains("      - metric: resolution\n        within: {critical: 1bd, default: 24h}\n"
                            + "        warn: [15m, 80%]\n        pauseOn: [on-hold]\n        calendar: always\n"
                            + "        onChange: forward\n        onReopen: new-cycle\n");
        }
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
            follow(page, page.locator("button[value='add when.1']"));
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
        follow(page, page.locator("button[value='add start']"));
        page.locator("[name='start.0.field']").fill("status");
        page.locator("[name='start.0.field']").press("Tab");
        settle(page);
        page.locator("select[name='start.0.value']").selectOption("on-hold");
        follow(page, page.locator("button[value='add stop']"));
        page.locator("[name='stop.0.field']").fill("status");
        page.locator("[name='stop.0.field']").press("Tab");
        settle(page);
        page.locator("select[name='stop.0.value']").selectOption("on-hold");
        page.locator("[name='stop.0.op']").selectOption("is-not");
        settle(page);
        press(page, "Put into the draft");
    }

    @Test
    void special_days_are_added_and_taken_out_one_by_one() {
        try (var visit = visit()) {
            Page page = visit.open("/policy");
            follow(page, page.locator("#calendars-0 .button").first());
            page.locator("[name='dates.0.date']").fill("2026-12-24");
            page.locator("[name='dates.0.words']").fill("Christmas Eve");
            press(page, "Add another holiday");
            PlaywrightAssertions.assertThat(page.locator("[name='dates.1.date']")).isFocused();
            page.locator("[name='dates.1.date']").fill("2026-12-25");
            page.locator("[name='exceptions.0.date']").fill("2026-12-31");
            page.locator("[name='exceptions.0.words']").fill("09:00-12:00, 11:00-13:00");
            press(page, "Put into the draft");
            assertThat(page.locator("[id='f-exceptions.0'] .wrong").innerText()).contains("overlap");
            PlaywrightAssertions.assertThat(page.locator("[name='exceptions.0.date']")).isFocused();

            page.locator("[name='exceptions.0.words']").fill("09:00-12:00");
            press(page, "Take out 2026-12-24 Christmas Eve");
            press(page, "Put into the draft");
            assertThat(page.locator("#calendars-0").innerText()).contains("1 holiday; 1 exception");
            assertThat(text(page)).contains("holidays: [{date: 2026-12-25}]")
                    .contains("exceptions: [{date: 2026-12-31, hours: [\"09:00-12:00\"]}]");
        }
    }

    @Test
    void old_tickets_are_kept_out_by_a_date() {
        try (var visit = visit()) {
            Page page = visit.open("/policy");
            press(page, "Edit old tickets");
            page.locator("[name=from]").fill("2026-06-01T09:00");
            press(page, "Put into the draft");
            assertThat(page.locator("[aria-labelledby=enforceFrom]").innerText())
                    .contains("tickets created since 1 Jun 2026, 09:00 UTC+03:00");
            assertThat(text(page)).contains("enforceFrom: \"2026-06-01T09:00:00+03:00\"\n");

            press(page, "Forms");
            press(page, "Edit old tickets");
            assertThat(page.locator("[name=from]").inputValue()).isEqualTo("2026-06-01T09:00");
            page.locator("[name=from]").fill("");
            press(page, "Put into the draft");
            assertThat(page.locator("[aria-labelledby=enforceFrom]").innerText())
                    .contains("Every ticket gets clocks, however old.");
            assertThat(text(page)).doesNotContain("enforceFrom");
        }
    }

    @Test
    void closed_days_are_taken_from_a_calendar_file() {
        try (var visit = visit()) {
            Page page = visit.open("/policy/draft/calendars/0?year=2026");
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
                            .setState(WaitForSelectorState.DETACHED));

            assertThat(operators.locator("option").allTextContents()).contains("is older than", "is before")
                    .doesNotContain("contains");
        }
    }
}
