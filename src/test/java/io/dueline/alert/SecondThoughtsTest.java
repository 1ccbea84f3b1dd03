package io.dueline.alert;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SecondThoughtsTest {

    private static final String AT_ONCE = "alerting: {announceAfter: 0s}\n";

    private final Office office = new Office();

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    void a_breach_that_is_taken_back_before_it_is_announced_is_told_to_nobody() {
        office.promises("""
                alerting: {announceAfter: 1h}
                alerts: [{on: breach, to: [lead@example.com]}, {on: breach.withdrawn, to: [lead@example.com]}]
                """);
        office.ticket("T-1", 61);
        office.reply("T-1", 2);
        office.theMomentToAnnounceComes();
        office.works();

        assertThat(office.told()).isEmpty();
        assertThat(office.dropped()).containsExactly("the breach was withdrawn before it was announced",
                "the breach was never announced");
    }

    @Test
    void a_breach_that_is_excused_before_it_is_announced_is_told_to_nobody() {
        office.promises("""
                alerting: {announceAfter: 1h}
                alerts: [{on: breach, to: [lead@example.com]}]
                """);
        office.ticket("T-1", 61);
        office.excuses("T-1");
        office.theMomentToAnnounceComes();
        office.works();

        assertThat(office.told()).isEmpty();
        assertThat(office.dropped()).containsExactly("its miss was excused before it was announced");
    }

    @Test
    void a_breach_that_was_announced_is_taken_back_aloud() {
        office.promises(AT_ONCE + """
                alerts:
                  - {on: breach, to: [lead@example.com]}
                  - {on: breach.withdrawn, to: [lead@example.com]}
                """);
        office.ticket("T-1", 61);
        office.works();
        office.reply("T-1", 2);
        office.works();

        assertThat(office.told()).containsExactly("breach email:lead@example.com delivered",
                "breach.withdrawn email:lead@example.com delivered");
    }

    @Test
    void whether_a_warning_still_holds_can_not_be_known_of_a_ticket_that_can_not_be_read_any_more() {
        office.promises(AT_ONCE + "alerts: [{on: warning, to: [lead@example.com]}]");
        office.ticket("T-1", 50);
        office.ticket("T-2", 50);
        office.canReadNoMore("T-1");
        office.works();

        assertThat(office.deliveries("ticket")).containsExactly("T-2");
        assertThat(office.dropped().getFirst()).startsWith("its ticket can't be read: ");
    }

    @Test
    void a_next_step_is_dropped_if_somebody_answers_before_it_is_announced() {
        office.promises("""
                alerting: {announceAfter: 1h}
                alerts: [{on: breach, to: [lead@example.com], after: [0m, 30m]}]
                """);
        office.ticket("T-1", 95);
        office.reply("T-1", 1);
        office.theMomentToAnnounceComes();
        office.works();

        assertThat(office.told()).containsExactly("breach email:lead@example.com delivered");
        assertThat(office.dropped()).containsExactly("it was over before the next step was announced");
    }

    @Test
    void a_breach_of_a_ticket_that_is_withdrawn_before_it_is_announced_is_told_to_nobody() {
        office.promises("alerting: {announceAfter: 1h}\nalerts: [{on: breach, to: [lead@example.com]}]");
        office.ticket("T-1", 61);
        office.ticket("T-2", 61);
        office.deletes("T-1");
        office.isSpam("T-2");
        office.theMomentToAnnounceComes();
        office.works();

        assertThat(office.told()).isEmpty();
        assertThat(office.dropped()).hasSize(2)
                .containsOnly("the ticket was withdrawn before its breach was announced");
    }
}
