package io.dueline.workflow;

import static io.temporal.api.enums.v1.EventType.EVENT_TYPE_TIMER_CANCELED;
import static io.temporal.api.enums.v1.EventType.EVENT_TYPE_TIMER_STARTED;
import static io.temporal.api.enums.v1.EventType.EVENT_TYPE_UPSERT_WORKFLOW_SEARCH_ATTRIBUTES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.temporal.client.WorkflowFailedException;
import io.temporal.failure.CanceledFailure;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SleepingTicketTest {
    private static final Instant NINE = Instant.parse("2026-11-23T09:00:00Z");
    private static final Instant TEN = Instant.parse("2026-11-23T10:00:00Z");
    private static final Instant ELEVEN = Instant.parse("2026-11-23T11:00:00Z");

    private final ScriptedTicket ticket = new ScriptedTicket();
    private final SkippedTime temporal = new SkippedTime(ticket, NINE);

    @AfterEach
    void close() {
        temporal.close();
    }

    @Test
    void it_sleeps_until_the_first_millisecond_after_due_and_finds_the_reply_missing() {
        ticket.dueAt(TEN);
        temporal.knock();

        temporal.pass(Duration.ofHours(2));

        assertThat(ticket.advancedAt).hasSize(2);
        // While a task is under way, time passes there as it does here.
        assertThat(ticket.advancedAt.getLast())
                .isBetween(Instant.parse("2026-11-23T10:00:00.001Z"), Instant.parse("2026-11-23T10:00:30Z"));
    }

    @Test
    void it_ends_with_the_outcomes_when_the_ticket_is_closed() {
        ticket.dueAt(TEN);
        temporal.knock();
        temporal.pass(Duration.ofMinutes(20));

        ticket.repliedAt(Instant.parse("2026-11-23T09:20:00Z")).closed();
        temporal.knock();

        assertThat(temporal.outcomes())
                .containsExactly(new CycleOutcome(
                        "first-reply", 1, "urgent", "met", TEN, Instant.parse("2026-11-23T09:20:00Z")));
    }

    @Test
    void what_arrives_while_it_is_advanced_is_not_lost() {
        ticket.dueAt(TEN);
        ticket.meanwhile(() -> {
            ticket.repliedAt(NINE).closed();
            temporal.knock();
        });

        temporal.knock();

        assertThat(temporal.outcomes()).extracting(CycleOutcome::outcome).containsExactly("met");
        assertThat(ticket.advancedAt).hasSize(2);
    }

    @Test
    void what_arrives_while_a_closing_ticket_is_advanced_is_not_lost() {
        ticket.dueAt(TEN).repliedAt(NINE).closed();
        ticket.meanwhile(temporal::knock);

        temporal.knock();

        assertThat(temporal.outcomes()).hasSize(1);
        assertThat(ticket.advancedAt).hasSize(2);
    }

    @Test
    void its_timer_stays_while_the_moment_does() {
        ticket.dueAt(TEN);
        for (int minute = 0; minute < 5; minute++) {
            temporal.knock();
            temporal.pass(Duration.ofMinutes(1));
        }

        assertThat(ticket.advancedAt).hasSize(5);
        assertThat(temporal.history(EVENT_TYPE_TIMER_STARTED)).hasSize(1);
        assertThat(temporal.history(EVENT_TYPE_TIMER_CANCELED)).isEmpty();
    }

    @Test
    void its_timer_is_set_anew_when_the_moment_moves() {
        ticket.dueAt(TEN);
        temporal.knock();
        temporal.pass(Duration.ofMinutes(1));

        ticket.dueAt(ELEVEN);
        temporal.knock();
        temporal.pass(Duration.ofHours(3));

        assertThat(temporal.history(EVENT_TYPE_TIMER_STARTED)).hasSize(2);
        assertThat(temporal.history(EVENT_TYPE_TIMER_CANCELED)).hasSize(1);
        assertThat(ticket.advancedAt.getLast()).isAfter(ELEVEN);
    }

    @Test
    void without_a_moment_it_sleeps_until_something_arrives() {
        ticket.dueAt(TEN);
        temporal.knock();
        temporal.pass(Duration.ofMinutes(1));

        ticket.paused();
        temporal.knock();
        temporal.pass(Duration.ofDays(30));

        assertThat(ticket.advancedAt).hasSize(2);
        assertThat(temporal.history(EVENT_TYPE_TIMER_CANCELED)).hasSize(1);
    }

    @Test
    void a_wake_up_in_vain_is_followed_by_another_a_second_later_at_the_earliest() {
        var stubborn = new StubbornTicket(NINE);
        try (var other = new SkippedTime(stubborn, NINE)) {
            other.knock();
            other.pass(Duration.ofSeconds(10));
            assertThat(stubborn.advances()).isBetween(3, 12);
        }
    }

    @Test
    void a_store_out_of_reach_for_hours_neither_fails_it_nor_fills_its_history() {
        ticket.dueAt(TEN).outOfReach(true);
        temporal.knock();
        temporal.pass(Duration.ofHours(3));
        assertThat(temporal.history(EVENT_TYPE_TIMER_STARTED)).hasSizeBetween(38, 42);
        assertThat(temporal.history()).hasSizeLessThan(260);

        ticket.outOfReach(false);
        temporal.pass(Duration.ofMinutes(5));
        ticket.closed();
        temporal.knock();

        assertThat(temporal.outcomes()).extracting(CycleOutcome::outcome).containsExactly("missed");
    }

    @Test
    void whatever_arrives_has_it_try_the_store_again_at_once() {
        ticket.dueAt(TEN).outOfReach(true);
        temporal.knock();
        temporal.pass(Duration.ofMinutes(30));
        ticket.outOfReach(false);
        ticket.repliedAt(NINE).closed();

        temporal.knock();

        assertThat(temporal.outcomes()).extracting(CycleOutcome::outcome).containsExactly("met");
        assertThat(ticket.advancedAt.getLast()).isBefore(Instant.parse("2026-11-23T09:31:00Z"));
    }

    @Test
    void a_later_event_starts_a_closed_ticket_again() {
        ticket.dueAt(TEN).repliedAt(NINE).closed();
        temporal.knock();
        assertThat(temporal.outcomes()).extracting(CycleOutcome::outcome).containsExactly("met");
        String first = temporal.runId();

        ticket.reopened();
        temporal.knock();
        temporal.pass(Duration.ofMinutes(1));
        ticket.closed();
        temporal.knock();

        assertThat(temporal.outcomes()).hasSize(1);
        assertThat(temporal.runId()).isNotEqualTo(first);
    }

    @Test
    void its_first_breach_alone_is_written_where_it_can_be_searched() {
        ticket.dueAt(TEN);
        temporal.knock();
        temporal.pass(Duration.ofHours(2));
        temporal.knock();
        temporal.pass(Duration.ofHours(2));
        temporal.knock();
        temporal.pass(Duration.ofHours(2));

        assertThat(ticket.advancedAt).hasSize(4);
        assertThat(temporal.history(EVENT_TYPE_UPSERT_WORKFLOW_SEARCH_ATTRIBUTES)).hasSize(1);
    }

    @Test
    void an_operator_can_cancel_it_while_it_sleeps() {
        ticket.paused();
        temporal.knock();
        temporal.pass(Duration.ofMinutes(1));

        temporal.cancel();

        assertThatThrownBy(temporal::outcomes)
                .isInstanceOf(WorkflowFailedException.class)
                .hasCauseInstanceOf(CanceledFailure.class);
    }
}
