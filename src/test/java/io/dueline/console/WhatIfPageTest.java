package io.dueline.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.BoundingBox;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class WhatIfPageTest extends ConsoleTest {
    private static final String DRAFT = """
            calendars: [{id: always, timeZone: UTC, hours: 24x7}]
            levels: [{id: only, name: Only, calendar: always, targets: [{metric: first-reply, within: %s}]}]
            rules: [{id: all, when: {}, then: {level: only}}]
            """;

    private static Locator hand(Page page, String name) {
        return page.locator(".hands a", new Page.LocatorOptions().setHasText(name));
    }

    /** Fills in a field and waits for what the server makes of it. */
    private static void say(Page page, String field, String value) {
        page.waitForResponse("**/what-if", () -> {
            page.locator(field).fill(value);
            page.locator(field).press("Tab");
        });
        PolicyEditor.settle(page);
        PlaywrightAssertions.assertThat(page.locator(field)).hasValue(value);
    }

    @Test
    void a_real_story_ends_as_it_really_did() {
        try (var visit = visit()) {
            Page page = visit.open("/what-if?ticket=T-1042");

            PlaywrightAssertions.assertThat(hand(page, "First reply:")).containsText("missed by 38 min");
            assertThat(page.locator(".events > li").count()).isEqualTo(7);
        }
    }

    @Test
    void an_answer_that_had_come_an_hour_sooner_would_have_met_the_promise() {
        try (var visit = visit()) {
            Page page = visit.open("/what-if?ticket=T-1042");
            page.locator("#at-1").fill("2026-06-12T10:08");
            page.locator("#at-1").press("Tab");

            PlaywrightAssertions.assertThat(hand(page, "First reply:")).containsText("met with 22 min to spare");
            page.waitForURL("**/what-if?story=*");
            page.reload();
            PlaywrightAssertions.assertThat(hand(page, "First reply:")).containsText("met with 22 min to spare");
        }
    }

    @Test
    void in_the_evening_the_time_until_the_office_opens_is_told_as_one() {
        try (var visit = visit()) {
            Page page = visit.open("/what-if?ticket=T-1042");
            page.locator("[name=asOf]").fill("2026-06-11T20:00");
            page.locator("[name=asOf]").press("Tab");

            PlaywrightAssertions.assertThat(page.locator("#why-first-reply-1 .when"))
                    .hasText(new String[]{"16:30–18:00", "18:00–Fri 09:00", "Fri 09:00–10:30"});
        }
    }

    @Test
    void a_story_within_closed_hours_has_its_times_on_the_axis() {
        try (var visit = visit()) {
            Page page = visit.open("/what-if");
            say(page, "[name=with-tags]", "URGENT");
            say(page, "#at-0", "2026-06-13T10:00");
            say(page, "#at-1", "2026-06-13T10:40");
            say(page, "[name=asOf]", "2026-06-13T11:00");
            page.locator("#add-what").selectOption("status");
            page.locator("#add-value").fill("pending");
            page.locator("#add-when").fill("2026-06-13T10:50");
            page.locator("#adding button").click();

            PlaywrightAssertions.assertThat(page.locator("#axis")).containsText("Sat 13 Jun 10:00");
        }
    }

    @Test
    void back_takes_a_change_back() {
        try (var visit = visit()) {
            Page page = visit.open("/what-if?ticket=T-1042");
            page.locator("#at-1").fill("2026-06-12T10:08");
            page.locator("#at-1").press("Tab");
            PlaywrightAssertions.assertThat(hand(page, "First reply:")).containsText("met with 22 min to spare");
            page.waitForURL("**/what-if?story=*");
            page.goBack();

            PlaywrightAssertions.assertThat(hand(page, "First reply:")).containsText("missed by 38 min");
        }
    }

    @Test
    void an_event_is_moved_with_the_arrow_keys() {
        try (var visit = visit()) {
            Page page = visit.open("/what-if?ticket=T-1042");
            Locator mark = page.locator("#handle-1 circle").last();
            String place = mark.getAttribute("cx");
            page.locator("#handle-1").focus();
            page.keyboard().press("Shift+ArrowLeft");

            PlaywrightAssertions.assertThat(page.locator("#at-1")).hasValue("2026-06-12T10:08");
            PlaywrightAssertions.assertThat(hand(page, "First reply:")).containsText("met with 22 min to spare");
            PlaywrightAssertions.assertThat(page.locator("#handle-1")).isFocused();
            PlaywrightAssertions.assertThat(mark).not().hasAttribute("cx", place);
            assertThat(page.locator("#handle-1 .moment").textContent()).isEqualTo("12 Jun 10:08");
            assertThat(page.locator("#handle-1 .halo").evaluate("halo => getComputedStyle(halo).stroke"))
                    .as("the ring around what has the keyboard").isNotEqualTo("none");
        }
    }

    @Test
    void an_event_is_dragged_and_the_clocks_follow_before_it_is_dropped() {
        try (var visit = visit()) {
            Page page = visit.open("/what-if?ticket=T-1042");
            BoundingBox mark = page.locator("#handle-1 circle").last().boundingBox();
            page.mouse().move(mark.x + mark.width / 2, mark.y + mark.height / 2);
            page.mouse().down();
            page.mouse().move(mark.x - 30, mark.y + 4);
            page.mouse().move(mark.x - 60, mark.y + 4);

            PlaywrightAssertions.assertThat(hand(page, "First reply:")).containsText("to spare");
            page.mouse().up();
            page.waitForURL("**/what-if?story=*");
            PlaywrightAssertions.assertThat(hand(page, "First reply:")).containsText("to spare");
            assertThat(visit.complaints()).isEmpty();
        }
    }

    @Test
    void a_story_is_made_up_of_events_that_are_added_and_taken_out() {
        try (var visit = visit()) {
            Page page = visit.open("/what-if");
            page.locator("#add-what").selectOption("status");
            page.locator("#add-value").fill("pending");
            page.locator("#adding button").click();

            PlaywrightAssertions.assertThat(hand(page, "Resolution:")).containsText("left when it resumes");
            page.getByLabel("Take out: The agent sets status to pending").click();
            PlaywrightAssertions.assertThat(hand(page, "Resolution:")).not().containsText("left when it resumes");
        }
    }

    @Test
    void what_a_ticket_is_created_with_decides_its_level() {
        try (var visit = visit()) {
            Page page = visit.open("/what-if");
            page.locator("[name=with-tags]").fill("URGENT");
            page.locator("[name=with-tags]").press("Tab");

            PlaywrightAssertions.assertThat(page.locator("#why-first-reply-1")).containsText("Office hours count.");
        }
    }

    @Test
    void a_draft_begins_as_the_policy_in_force() {
        try (var visit = visit()) {
            Page page = visit.open("/what-if?ticket=T-1042");
            page.getByLabel("Read under").selectOption("draft");
            page.locator("#draft").waitFor();

            assertThat(page.locator("#draft").inputValue()).startsWith("calendars:\n  - {id: sofia,");
            String changed = page.locator("#draft").inputValue().replace("first-reply, within: 3h",
                    "first-reply, within: 5h");
            page.locator("#draft").fill(changed);
            PlaywrightAssertions.assertThat(hand(page, "First reply:")).containsText("met with");
            page.waitForURL("**/what-if?story=*");
            page.reload();
            assertThat(page.locator("#draft").inputValue()).isEqualTo(changed);
            visit.assertReadable();
        }
    }

    @Test
    void a_draft_stands_beside_the_policy_in_force() {
        try (var visit = visit()) {
            Page page = visit.open("/what-if?ticket=T-1042");
            page.getByLabel("Read under").selectOption("draft");
            page.locator("#draft").fill(DRAFT.formatted("48h"));

            Locator first = page.locator(".contrasts tbody tr").first();
            PlaywrightAssertions.assertThat(first).containsText("Missed becomes met");
            assertThat(page.locator(".contrasts tbody th").allInnerTexts())
                    .anyMatch(words -> words.contains("Resolution") && words.contains("Doesn’t run there"));
        }
    }

    @Test
    void a_draft_that_cannot_work_says_why_and_where() {
        try (var visit = visit()) {
            Page page = visit.open("/what-if?ticket=T-1042");
            page.getByLabel("Read under").selectOption("draft");
            page.locator("#draft").fill(DRAFT.formatted("2d"));

            PlaywrightAssertions.assertThat(page.locator("#faults")).containsText("levels[0].targets[0].within");
            PlaywrightAssertions.assertThat(page.locator("#gutter li.is-missed")).hasText("2");
            page.locator("#faults a").click();
            assertThat(page.evaluate("document.getSelection().toString()")).asString().startsWith("levels:");
            PlaywrightAssertions.assertThat(hand(page, "First reply:")).containsText("missed by 38 min");
        }
    }

    @Test
    void a_ticket_that_nobody_sent_is_said_to_be_unknown_and_an_address_that_is_cut_off_too() {
        assertThat(get("/what-if?ticket=T-404").body()).contains("No event of a ticket “T-404” has arrived");
        assertThat(get("/what-if?story=eJyrVkrNK").statusCode()).isEqualTo(400);
    }

    @Test
    void it_works_without_a_script() {
        String page = get("/what-if?ticket=T-1042").body();
        String story = Pattern.compile("name=\"story\"[^>]* value=\"([^\"]+)\"").matcher(page).results().findFirst()
                .orElseThrow().group(1);
        var answer = post("/what-if", "story=" + story + "&at-1=2026-06-12T10:08:00&do=look");

        assertThat(answer.statusCode()).isEqualTo(302);
        String next = answer.headers().firstValue("Location").orElseThrow();
        assertThat(get(next.substring(next.indexOf("/what-if"))).body()).contains("met with 22 min to spare");
    }

    @Test
    void a_time_that_is_none_is_refused_with_words() {
        String page = get("/what-if").body();
        String story = Pattern.compile("name=\"story\"[^>]* value=\"([^\"]+)\"").matcher(page).results().findFirst()
                .orElseThrow().group(1);
        var answer = post("/what-if", "story=" + story + "&at-1=yesterday&do=look");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("The time yesterday is none such as 2026-06-11T16:30:00.");
    }

    @Test
    void a_draft_whose_calendar_has_no_time_to_come_is_refused_with_words() {
        String page = get("/what-if?ticket=T-1042").body();
        String story = Pattern.compile("name=\"story\"[^>]* value=\"([^\"]+)\"").matcher(page).results().findFirst()
                .orElseThrow().group(1);
        String draft = DRAFT.formatted("1h").replace("hours: 24x7",
                "hours: {mon: []}, exceptions: [{date: 2026-01-05, hours: [\"09:00-10:00\"]}]");
        var answer = post("/what-if", "story=" + story + "&under=draft&do=look&draft="
                + URLEncoder.encode(draft, StandardCharsets.UTF_8));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("first-reply by calendar always: not enough open time: looked from 2026-06-11T13:30:00Z");
    }

    @Test
    void a_long_story_is_told_whole() {
        Desk.talk(port(), "T-long", 150);
        for (Visit.Manner manner : List.of(Visit.Manner.LIGHT, Visit.Manner.PHONE)) {
            try (var visit = visit(manner)) {
                Page page = visit.open("/what-if?ticket=T-long");

                assertThat(page.locator(".events > li").count()).isEqualTo(151);
                visit.assertReadable();
                visit.photograph("what-if-long-" + manner.name().toLowerCase(Locale.ROOT));
            }
        }
    }

    @Test
    void nothing_of_it_is_stored() {
        try (var visit = visit()) {
            Page page = visit.open("/tickets/T-1042");
            List<String> before = page.locator(".timeline li").allInnerTexts();
            visit.open("/what-if?ticket=T-1042");
            page.getByLabel("Take out: Mira Vance writes").first().click();
            PlaywrightAssertions.assertThat(page.locator(".events > li")).hasCount(6);

            visit.open("/tickets/T-1042");
            assertThat(page.locator(".timeline li").allInnerTexts()).isEqualTo(before);
        }
    }
}
