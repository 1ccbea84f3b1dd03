package io.dueline.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** The hands of somebody who edits the policy. */
final class PolicyEditor {
    private PolicyEditor() {}

    /** Presses a button that leads to another page. */
    static void press(Page page, String name) {
        follow(page, page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true)).first());
    }

    /** Clicks at what leads to another page, and waits until what loads by itself is there. */
    static void follow(Page page, Locator lead) {
        Visit.leads(page, lead::click);
        page.locator(".vitals").waitFor();
    }

    /** Until a form that asked for what can be chosen has it. */
    static void settle(Page page) {
        page.waitForCondition(() -> page.locator(".htmx-request, .htmx-swapping, .htmx-settling").count() == 0);
    }

    /** The draft as YAML. */
    static String text(Page page) {
        press(page, "YAML");
        assertThat(page.locator("#remarks").innerText()).doesNotContain("Fault");
        return page.locator("#document").inputValue();
    }
}
