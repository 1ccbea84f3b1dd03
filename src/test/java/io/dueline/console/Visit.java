package io.dueline.console;

import static io.dueline.Patience.PATIENCE;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Somebody who looks at the console, and notices what a visitor mustn't meet: errors, and what the policy of content stops. */
final class Visit implements AutoCloseable {
    /** How somebody looks at it. */
    enum Manner {
        LIGHT(1280, 860, ColorScheme.LIGHT),
        DARK(1280, 860, ColorScheme.DARK),
        PHONE(390, 844, ColorScheme.LIGHT);

        private final int width;
        private final int height;
        private final ColorScheme scheme;

        Manner(int width, int height, ColorScheme scheme) {
            this.width = width;
            this.height = height;
            this.scheme = scheme;
        }
    }

    private static final Set<String> SERIOUS = Set.of("serious", "critical");

    private final BrowserContext context;
    private final Page page;
    private final String base;
    private final boolean scripted;
    private final List<String> complaints = new ArrayList<>();

    Visit(int port, Manner manner) {
        this(port, manner, true);
    }

    /** @param scripted whether scripts run in this browser */
    Visit(int port, Manner manner, boolean scripted) {
        this.scripted = scripted;
        this.base = "http://127.0.0.1:" + port;
        this.context = Chromium.browser().newContext(new Browser.NewContextOptions()
                .setViewportSize(manner.width, manner.height)
                .setColorScheme(manner.scheme)
                .setJavaScriptEnabled(scripted));
        context.setDefaultTimeout(PATIENCE.toMillis());
        this.page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") || message.type().equals("warning")) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
    }

    /** Goes there and waits until what loads by itself is there. */
    Page open(String path) {
        page.navigate(base + path);
        if (scripted) {
            page.locator(".vitals").waitFor();
        }
        return page;
    }

    /** Takes a step that leads to another page, and waits for that page: what stood on the one before is no answer. */
    static void leads(Page page, Runnable step) {
        page.evaluate("document.documentElement.dataset.before = ''");
        step.run();
        page.locator("html:not([data-before]) dialog.help").waitFor(
                new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
    }

    Page page() {
        return page;
    }

    List<String> complaints() {
        return List.copyOf(complaints);
    }

    /** What axe calls serious, each with the elements that it is about. */
    List<String> barriers() {
        return new AxeBuilder(page)
                .setLegacyMode(true)
                .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"))
                .analyze()
                .getViolations()
                .stream()
                .filter(rule -> SERIOUS.contains(rule.getImpact()))
                .map(Visit::told)
                .toList();
    }

    private static String told(Rule rule) {
        return rule.getId() + ": " + rule.getNodes().stream().map(node -> node.getHtml()).limit(5).toList();
    }

    void assertReadable() {
        assertThat(complaints).as("complaints of the browser").isEmpty();
        assertThat(barriers()).as("serious findings of axe").isEmpty();
        assertThat(page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                .as("pixels that the page is too wide").isEqualTo(0);
    }

    void photograph(String name) {
        Path file = Path.of("target", "screenshots", name + ".png");
        page.screenshot(new Page.ScreenshotOptions().setPath(file).setFullPage(true));
    }

    @Override
    public void close() {
        context.close();
    }
}
