package io.dueline.alert;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class QuietHoursTest {

    private final Office office = new Office();

    @AfterEach
    void close() {
        office.close();
    }

    private static final String QUIET = """
            alerting: {announceAfter: 0s, quietHours: {outside: another-day}}
            alerts: [{on: warning, to: [lead@example.com]}, {on: breach, to: [lead@example.com]}]
            """;

    @Test
    void a_breach_that_is_excused_before_quiet_hours_end_is_told_to_nobody() {
        office.promises(QUIET);
        office.ticket("T-1", 70);
        office.ticket("T-2", 70);
        office.works();
        assertThat(office.states()).containsExactly("waiting", "waiting");

        office.excuses("T-1");
        office.timePasses();
        office.works();

        assertThat(office.told()).containsExactly("breach email:lead@example.com dropped",
                "breach email:lead@example.com delivered");
        assertThat(office.deliveries("reason")).contains("it was withdrawn, excused, or over, before anybody was told");
    }

    @Test
    void mail_waits_for_the_end_of_quiet_hours_unless_the_level_is_worth_waking_somebody() {
        String quiet = "alerting: {announceAfter: 0s, quietHours: {outside: another-day%s}}\n"
                + "alerts: [{on: breach, to: [lead@example.com]}]";
        office.promises(quiet.formatted(""));
        office.ticket("T-1", 70);
        office.works();
        assertThat(office.states()).containsExactly("waiting");

        office.promises(quiet.formatted(", breachesPass: [urgent]"));
        office.ticket("T-2", 70);
        office.works();
        assertThat(office.states()).containsExactly("waiting", "delivered");

        office.timePasses();
        office.works();
        assertThat(office.states()).containsExactly("delivered", "delivered");
    }

    @Test
    void where_nobody_is_ever_at_work_again_it_is_not_quiet() {
        office.promises("""
                alerting: {announceAfter: 0s, quietHours: {outside: past}}
                alerts: [{on: breach, to: [lead@example.com]}]
                """,
                "{id: past, timeZone: UTC, hours: [], exceptions: [{date: 2020-01-02, hours: [\"09:00-10:00\"]}]}");
        office.ticket("T-1", 70);
        office.works();

        assertThat(office.states()).containsExactly("delivered");
    }

    @Test
    void a_warning_that_quiet_hours_hold_back_is_dropped_if_somebody_answers_meanwhile() {
        office.promises(QUIET);
        office.ticket("T-1", 50);
        office.ticket("T-2", 50);
        office.works();
        assertThat(office.states()).containsExactly("waiting", "waiting");

        office.reply("T-1", 1);
        office.timePasses();
        office.works();

        assertThat(office.states()).containsExactly("dropped", "delivered");
        assertThat(office.deliveries("reason").getFirst()).isEqualTo("nothing is waited for any more");
        assertThat(office.receives(1)).hasSize(1);
    }

    @Test
    void a_warning_that_quiet_hours_hold_back_is_dropped_if_it_is_too_late_for_it_meanwhile() {
        office.promises(QUIET);
        office.ticket("T-1", 50);
        office.works();

        office.turnsOutToBeOlder("T-1", 20);
        office.works();
        office.timePasses();
        office.works();

        assertThat(office.told()).containsExactly("warning email:lead@example.com dropped",
                "breach email:lead@example.com delivered");
    }

    @Test
    void a_breach_that_quiet_hours_hold_back_is_dropped_if_it_is_taken_back_meanwhile() {
        office.promises(QUIET);
        office.ticket("T-1", 61);
        office.ticket("T-2", 61);
        office.ticket("T-3", 61);
        office.works();

        office.reply("T-1", 2);
        office.deletes("T-2");
        office.reply("T-3", 0);
        office.timePasses();
        office.works();

        assertThat(office.deliveries("ticket || ' ' || kind || ' ' || state")).containsExactly(
                "T-1 breach dropped", "T-2 breach dropped", "T-3 breach delivered");
    }

    @Test
    void who_never_heard_of_a_breach_for_quiet_hours_is_not_told_that_it_was_none() {
        office.promises("""
                alerting: {announceAfter: 0s, quietHours: {outside: another-day}}
                alerts:
                  - {on: breach, to: [lead@example.com]}
                  - {on: breach.withdrawn, to: [lead@example.com]}
                """);
        office.ticket("T-1", 61);
        office.works();
        office.reply("T-1", 2);
        office.works();
        assertThat(office.states()).containsExactly("waiting", "waiting");

        office.timePasses();
        office.works();

        assertThat(office.told()).containsExactly("breach email:lead@example.com dropped",
                "breach.withdrawn email:lead@example.com dropped");
        assertThat(office.deliveries("reason").getLast()).isEqualTo("the breach was never announced");
    }

    @Test
    void a_next_step_that_quiet_hours_hold_back_is_dropped_if_somebody_answers_meanwhile() {
        office.promises("""
                alerting: {announceAfter: 0s, quietHours: {outside: another-day}}
                alerts: [{on: breach, to: [lead@example.com], after: [0m, 30m]}]
                """);
        office.ticket("T-1", 95);
        office.ticket("T-2", 95);
        office.works();
        office.reply("T-1", 1);
        office.timePasses();
        office.works();

        assertThat(office.deliveries("ticket || ' ' || state")).containsExactly("T-1 delivered", "T-1 dropped",
                "T-2 delivered", "T-2 delivered");
    }
}
