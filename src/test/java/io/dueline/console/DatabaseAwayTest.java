package io.dueline.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.zaxxer.hikari.HikariDataSource;
import io.dueline.store.Database;
import io.dueline.store.Tickets;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** A console that worked, and whose PostgreSQL and Temporal are away now. */
@SpringBootTest(classes = ConsoleAndApi.class, webEnvironment = WebEnvironment.RANDOM_PORT, properties = {
        "dueline.roles=api", "spring.temporal.connection.target=127.0.0.1:1"})
class DatabaseAwayTest {
    private static final Database DATABASE = Database.fresh();
    private static final List<String> PAGES = List.of(
            "/", "/tickets", "/tickets/T-1042", "/reports", "/reports/log", "/policy");

    @LocalServerPort
    private int port;

    @Autowired
    private Tickets tickets;

    @Autowired
    private HikariDataSource pool;

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry properties) {
        properties.add("spring.datasource.url", DATABASE.source()::getJdbcUrl);
    }

    @BeforeEach
    void itWorkedUntilNow() {
        Desk.furnish(port, tickets);
        try (var visit = new Visit(port, Visit.Manner.LIGHT)) {
            visit.open("/");
        }
        pool.setConnectionTimeout(500);
        pool.setValidationTimeout(250);
        DATABASE.goAway();
    }

    @AfterEach
    void itComesBack() {
        DATABASE.comeBack();
    }

    @Test
    void every_page_says_what_still_works_and_is_there_again_when_the_database_is() {
        for (Visit.Manner manner : Visit.Manner.values()) {
            try (var visit = new Visit(port, manner)) {
                Page page = visit.open("/");
                assertThat(page.locator("main").innerText())
                        .contains("The database doesn’t answer", "What still works", "Deadlines keep waiting");
                assertThat(page.locator(".side").textContent()).contains("Office ");
                assertThat(visit.barriers()).isEmpty();
                visit.photograph("away-" + manner.name().toLowerCase(Locale.ROOT));
            }
        }
        try (var visit = new Visit(port, Visit.Manner.LIGHT)) {
            for (String path : PAGES) {
                assertThat(visit.open(path).locator("main").innerText()).as(path).contains("What still works");
            }
            operationsSayWhichPartsAreAway(visit);
            whoeverGoesElsewhereIsNotCalledBack(visit);
            Page page = visit.open("/tickets/T-1042");
            DATABASE.comeBack();
            PlaywrightAssertions.assertThat(page.locator("h1"))
                    .containsText("Router drops");
        }
    }

    /** The page tries itself again after five seconds; a slow database lets another one take longer than that. */
    private static void whoeverGoesElsewhereIsNotCalledBack(Visit visit) {
        visit.page().addInitScript("""
                const wait = window.setTimeout, forget = window.clearTimeout
                window.waiting = new Set()
                window.setTimeout = (act, time, ...more) => {
                  const number = wait(act, time, ...more)
                  if (time === 5000) window.waiting.add(number)
                  return number
                }
                window.clearTimeout = number => { window.waiting.delete(number); forget(number) }""");
        Page page = visit.open("/");

        assertThat(page.evaluate("""
                () => {
                  const before = window.waiting.size
                  dispatchEvent(new Event('beforeunload'))
                  return [before, window.waiting.size]
                }""")).isEqualTo(List.of(1, 0));
    }

    private static void operationsSayWhichPartsAreAway(Visit visit) {
        Page page = visit.open("/operations");

        PlaywrightAssertions.assertThat(page.locator("[aria-labelledby=deliveries-title]"))
                .containsText("The database doesn’t answer");
        PlaywrightAssertions.assertThat(page.locator("[aria-labelledby=work-title]")).containsText("doesn’t answer");
        PlaywrightAssertions.assertThat(page.locator("[aria-labelledby=versions-title]")).containsText("Java");
        visit.photograph("operations-away");
    }
}
