package io.dueline.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Other time-zone data than the one an outcome was recorded under would see it half an hour off; the rows are moved by
 * hand, as new data can't be had for a test. What is over stays, what is running follows.
 */
class KeptOutcomeTest {
    private final HelpDesk desk = HelpDesk.open();

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void an_ended_clock_keeps_its_due_date_and_its_time() {
        desk.sends(desk.created("T-1", "2026-03-02T10:00:00Z"), desk.replied("T-1", "2026-03-02T10:20:00Z"));
        desk.advances("T-1", "2026-03-02T10:21:00Z");
        recordedHalfAnHourEarlier("first-reply", ", counted_us = 3000000000");
        desk.sends(desk.changed("T-1", "2026-03-02T10:40:00Z", "open"));
        desk.advances("T-1", "2026-03-02T10:41:00Z");
        assertThat(desk.clocks("T-1")).contains("first-reply-1 met due 10:30 ended 10:20");
        assertThat(counted("first-reply")).isEqualTo(3_000_000_000L);
        assertThat(desk.amendments("T-1")).isEmpty();
    }

    @Test
    void a_breach_stays_at_the_instant_at_which_it_was_recorded_also_when_it_is_answered() {
        desk.sends(desk.created("T-1", "2026-03-02T10:00:00Z"));
        desk.advances("T-1", "2026-03-02T11:00:01Z");
        recordedHalfAnHourEarlier("first-reply", "");
        desk.advances("T-1", "2026-03-02T11:10:00Z");
        assertThat(desk.clocks("T-1")).contains("first-reply-1 missed due 10:30");
        desk.sends(desk.replied("T-1", "2026-03-02T11:20:00Z"));
        desk.advances("T-1", "2026-03-02T11:21:00Z");
        assertThat(desk.clocks("T-1")).contains("first-reply-1 missed due 10:30 ended 11:20");
        assertThat(desk.amendments("T-1")).isEmpty();
    }

    @Test
    void a_running_clock_follows() {
        desk.sends(desk.created("T-1", "2026-03-02T10:00:00Z"));
        desk.advances("T-1", "2026-03-02T10:01:00Z");
        recordedHalfAnHourEarlier("first-reply", "");
        desk.sends(desk.changed("T-1", "2026-03-02T10:02:00Z", "open"));
        desk.advances("T-1", "2026-03-02T10:03:00Z");
        assertThat(desk.clocks("T-1")).contains("first-reply-1 running due 11:00");
    }

    @Test
    void a_late_event_from_before_the_outcome_amends_it_all_the_same() {
        desk.sends(desk.created("T-1", "2026-03-02T10:00:00Z"));
        desk.advances("T-1", "2026-03-02T11:00:01Z");
        recordedHalfAnHourEarlier("first-reply", "");
        desk.sends(desk.replied("T-1", "2026-03-02T10:20:00Z"));
        desk.advances("T-1", "2026-03-02T11:10:00Z");
        assertThat(desk.clocks("T-1")).contains("first-reply-1 met due 11:00 ended 10:20");
        assertThat(desk.amendments("T-1")).containsExactly("first-reply-1 missed -> met because of e-2");
    }

    @Test
    void what_was_solved_in_the_second_of_its_deletion_is_solved_once_it_is_restored() {
        desk.sends(desk.created("T-1", "2026-03-02T10:00:00Z"),
                desk.event("T-1", "ticket.deleted", "2026-03-02T10:20:00Z", "{}"),
                desk.changed("T-1", "2026-03-02T10:20:00Z", "solved"));
        desk.advances("T-1", "2026-03-02T10:21:00Z");
        assertThat(desk.clocks("T-1")).containsExactly("first-reply-1 cancelled due 11:00 ended 10:20",
                "resolution-1 cancelled due 14:00 ended 10:20");

        desk.sends(desk.event("T-1", "ticket.restored", "2026-03-02T10:30:00Z", "{}"));
        desk.advances("T-1", "2026-03-02T10:31:00Z");
        assertThat(desk.clocks("T-1")).containsExactly("first-reply-1 unanswered due 11:00 ended 10:20",
                "resolution-1 met due 14:00 ended 10:20");
    }

    @Test
    void what_an_agent_did_before_it_amends_a_breach_once_the_ticket_hears_of_it() {
        desk.saves("""
                calendars: [{id: always, timeZone: UTC, hours: 24x7}]
                levels:
                  - {id: short, calendar: always, targets: [{metric: first-reply, within: 1h}]}
                  - {id: long, calendar: always, targets: [{metric: first-reply, within: 8h}]}
                rules:
                  - {id: away, when: {field: assignee.status, op: is, value: away}, then: {level: long, stop: true}}
                  - {id: all, when: {}, then: {level: short}}
                """);
        desk.sends(desk.event("T-1", "ticket.created", "2026-03-02T10:00:00Z",
                "{\"by\":{\"kind\":\"customer\"},\"assignee\":{\"id\":\"ann\"}}"));
        desk.advances("T-1", "2026-03-02T11:00:01Z");
        assertThat(desk.clocks("T-1")).containsExactly("first-reply-1 missed due 11:00");

        desk.sends(desk.event("agent/ann", "agent.changed", "2026-03-02T09:00:00Z",
                "{\"agent\":\"ann\",\"status\":\"away\"}"),
                desk.changed("T-1", "2026-03-02T12:00:00Z", "open"));
        desk.advances("T-1", "2026-03-02T12:00:01Z");
        assertThat(desk.clocks("T-1")).containsExactly("first-reply-1 running due 18:00");
        assertThat(desk.amendments("T-1")).containsExactly("first-reply-1 missed -> running because of e-3, e-2");
    }

    private void recordedHalfAnHourEarlier(String metric, String andMore) {
        desk.database().db()
                .sql("update clock set due_at = due_at - interval '30 minutes'" + andMore + " where metric = ?")
                .param(metric)
                .update();
    }

    private long counted(String metric) {
        return desk.database().db().sql("select counted_us from clock where metric = ?").param(metric)
                .query(Long.class)
                .single();
    }
}
