package io.dueline.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class PolicyPageTest extends ConsoleTest {

    @Test
    void the_pages_of_the_policy_can_be_read_by_everybody() {
        for (Visit.Manner manner : Visit.Manner.values()) {
            try (var visit = visit(manner)) {
                String suffix = "-" + manner.name().toLowerCase(Locale.ROOT);
                Page page = visit.open("/policy");
                visit.assertReadable();
                visit.photograph("policy" + suffix);

                press(page, "YAML");
                page.locator("#document").fill("levels:\n  - id: urgent\n    calendar: nowhere\n    targets: []\n");
                page.locator("#remarks .is-missed").waitFor();
                visit.assertReadable();
                visit.photograph("policy-yaml" + suffix);

                press(page, "Check and save");
                visit.assertReadable();
                visit.photograph("policy-review" + suffix);
            }
        }
    }

    private static void press(Page page, String name) {
        page.getByRole(com.microsoft.playwright.options.AriaRole.BUTTON,
                new Page.GetByRoleOptions().setName(name).setExact(true)).click();
        page.locator(".vitals").waitFor();
    }

    @Test
    void a_policy_that_nobody_saved_has_no_page() {
        assertThat(get("/policy/revisions?newer=99").statusCode()).isEqualTo(404);
    }
}
