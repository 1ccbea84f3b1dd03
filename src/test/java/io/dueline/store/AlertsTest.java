package io.dueline.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an advance writes for those who are to be told. */
class AlertsTest {

    private static final String POLICY = """
            calendars:
              - {id: always, timeZone: UTC, hours: 24x7}
            levels:
              - id: standard
                calendar: always
                targets:
                  - {metric: first-reply, within: 1h, warn: [15m]}
              - {id: gold, calendar: always, targets: []}
            rules:
              - {id: gold, when: {field: priority, op: is, value: high}, then: {level: gold, stop: true}}
              - {id: all, when: {}, then: {level: standard}}
            alerts:
              - {on: warning, to: [assignee]}
              - {on: breach, to: [lead@example.com, "pagerduty:night"], after: [0m, 30m]}
              - {on: met-late, to: [requester]}
              - {on: breach.withdrawn, to: [lead@example.com]}
              - {on: amended, to: ["webhook:crm"]}
              - {on: assigned-level, levels: [gold], to: ["slack:gold"]}
            """;

    private final HelpDesk desk = HelpDesk.withoutPolicy();

    AlertsTest() {
        desk.saves(POLICY);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private void happens(NewEvent... events) {
        desk.sends(events);
        desk.arrivedWhenTheyHappened();
    }

    @Test
    void steps_are_written_when_they_fall_and_once() {
        happens(desk.created("T-1", "2026-03-02T10:00:00Z"));
        desk.advances("T-1", "2026-03-02T10:00:01Z");
        assertThat(desk.alerts("T-1")).isEmpty();

        assertThat(desk.advances("T-1", "2026-03-02T10:45:00.001Z").nextWakeUp()).isEqualTo("2026-03-02T11:00:00.001Z");
        desk.advances("T-1", "2026-03-02T10:45:00.001Z");
        assertThat(desk.advances("T-1", "2026-03-02T11:00:00.001Z").nextWakeUp()).isEqualTo("2026-03-02T11:30:00.001Z");
        assertThat(desk.advances("T-1", "2026-03-02T11:30:00.001Z").nextWakeUp()).isNull();
        desk.advances("T-1", "2026-03-02T15:00:00Z");

        assertThat(desk.alerts("T-1")).containsExactly(
                "warning PT15M 10:45 [assignee]",
                "breach PT0S 11:00 [email:lead@example.com, pagerduty:night]",
                "breach PT30M 11:30 [email:lead@example.com, pagerduty:night]");
    }

    @Test
    void a_late_answer_is_told_and_ends_the_escalation_and_its_incident() {
        happens(desk.created("T-1", "2026-03-02T10:00:00Z"));
        desk.advances("T-1", "2026-03-02T11:00:01Z");
        happens(desk.replied("T-1", "2026-03-02T11:10:00Z"));
        desk.advances("T-1", "2026-03-02T11:10:01Z");
        desk.advances("T-1", "2026-03-02T11:40:00Z");

        assertThat(desk.alerts("T-1")).containsExactly(
                "breach PT0S 11:00 [email:lead@example.com, pagerduty:night]",
                "met-late 11:10 [requester]",
                "closed 11:10 []");
    }

    @Test
    void solving_without_an_answer_is_not_met_late() {
        happens(desk.created("T-1", "2026-03-02T10:00:00Z"));
        desk.advances("T-1", "2026-03-02T11:00:01Z");
        happens(desk.changed("T-1", "2026-03-02T11:10:00Z", "solved"));
        desk.advances("T-1", "2026-03-02T11:10:01Z");

        assertThat(desk.alerts("T-1")).containsExactly(
                "breach PT0S 11:00 [email:lead@example.com, pagerduty:night]", "closed 11:10 []");
    }

    @Test
    void an_overdue_clock_that_another_level_times_no_more_is_not_met_late() {
        happens(desk.created("T-1", "2026-03-02T10:00:00Z"));
        desk.advances("T-1", "2026-03-02T11:00:01Z");
        happens(desk.event("T-1", "ticket.changed", "2026-03-02T11:10:00Z",
                "{\"by\":{\"kind\":\"agent\",\"id\":\"a-1\"},\"priority\":\"high\"}"));
        desk.advances("T-1", "2026-03-02T11:10:01Z");

        assertThat(desk.clocks("T-1")).containsExactly("first-reply-1 missed due 11:00 ended 11:10");
        assertThat(desk.alerts("T-1")).containsExactly(
                "breach PT0S 11:00 [email:lead@example.com, pagerduty:night]", "closed 11:10 []",
                "assigned-level 11:10 [slack:gold]");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            ticket.changed, {"by":{"kind":"agent"};"status":"spam"}
            ticket.deleted, {}
            ticket.merged,  {"into":"T-2"}
            """)
    void an_overdue_ticket_that_is_withdrawn_is_not_met_late(String type, String data) {
        happens(desk.created("T-1", "2026-03-02T10:00:00Z"));
        desk.advances("T-1", "2026-03-02T11:00:01Z");
        happens(desk.event("T-1", type, "2026-03-02T11:10:00Z", data.replace(';', ',')));
        desk.advances("T-1", "2026-03-02T11:10:01Z");

        assertThat(desk.alerts("T-1")).containsExactly(
                "breach PT0S 11:00 [email:lead@example.com, pagerduty:night]", "closed 11:10 []");
    }

    @Test
    void a_chat_that_is_given_up_late_is_not_met_late() {
        desk.saves(POLICY.replace("metric: first-reply, within: 1h", "metric: chat-answer, within: 1m"));
        happens(desk.created("T-1", "2026-03-02T10:00:00Z"),
                desk.event("T-1", "chat.started", "2026-03-02T10:00:00Z", "{}"));
        desk.advances("T-1", "2026-03-02T10:01:01Z");
        happens(desk.event("T-1", "chat.ended", "2026-03-02T10:02:00Z", "{}"));
        desk.advances("T-1", "2026-03-02T10:02:01Z");

        assertThat(desk.alerts("T-1")).containsExactly(
                "breach PT0S 10:01 [email:lead@example.com, pagerduty:night]", "closed 10:02 []");
    }

    @Test
    void a_punctual_answer_that_arrives_late_withdraws_the_breach() {
        happens(desk.created("T-1", "2026-03-02T10:00:00Z"));
        desk.advances("T-1", "2026-03-02T11:00:01Z");
        happens(desk.replied("T-1", "2026-03-02T10:59:00Z"));
        desk.advances("T-1", "2026-03-02T11:00:03Z");

        assertThat(desk.alerts("T-1")).containsExactly(
                "breach PT0S 11:00 [email:lead@example.com, pagerduty:night]",
                "breach.withdrawn 11:00 [email:lead@example.com]",
                "amended 11:00 [webhook:crm]",
                "closed 11:00 []");
    }

    @Test
    void a_history_that_is_imported_tells_nobody() {
        desk.sends(desk.created("T-1", "2026-03-02T10:00:00Z"), desk.replied("T-1", "2026-03-02T11:10:00Z"));
        desk.sends(desk.created("T-2", "2026-03-02T10:00:00Z"));
        desk.advances("T-1", "2026-11-22T10:00:00Z");
        desk.advances("T-2", "2026-11-22T10:00:00Z");

        assertThat(desk.alerts("T-1")).isEmpty();
        assertThat(desk.alerts("T-2")).isEmpty();
    }

    @Test
    void what_a_timer_was_set_for_is_told_however_late_it_rings() {
        happens(desk.created("T-1", "2026-03-02T10:00:00Z"));
        desk.advances("T-1", "2026-03-02T10:46:00Z");
        desk.advances("T-1", "2026-03-02T16:00:00Z");

        assertThat(desk.alerts("T-1")).hasSize(3);
    }

    @Test
    void another_level_is_told_to_those_who_ask_for_it() {
        happens(desk.created("T-1", "2026-03-02T10:00:00Z"));
        desk.advances("T-1", "2026-03-02T10:00:01Z");
        happens(desk.event("T-1", "ticket.changed", "2026-03-02T10:05:00Z",
                "{\"by\":{\"kind\":\"agent\",\"id\":\"a-1\"},\"priority\":\"high\"}"));
        desk.advances("T-1", "2026-03-02T10:05:01Z");

        assertThat(desk.alerts("T-1")).containsExactly("assigned-level 10:05 [slack:gold]");
    }

    @Test
    void an_advance_that_finds_nothing_writes_nothing() {
        happens(desk.created("T-1", "2026-03-02T10:00:00Z"));
        desk.advances("T-1", "2026-03-02T11:00:01Z");
        List<String> written = desk.everything();

        desk.advances("T-1", "2026-03-02T11:00:02Z");

        assertThat(desk.everything()).isEqualTo(written);
        assertThat(desk.count("alert")).isEqualTo(1);
    }
}
