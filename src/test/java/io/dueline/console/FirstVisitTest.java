package io.dueline.console;

import static io.dueline.console.PolicyEditor.press;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import io.dueline.store.Database;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** A Dueline that nobody has told anything yet, and its first policies. */
@SpringBootTest(classes = ConsoleAndApi.class, webEnvironment = WebEnvironment.RANDOM_PORT, properties = {
        "dueline.roles=api", "spring.temporal.connection.target=127.0.0.1:1"})
class FirstVisitTest {
    private static final Database DATABASE = Database.fresh();

    @LocalServerPort
    private int port;

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry properties) {
        properties.add("spring.datasource.url", DATABASE.source()::getJdbcUrl);
        properties.add("spring.datasource.hikari.connection-init-sql", DATABASE.source()::getConnectionInitSql);
    }

    @Test
    void the_first_visit_ends_on_a_live_clock_and_a_second_editor_is_told() {
        for (Visit.Manner manner : Visit.Manner.values()) {
            try (var visit = new Visit(port, manner)) {
                visit.open("/");
                assertThat(visit.page().url()).endsWith("/welcome");
                visit.assertReadable();
                visit.photograph("welcome-" + manner.name().toLowerCase(Locale.ROOT));
            }
        }
        aFirstPolicy();
        twoEditors();
        theWayBack();
        onlyAComment();
    }

    private void aFirstPolicy() {
        try (var visit = new Visit(port, Visit.Manner.LIGHT)) {
            Page page = visit.open("/welcome");
            page.locator("[name=timeZone]").fill("Europe/Sofa");
            page.locator("[name=closes]").fill("08:00");
            press(page, "Save and send a test ticket");
            assertThat(page.locator("[name=timeZone] + .wrong").innerText()).contains("Europe/Sofia");
            assertThat(page.locator("#f-hours .wrong").innerText()).contains("must open before they close");
            PlaywrightAssertions.assertThat(page.locator("[name=timeZone]")).isFocused();
            visit.assertReadable();

            page.locator("[name=timeZone]").fill("Europe/Sofia");
            page.locator("[name=closes]").fill("17:00");
            withoutScript();
            press(page, "Save and send a test ticket");
            assertThat(page.locator("main").innerText()).contains("There is a policy already; it stays as it is.");
            press(page, "Send a test ticket");
            assertThat(page.url()).contains("/tickets/TEST-");
            assertThat(page.locator(".hands").innerText()).contains("First reply", "due ");
            String left = page.locator(".hands [data-left]").first().innerText();
            PlaywrightAssertions.assertThat(page.locator(".hands [data-left]").first()).not().hasText(left);
            assertThat(page.locator("main .notice").innerText()).startsWith("Your policy is saved");
            var renewed = page.waitForResponse(answer -> answer.request().resourceType().equals("fetch")
                    && answer.url().contains("/tickets/TEST-"), page::reload);
            assertThat(renewed.url()).as("what the page renews itself from, its notice included").endsWith("?first");
            visit.assertReadable();
        }
    }

    private void withoutScript() {
        try (var visit = new Visit(port, Visit.Manner.PHONE, false)) {
            Page page = visit.open("/");
            page.locator("[name=timeZone]").fill("Europe/Sofia");
            page.locator("[name=country]").selectOption("BG");
            page.locator("[value=two-speeds]").check();
            Visit.leads(page, page.getByText("Save and send a test ticket",
                    new Page.GetByTextOptions().setExact(true))::click);

            assertThat(page.url()).contains("/tickets/TEST-");
            assertThat(page.locator("h1").innerText()).isEqualTo("A first test ticket");
            assertThat(page.locator(".hands").innerText()).contains("First reply", "due ");
        }
    }

    private void twoEditors() {
        try (var one = new Visit(port, Visit.Manner.LIGHT); var other = new Visit(port, Visit.Manner.LIGHT)) {
            Page ours = one.open("/policy");
            press(ours, "YAML");
            Page theirs = other.open("/policy");
            press(theirs, "YAML");
            change(theirs, "within: 45s", "within: 60s");
            press(theirs, "Check and save");
            press(theirs, "Save as revision 2");
            assertThat(theirs.locator("[data-draft-saved]").innerText()).contains("Revision 2 is saved");

            change(ours, "# Two speeds", "# Our two speeds");
            change(ours, "within: 1h, warn: [15m]", "within: 2h, warn: [15m]");
            press(ours, "Check and save");
            assertThat(ours.locator("[role=alert]").innerText()).contains("operator saved revision 2 meanwhile");
            press(ours, "Put my changes on top of theirs");
            press(ours, "Save as revision 3");
            press(ours, "YAML");
            assertThat(ours.locator("#document").inputValue())
                    .contains("# Our two speeds", "within: 2h, warn: [15m]", "within: 60s",
                            "# Somebody waits at the other end");
        }
    }

    private void onlyAComment() {
        try (var visit = new Visit(port, Visit.Manner.LIGHT)) {
            Page page = visit.open("/policy");
            press(page, "YAML");
            change(page, "# Two speeds", "# Since 2026: two speeds");
            press(page, "Check and save");
            press(page, "Save as revision 5");
            press(page, "YAML");

            assertThat(page.locator("#document").inputValue()).contains("# Since 2026: two speeds");
        }
    }

    private void theWayBack() {
        try (var visit = new Visit(port, Visit.Manner.LIGHT)) {
            Page page = visit.open("/policy/revisions?newer=3&older=1");
            assertThat(page.locator(".diff .added").allInnerTexts().toString()).contains("Our two speeds", "60s", "2h");
            press(page, "Restore revision 1 …");
            press(page, "Save as revision 4");

            assertThat(visit.open("/policy/revisions?newer=4&older=1").getByText("Both say the same.").isVisible())
                    .isTrue();
        }
    }

    private static void change(Page page, String from, String to) {
        String text = page.locator("#document").inputValue();
        assertThat(text).contains(from);
        page.locator("#document").fill(text.replace(from, to));
    }
}
