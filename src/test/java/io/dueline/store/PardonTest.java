package io.dueline.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A ticket was due ten minutes ago; the next step of its escalation falls in twenty minutes. */
class PardonTest {
    private static final Pardon.Case FIRST_REPLY = new Pardon.Case(HelpDesk.CALLER, "T-1", "first-reply-1");

    private final HelpDesk desk = HelpDesk.withoutPolicy();
    private final Instant asked = Instant.now().minus(Duration.ofMinutes(70));

    @BeforeEach
    void a_miss_that_escalates() {
        desk.saves("""
                calendars: [{id: always, timeZone: UTC, hours: 24x7}]
                levels: [{id: standard, calendar: always, targets: [{metric: first-reply, within: 1h}]}]
                rules: [{id: all, when: {}, then: {level: standard}}]
                alerts: [{on: breach, to: [lead@example.com], after: [0m, 30m]}]
                """);
        desk.sends(desk.created("T-1", asked.toString()));
        desk.database().tickets().advance(new TicketKey("default", "T-1"), desk.database().tickets().now());
        desk.database().db().sql("delete from handover").update();
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private List<String> wokenUp() {
        return desk.database().db().sql("delete from handover where advanced returning ticket").query(String.class)
                .list();
    }

    @Test
    void the_workflow_of_an_excused_miss_has_nothing_to_wake_up_for() {
        desk.database().pardon().excuse(FIRST_REPLY, "flood", "lea", null);

        assertThat(wakesUpIn()).isNull();
        assertThat(wokenUp()).containsExactly("T-1");
    }

    @Test
    void whoever_takes_an_excuse_back_wakes_up_the_workflow_so_that_the_next_step_is_told_in_time() {
        desk.database().pardon().excuse(FIRST_REPLY, "flood", "lea", null);
        wokenUp();

        desk.database().pardon().unexcuse(FIRST_REPLY, "lea", null);

        assertThat(wakesUpIn()).isEqualTo(90);
        assertThat(wokenUp()).containsExactly("T-1");
    }

    @Test
    void an_excuse_of_what_escalates_no_further_wakes_up_nobody() {
        desk.sends(desk.replied("T-1", Instant.now().minusSeconds(60).toString()));
        desk.database().tickets().advance(new TicketKey("default", "T-1"), desk.database().tickets().now());
        desk.database().db().sql("delete from handover").update();

        desk.database().pardon().excuse(FIRST_REPLY, "flood", "lea", null);

        assertThat(wokenUp()).isEmpty();
    }

    /** In whole minutes after the customer asked. */
    private Long wakesUpIn() {
        Instant at = desk.database().book().read(new TicketKey("default", "T-1")).orElseThrow().ticket().progress()
                .wakeUpAt();
        return at == null ? null : Duration.between(asked, at).toMinutes();
    }
}
