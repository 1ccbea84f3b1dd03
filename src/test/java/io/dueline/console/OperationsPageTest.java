package io.dueline.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Temporal is away here, as it is for every test of the console: that is what the page must be good for. */
class OperationsPageTest extends ConsoleTest {

    @Test
    void the_page_itself_waits_for_nothing() {
        assertThat(get("/operations").body()).contains("Looking …").contains("Breaches, from due to written down");
    }

    @Test
    void a_part_that_lacks_temporal_says_so_and_the_others_go_on() {
        try (var visit = visit()) {
            Page page = visit.open("/operations");

            PlaywrightAssertions.assertThat(page.locator("[aria-labelledby=work-title]"))
                    .containsText("Temporal doesn’t answer");
            PlaywrightAssertions.assertThat(page.locator("[aria-labelledby=versions-title]"))
                    .containsText("PostgreSQL");
            PlaywrightAssertions.assertThat(page.locator("[aria-labelledby=flow-title]"))
                    .containsText("events a second");
            PlaywrightAssertions.assertThat(page.locator(".looking")).hasCount(0);
        }
    }

    @Test
    void every_page_says_what_goes_on_without_temporal() {
        try (var visit = visit()) {
            assertThat(visit.open("/reports").locator(".health").innerText())
                    .contains("Temporal", "Events are taken in and clocks shown as of now");
        }
    }

    @Test
    void breaches_are_told_by_how_soon_they_were_written_down() {
        String part = get("/operations/parts/deadlines").body();

        assertThat(part).contains("Last hour", "Last day", "99 of 100 within", "as it should be");
    }

    @Test
    void a_timeline_that_can_be_read_is_no_fault() {
        assertThat(get("/operations/parts/faults").body()).contains("Every timeline can be read");
    }

    @Test
    void a_policy_that_is_being_applied_is_watched_and_cancelled() {
        asked("/api/v1/policy/reapply");
        try (var visit = visit()) {
            Page page = visit.open("/operations");
            page.onDialog(com.microsoft.playwright.Dialog::accept);
            var work = page.locator(".works li").first();
            PlaywrightAssertions.assertThat(work).containsText("0 %");
            work.getByText("Cancel").click();

            PlaywrightAssertions.assertThat(work).containsText("Cancelled by");
            assertThat(visit.complaints()).isEmpty();
        }
    }

    @Test
    void a_mail_that_waits_says_what_for() {
        mailWaits("it waits for a mail server: set spring.mail.host");

        assertThat(get("/operations/parts/deliveries").body())
                .contains("Email</b>: <span>it waits for a mail server: set spring.mail.host</span>")
                .contains("What waits is sent by itself as soon as that is mended.");
    }

    @Test
    void a_mail_that_was_given_up_is_sent_anew_where_it_stands() {
        mailIsGivenUp("full@example.com");
        try (var visit = visit()) {
            Page page = visit.open("/operations");
            var mails = page.locator("[aria-labelledby=deliveries-title]");
            PlaywrightAssertions.assertThat(mails).containsText("mailbox full");
            page.evaluate("window.sameDocument = true");
            mails.getByLabel("Send anew to full@example.com").click();

            PlaywrightAssertions.assertThat(mails).not().containsText("full@example.com");
            assertThat(page.evaluate("window.sameDocument")).isEqualTo(true);
            assertThat(visit.complaints()).isEmpty();
        }
    }

    private void asked(String path) {
        var answer = post(path, "");
        assertThat(List.of(200, 202)).contains(answer.statusCode());
    }
}
