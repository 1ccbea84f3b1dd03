package io.dueline.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import org.junit.jupiter.api.Test;

class KeyboardTest extends ConsoleTest {

    @Test
    void rows_are_walked_with_j_and_k_and_opened_with_enter() {
        try (var visit = visit()) {
            Page page = visit.open("/tickets");
            String second = page.locator("[data-row] th a").nth(1).innerText();
            page.keyboard().press("j");
            page.keyboard().press("j");
            page.keyboard().press("j");
            page.keyboard().press("k");
            page.keyboard().press("Enter");

            page.waitForURL("**/tickets/" + second);
        }
    }

    @Test
    void from_a_row_on_arrows_walk_too_and_elsewhere_they_do_not() {
        try (var visit = visit()) {
            Page page = visit.open("/tickets");
            page.keyboard().press("ArrowDown");
            assertThat(page.evaluate("document.activeElement.tagName")).isEqualTo("BODY");

            page.keyboard().press("j");
            page.keyboard().press("ArrowDown");
            page.keyboard().press("ArrowDown");
            page.keyboard().press("ArrowUp");
            PlaywrightAssertions.assertThat(page.locator("[data-row] th a").nth(1)).isFocused();
        }
    }

    @Test
    void g_and_a_letter_go_to_a_page() {
        try (var visit = visit()) {
            Page page = visit.open("/tickets/T-1042");
            page.keyboard().press("g");
            page.keyboard().press("t");

            page.waitForURL("**/tickets");
        }
    }

    @Test
    void a_condition_that_was_added_has_the_keyboard() {
        try (var visit = visit()) {
            Page page = visit.open("/policy/draft/rules/new");
            page.getByText("Add a group").press("Enter");
            PlaywrightAssertions.assertThat(page.locator("[name='when.0.0.field']")).isFocused();
            page.locator(".group .group").getByText("Add a condition").press("Enter");
            PlaywrightAssertions.assertThat(page.locator("[name='when.0.1.field']")).isFocused();
            page.locator("[name='when.0.0.field'] ~ button").press("Enter");

            PlaywrightAssertions.assertThat(page.locator("[value='add when.0']")).isFocused();
            assertThat(page.locator(".condition").count()).isEqualTo(1);
        }
    }

    @Test
    void a_question_mark_shows_the_keys_and_escape_puts_them_away() {
        try (var visit = visit()) {
            Page page = visit.open("/tickets");
            page.keyboard().press("?");
            assertThat(page.locator("dialog.help").isVisible()).isTrue();

            page.keyboard().press("Escape");
            assertThat(page.locator("dialog.help").isVisible()).isFalse();
        }
    }

    @Test
    void the_first_tab_leads_past_the_navigation() {
        try (var visit = visit()) {
            Page page = visit.open("/tickets/T-1042");
            page.keyboard().press("Tab");
            page.keyboard().press("Enter");

            PlaywrightAssertions.assertThat(page.locator("#main")).isFocused();
        }
    }

    @Test
    void the_chosen_theme_is_there_at_the_next_page_at_once() {
        try (var visit = visit()) {
            Page page = visit.open("/tickets");
            page.getByLabel("Change between light and dark").click();
            page.navigate("http://127.0.0.1:" + port() + "/tickets/T-1042");

            assertThat(page.locator("html").getAttribute("data-theme")).isEqualTo("dark");
        }
    }
}
