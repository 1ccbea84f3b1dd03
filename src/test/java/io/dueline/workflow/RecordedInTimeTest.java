package io.dueline.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import io.dueline.store.HelpDesk;
import io.dueline.store.NewEvent;
import io.dueline.store.Reapplication;
import io.dueline.store.TicketFilter;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the workflow's wake-ups leave in a real PostgreSQL, while hours pass in no time. */
class RecordedInTimeTest {
    private static final String POLICY = """
            calendars: [{id: always, timeZone: UTC, hours: 24x7}]
            levels:
              - {id: standard, calendar: always, targets: [{metric: first-reply, within: %s, warn: [15m]}]}
            rules: [{id: all, when: {}, then: {level: standard}}]
            alerts:
              - {on: warning, to: [assignee]}
              - {on: breach, to: [lead@example.com], after: [0m, 30m]}
              - {on: met-late, to: [requester]}
              - {on: breach.withdrawn, to: [lead@example.com]}
              - {on: amended, to: ["webhook:crm"]}
            """;
    private static final String TICKET = SkippedTime.TICKET.ticket();

    private final HelpDesk desk = HelpDesk.withoutPolicy();
    private final Instant start = desk.database().tickets().now();
    private final SkippedTime temporal = new SkippedTime(new StoredTickets(desk.database().tickets()), start);

    RecordedInTimeTest() {
        desk.saves(POLICY.formatted("1h"));
        happens(desk.created(TICKET, start.toString()));
    }

    @AfterEach
    void close() {
        temporal.close();
        desk.close();
    }

    private void happens(NewEvent event) {
        desk.sends(event);
        temporal.knock();
    }

    private void passUntilMinute(int minute) {
        temporal.passUntil(minute(minute));
    }

    private Instant minute(int minute) {
        return start.plus(Duration.ofMinutes(minute));
    }

    private void repliesInMinute(int minute) {
        happens(desk.replied(TICKET, minute(minute).toString()));
    }

    /** Without the time of day, which is the one of the test. */
    private List<String> alerts() {
        return desk.alerts(TICKET).stream().map(alert -> alert.replaceFirst(" \\d\\d:\\d\\d", "")).toList();
    }

    private String state() {
        return desk.database().db().sql("select state from clock").query(String.class).single();
    }

    @Test
    void a_deadline_is_warned_of_missed_and_escalated_each_at_its_time() {
        passUntilMinute(44);
        assertThat(alerts()).isEmpty();
        passUntilMinute(59);
        assertThat(alerts()).containsExactly("warning PT15M [assignee]");
        passUntilMinute(61);
        assertThat(state()).isEqualTo("missed");
        passUntilMinute(600);
        assertThat(alerts()).containsExactly("warning PT15M [assignee]", "breach PT0S [email:lead@example.com]",
                "breach PT30M [email:lead@example.com]");
        assertThat(desk.amendments(TICKET)).isEmpty();
    }

    @Test
    void an_answer_after_the_breach_ends_it() {
        passUntilMinute(70);
        repliesInMinute(70);
        passUntilMinute(600);

        assertThat(state()).isEqualTo("missed");
        assertThat(alerts()).containsExactly("warning PT15M [assignee]", "breach PT0S [email:lead@example.com]",
                "met-late [requester]");
        assertThat(desk.amendments(TICKET)).isEmpty();
    }

    @Test
    void a_punctual_answer_that_arrives_after_the_breach_takes_it_back() {
        passUntilMinute(70);
        repliesInMinute(50);
        passUntilMinute(600);

        assertThat(state()).isEqualTo("met");
        assertThat(alerts()).containsExactly("warning PT15M [assignee]", "breach PT0S [email:lead@example.com]",
                "breach.withdrawn [email:lead@example.com]", "amended [webhook:crm]");
        assertThat(desk.amendments(TICKET)).containsExactly("first-reply-1 missed -> met because of e-2");
    }

    @Test
    void re_applying_a_policy_has_it_wake_up_for_the_new_deadline() {
        passUntilMinute(0);
        desk.saves(POLICY.formatted("2h"));
        Reapplication order = desk.database().reapplications().ask(HelpDesk.CALLER, TicketFilter.ALL).orElseThrow();
        desk.database().reapplying().goOn(order.tenant(), order.id());
        temporal.knock();

        passUntilMinute(119);
        assertThat(state()).isEqualTo("running");
        passUntilMinute(121);
        assertThat(state()).isEqualTo("missed");
        assertThat(alerts()).containsExactly("warning PT15M [assignee]", "breach PT0S [email:lead@example.com]");
    }

    @Test
    void an_outcome_belongs_to_those_who_had_the_ticket_when_it_ended() {
        goesToInMinute(10, "sales");
        passUntilMinute(20);
        repliesInMinute(20);
        passUntilMinute(30);
        goesToInMinute(30, "archive");
        passUntilMinute(600);

        assertThat(desk.database().db().sql("select department from clock").query(String.class).single())
                .isEqualTo("sales");
        assertThat(desk.amendments(TICKET)).isEmpty();
    }

    private void goesToInMinute(int minute, String department) {
        happens(desk.event(TICKET, "ticket.changed", minute(minute).toString(),
                "{\"by\":{\"kind\":\"agent\"},\"department\":\"" + department + "\"}"));
    }
}
