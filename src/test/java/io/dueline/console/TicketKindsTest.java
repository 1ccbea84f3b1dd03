package io.dueline.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import io.dueline.running.Api;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Tickets that aren't as most are: each page says what is the matter, and holds together. */
class TicketKindsTest extends ConsoleTest {
    private final Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
    private int events;

    private void asked(String ticket, Map<String, Object> more) {
        Map<String, Object> data = new HashMap<>(more);
        data.put("by", Map.of("kind", "customer"));
        data.putIfAbsent("department", "kinds");
        happens(ticket, "ticket.created", 3_000, data);
    }

    private void happens(String ticket, String type, int secondsAgo, Map<String, Object> data) {
        Api.Answer answer = new Api(port()).post("/api/v1/events", Map.of(
                "id", ticket.hashCode() + "-" + events++, "source", "kinds", "type", type, "subject", ticket,
                "time", now.minusSeconds(secondsAgo).toString(), "data", data));
        assertThat(answer.json().path("accepted").asInt()).as(answer.text()).isEqualTo(1);
    }

    /** As everybody may look at it; what it says at the end. */
    private String looked(String name, String path) {
        String text = "";
        for (Visit.Manner manner : Visit.Manner.values()) {
            try (var visit = visit(manner)) {
                Page page = visit.open(path);
                visit.assertReadable();
                visit.photograph(name + "-" + manner.name().toLowerCase(Locale.ROOT));
                text = page.locator("main").innerText();
            }
        }
        return text;
    }

    @Test
    void a_deleted_ticket_says_that_it_was() {
        asked("K-deleted", Map.of());
        happens("K-deleted", "ticket.deleted", 60, Map.of("by", Map.of("kind", "agent")));

        assertThat(looked("ticket-deleted", "/tickets/K-deleted")).contains("This ticket was deleted.");
    }

    @Test
    void a_merged_ticket_leads_to_the_one_that_survives() {
        asked("K-survivor", Map.of());
        asked("K-merged", Map.of());
        happens("K-merged", "ticket.merged", 60, Map.of("by", Map.of("kind", "agent"), "into", "K-survivor"));

        try (var visit = visit()) {
            Page page = visit.open("/tickets/K-merged");
            assertThat(page.locator(".notice").innerText()).contains("merged into another");
            page.locator(".notice a").click();
            page.waitForURL("**/tickets/K-survivor");
        }
    }

    @Test
    void spam_says_that_its_clocks_do_not_count() {
        asked("K-spam", Map.of());
        happens("K-spam", "ticket.changed", 60, Map.of("by", Map.of("kind", "agent"), "status", "spam"));

        assertThat(looked("ticket-spam", "/tickets/K-spam")).contains("This ticket is spam");
    }

    @Test
    void a_ticket_whose_creation_is_missing_says_so() {
        happens("K-early", "message.added", 60, Map.of("by", Map.of("kind", "customer")));

        assertThat(looked("ticket-early", "/tickets/K-early")).contains("Its creation has not arrived yet");
    }

    @Test
    void a_ticket_whose_timeline_cannot_be_read_says_so_and_shows_what_is_known() {
        asked("K-faulty", Map.of("priority", "high"));
        advance("K-faulty");
        happensInTheDatabase("update ticket_event set type = 'ticket.exploded' where ticket = 'K-faulty'");
        advance("K-faulty");

        assertThat(looked("ticket-faulty", "/tickets/K-faulty"))
                .contains("This ticket’s timeline can’t be read", "ticket.exploded", "every hour", "kinds", "high")
                .doesNotContain("No clock runs for this ticket");
        assertThat(get("/operations/parts/faults").body()).contains("K-faulty", "ticket.exploded");

        happensInTheDatabase("update ticket_event set type = 'ticket.created' where ticket = 'K-faulty'");
        advance("K-faulty");
        assertThat(get("/tickets/K-faulty").body()).contains("First reply").doesNotContain("can’t be read");
        assertThat(get("/operations/parts/faults").body()).contains("Every timeline can be read");
    }

    @Test
    void names_of_any_length_and_direction_hold_together() {
        String id = "zammad/" + "long-".repeat(38) + "end";
        asked(id, Map.of(
                "requester", Map.of("id", "r", "name", "Wolfeschlegelsteinhausenbergerdorff".repeat(4)),
                "assignee", Map.of("id", "a", "name", "نورة عبد الرحمن"),
                "fields", Map.of("subject", "الموجّه يقطع كل مكالمة منذ التحديث T-1042")));
        advance(id);

        assertThat(looked("ticket-long", "/tickets/" + id.replace("/", "%2F"))).contains("الموجّه");
        assertThat(looked("now-long", "/?department=kinds")).contains("الموجّه");
        assertThat(looked("tickets-long", "/tickets?department=kinds")).contains(id);
    }

    @Test
    void a_ticket_with_three_hundred_events_can_be_read() {
        asked("K-busy", Map.of("tags", List.of("URGENT")));
        for (int i = 0; i < 300; i++) {
            happens("K-busy", "message.added", 2_990 - 9 * i,
                    Map.of("by", Map.of("kind", i % 2 == 0 ? "agent" : "customer")));
        }

        assertThat(looked("ticket-busy", "/tickets/K-busy")).contains("Next reply 150")
                .contains("149 earlier cycles …");
    }

    @Test
    void a_question_that_another_ticket_handed_over_is_said_to_be_one() {
        asked("K-heir", Map.of("tags", List.of("URGENT")));
        happens("K-heir", "message.added", 2_900, Map.of("by", Map.of("kind", "agent")));
        happens("K-giver", "ticket.created", 2_800, Map.of("by", Map.of("kind", "customer")));
        happens("K-giver", "ticket.merged", 60, Map.of("by", Map.of("kind", "agent"), "into", "K-heir"));
        advance("K-giver");
        advance("K-heir");

        assertThat(looked("ticket-heir", "/tickets/K-heir"))
                .contains("A question that another ticket handed over waits since then: the clock starts.");
    }

    @Test
    void an_answer_that_arrives_is_there_without_a_reload() {
        asked("K-live", Map.of());
        advance("K-live");
        try (var visit = visit()) {
            Page page = visit.open("/tickets/K-live");
            page.evaluate("window.sameDocument = true");

            happens("K-live", "message.added", 0, Map.of("by", Map.of("kind", "agent")));
            advance("K-live");

            PlaywrightAssertions.assertThat(page.locator(".hands")).containsText("met with");
            assertThat(page.evaluate("window.sameDocument")).isEqualTo(true);
        }
    }

    @Test
    void a_ticket_that_nobody_sent_is_not_here() {
        var answer = get("/tickets/K-never");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("No event of a ticket K-never has arrived.");
        assertThat(List.of(answer.body().split("<main"))).hasSize(2);
    }
}
