package io.dueline.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AdvanceTest {
    private final HelpDesk desk = HelpDesk.open();

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void a_new_ticket_gets_its_clocks_and_wakes_up_right_after_the_first_is_due() {
        desk.sends(desk.created("T-1", "2026-03-02T10:00:00Z"));
        Standing standing = desk.advances("T-1", "2026-03-02T10:00:01Z");
        assertThat(desk.clocks("T-1")).containsExactly("first-reply-1 running due 11:00",
                "resolution-1 running due 14:00");
        assertThat(standing.isOpen()).isTrue();
        assertThat(standing.nextWakeUp()).isEqualTo("2026-03-02T11:00:00.001Z");
    }

    @Test
    void advancing_twice_writes_nothing_the_second_time() {
        desk.sends(desk.created("T-1", "2026-03-02T10:00:00Z"), desk.changed("T-1", "2026-03-02T10:30:00Z", "solved"));
        Standing first = desk.advances("T-1", "2026-03-02T10:31:00Z");
        List<String> written = desk.everything();
        assertThat(desk.advances("T-1", "2026-03-02T10:31:00Z")).isEqualTo(first);
        assertThat(desk.database().tickets().advanceAll(List.of(first.ticket()), Instant.parse("2026-03-02T12:00:00Z")))
                .containsExactly(first);
        assertThat(desk.everything()).isEqualTo(written);
    }

    @Test
    void what_could_not_be_due_any_more_ends_without_a_due_date() {
        desk.saves("""
                calendars:
                  - {id: fair, timeZone: UTC, hours: [], exceptions: [{date: 2026-03-02, hours: ["09:00-17:00"]}]}
                levels:
                  - id: standard
                    calendar: fair
                    targets:
                      - {metric: first-reply, within: 4h, pauseOn: [pending], solvedWithoutReply: missed}
                      - {metric: resolution, within: 4h, pauseOn: [pending]}
                rules: [{id: all, when: {}, then: {level: standard}}]
                """);
        desk.sends(desk.created("T-1", "2026-03-02T10:00:00Z"), desk.changed("T-1", "2026-03-02T11:00:00Z", "pending"));
        desk.advances("T-1", "2026-03-02T11:00:01Z");

        desk.sends(desk.changed("T-1", "2026-03-03T10:00:00Z", "solved"));
        Standing standing = desk.advances("T-1", "2026-03-03T10:00:01Z");

        assertThat(desk.clocks("T-1")).containsExactly("first-reply-1 missed ended 10:00",
                "resolution-1 met ended 10:00");
        assertThat(standing.fault()).isNull();
        assertThat(standing.isOpen()).isFalse();
        List<String> written = desk.everything();
        desk.advances("T-1", "2026-03-03T10:00:02Z");
        assertThat(desk.everything()).isEqualTo(written);
    }

    @Test
    void the_same_event_sent_ten_times_counts_once() {
        NewEvent created = desk.created("T-1", "2026-03-02T10:00:00Z");
        NewEvent replied = desk.replied("T-1", "2026-03-02T10:20:00Z");
        for (int i = 0; i < 10; i++) {
            assertThat(desk.sends(created, replied)).containsExactly(i == 0, i == 0);
            desk.advances("T-1", "2026-03-02T10:30:00Z");
        }
        assertThat(desk.clocks("T-1"))
                .containsExactly("first-reply-1 met due 11:00 ended 10:20", "resolution-1 running due 14:00");
        assertThat(desk.count("ticket_event")).isEqualTo(2);
    }

    @Test
    void events_delivered_in_reverse_order_say_the_same_in_the_end() {
        NewEvent created = desk.created("T-1", "2026-03-02T10:00:00Z");
        NewEvent replied = desk.replied("T-1", "2026-03-02T10:20:00Z");
        NewEvent solved = desk.changed("T-1", "2026-03-02T10:40:00Z", "solved");
        for (NewEvent event : List.of(solved, replied, created)) {
            desk.sends(event);
            desk.advances("T-1", "2026-03-02T10:50:00Z");
        }
        assertThat(desk.clocks("T-1"))
                .containsExactly("first-reply-1 met due 11:00 ended 10:20", "resolution-1 met due 14:00 ended 10:40");
        assertThat(desk.amendments("T-1")).isEmpty();
    }

    @Test
    void events_before_the_creation_are_kept_until_it_arrives() {
        desk.sends(desk.replied("T-1", "2026-03-02T10:20:00Z"));
        Standing before = desk.advances("T-1", "2026-03-02T10:30:00Z");
        assertThat(before.isOpen()).isFalse();
        assertThat(desk.clocks("T-1")).isEmpty();
        desk.sends(desk.created("T-1", "2026-03-02T10:00:00Z"));
        desk.advances("T-1", "2026-03-02T10:31:00Z");
        assertThat(desk.clocks("T-1"))
                .containsExactly("first-reply-1 met due 11:00 ended 10:20", "resolution-1 running due 14:00");
    }

    @Test
    void a_clock_that_nobody_stops_is_missed_and_its_ending_is_no_amendment() {
        desk.sends(desk.created("T-1", "2026-03-02T10:00:00Z"));
        desk.advances("T-1", "2026-03-02T10:00:01Z");
        desk.advances("T-1", "2026-03-02T11:00:00.001Z");
        assertThat(desk.clocks("T-1")).contains("first-reply-1 missed due 11:00");
        String recorded = recordedAt();
        desk.sends(desk.replied("T-1", "2026-03-02T11:30:00Z"));
        desk.advances("T-1", "2026-03-02T11:30:01Z");
        assertThat(desk.clocks("T-1")).contains("first-reply-1 missed due 11:00 ended 11:30");
        assertThat(desk.amendments("T-1")).isEmpty();
        assertThat(recordedAt()).isEqualTo(recorded);
    }

    private String recordedAt() {
        return desk.database()
                .db()
                .sql("select recorded_at::text from clock where metric = 'first-reply'")
                .query(String.class)
                .single();
    }

    @Test
    void a_punctual_reply_that_arrives_late_amends_a_miss_and_both_versions_are_kept() {
        desk.sends(desk.created("T-1", "2026-03-02T10:00:00Z"));
        desk.advances("T-1", "2026-03-02T11:00:01Z");
        desk.sends(desk.replied("T-1", "2026-03-02T10:59:00Z"));
        desk.advances("T-1", "2026-03-02T11:05:00Z");
        assertThat(desk.clocks("T-1")).contains("first-reply-1 met due 11:00 ended 10:59");
        assertThat(desk.amendments("T-1")).containsExactly("first-reply-1 missed -> met because of e-2");
        Amendment amendment = desk.database().book().amendments(new TicketKey("default", "T-1")).getFirst();
        assertThat(amendment.before().dueAt()).isEqualTo("2026-03-02T11:00:00Z");
        assertThat(amendment.before().endedAt()).isNull();
        assertThat(amendment.after().endedAt()).isEqualTo("2026-03-02T10:59:00Z");
        assertThat(amendment.after().elapsed()).hasMinutes(59);
    }

    @Test
    void reopening_amends_what_was_met_and_it_goes_on() {
        desk.sends(desk.created("T-1", "2026-03-02T10:00:00Z"), desk.replied("T-1", "2026-03-02T10:10:00Z"));
        desk.sends(desk.changed("T-1", "2026-03-02T11:00:00Z", "solved"));
        desk.advances("T-1", "2026-03-02T11:00:01Z");
        desk.sends(desk.changed("T-1", "2026-03-02T12:00:00Z", "open"));
        desk.advances("T-1", "2026-03-02T12:00:01Z");
        assertThat(desk.clocks("T-1")).contains("resolution-1 running due 15:00");
        assertThat(desk.amendments("T-1")).containsExactly("resolution-1 met -> running because of e-4");
    }

    @Test
    void a_cycle_that_never_was_is_amended_to_nothing() {
        desk.sends(desk.created("T-1", "2026-03-02T10:00:00Z"), desk.replied("T-1", "2026-03-02T10:10:00Z"));
        desk.advances("T-1", "2026-03-02T10:11:00Z");
        desk.saves("calendars: []\nlevels: []\nrules: []\n");
        desk.sends(desk.event("T-1", "ticket.created", "2026-03-02T09:00:00Z", "{\"by\":{\"kind\":\"agent\"}}"));
        desk.advances("T-1", "2026-03-02T10:12:00Z");
        assertThat(desk.clocks("T-1")).isEmpty();
        assertThat(desk.amendments("T-1")).containsExactly("first-reply-1 met -> nothing because of e-3");
    }

    @Test
    void a_ticket_that_cannot_be_folded_is_shown_and_holds_nobody_up() {
        desk.sends(desk.created("T-1", "2026-03-02T10:00:00Z"), desk.created("T-2", "2026-03-02T10:00:00Z"));
        desk.sends(desk.event("T-1", "ticket.exploded", "2026-03-02T10:01:00Z", "{}"));
        List<Standing> standings = desk.database().tickets().advanceAll(
                List.of(new TicketKey("default", "T-1"), new TicketKey("default", "T-2")),
                Instant.parse("2026-03-02T10:02:00Z"));
        assertThat(standings.getFirst().fault()).contains("ticket.exploded");
        assertThat(standings.getFirst().nextWakeUp()).isEqualTo("2026-03-02T11:02:00Z");
        assertThat(standings.getFirst().isOpen()).isTrue();
        assertThat(desk.clocks("T-2")).hasSize(2);
        assertThat(
                desk.database().book().read(new TicketKey("default", "T-1")).orElseThrow().ticket().progress().fault())
                .contains("ticket.exploded");
        assertThat(desk.database().meters().counter("dueline.faults").count()).isEqualTo(1);
    }

    @Test
    void where_rules_ask_for_agents_a_ticket_that_cannot_be_folded_holds_nobody_up_either() {
        desk.saves("""
                calendars: [{id: always, timeZone: UTC, hours: 24x7}]
                levels: [{id: s, calendar: always, targets: [{metric: resolution, within: 1h}]}]
                rules: [{id: here, when: {field: assignee.status, op: is-not, value: away}, then: {level: s}}]
                """);
        desk.sends(desk.created("T-1", "2026-03-02T10:00:00Z"), desk.created("T-2", "2026-03-02T10:00:00Z"));
        desk.sends(desk.event("T-1", "ticket.exploded", "2026-03-02T10:01:00Z", "{}"));
        List<Standing> standings = desk.database().tickets().advanceAll(
                List.of(new TicketKey("default", "T-1"), new TicketKey("default", "T-2")),
                Instant.parse("2026-03-02T10:02:00Z"));
        assertThat(standings.getFirst().fault()).contains("ticket.exploded");
        assertThat(desk.clocks("T-2")).containsExactly("resolution-1 running due 11:00");
    }

    @Test
    void a_calendar_without_enough_time_to_come_is_a_fault_that_names_it() {
        desk.saves(
                """
                        calendars:
                          - {id: fair, timeZone: UTC, hours: {mon: []}, exceptions: [{date: 2026-03-02, hours: ["09:00-10:00"]}]}
                        levels: [{id: s, calendar: fair, targets: [{metric: resolution, within: 1h}]}]
                        rules: [{id: all, when: {}, then: {level: s}}]
                        """);
        desk.sends(desk.created("T-1", "2026-03-02T09:30:00Z"));
        desk.advances("T-1", "2026-03-02T09:31:00Z");
        assertThat(
                desk.database().book().read(new TicketKey("default", "T-1")).orElseThrow().ticket().progress().fault())
                .isEqualTo("resolution by calendar fair: not enough open time: "
                        + "looked from 2026-03-02T09:30:00Z to 2056-03-02T09:30:00Z");
    }

    @Test
    void the_first_policy_gives_clocks_to_tickets_that_were_there_before() {
        try (HelpDesk early = HelpDesk.withoutPolicy()) {
            early.sends(early.created("T-1", "2026-03-02T10:00:00Z"));
            early.advances("T-1", "2026-03-02T10:00:01Z");
            early.database().db().sql("delete from handover").update();
            early.savesItsPolicy();
            assertThat(early.count("handover")).isEqualTo(1);
            early.advances("T-1", "2026-03-02T10:00:02Z");
            assertThat(early.clocks("T-1")).hasSize(2);
        }
    }

    @Test
    void time_never_runs_backwards_for_a_ticket() {
        desk.sends(desk.created("T-1", "2026-03-02T10:00:00Z"));
        desk.advances("T-1", "2026-03-02T11:00:01Z");
        desk.sends(desk.event("T-1", "ticket.changed", "2026-03-02T10:30:00Z",
                "{\"by\":{\"kind\":\"agent\"},\"department\":\"sales\"}"));
        desk.advances("T-1", "2026-03-02T10:59:00Z");
        assertThat(desk.clocks("T-1")).contains("first-reply-1 missed due 11:00");
        assertThat(desk.amendments("T-1")).isEmpty();
    }

    @Test
    void lateness_is_told_only_of_clocks_that_were_known_before_they_were_due() {
        Instant now = desk.database().tickets().now();
        desk.sends(desk.created("T-1", now.minusSeconds(3_610).toString()));
        desk.sends(desk.created("T-2", now.minusSeconds(3_590).toString()));
        desk.advances("T-1", now.toString());
        desk.advances("T-2", now.toString());
        assertThat(desk.database().meters().timer("dueline.detection.lateness").count()).isZero();
        desk.advances("T-2", now.plusSeconds(11).toString());
        assertThat(desk.database().meters().timer("dueline.detection.lateness").count()).isEqualTo(1);
    }
}
