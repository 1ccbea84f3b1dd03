package io.dueline.story;

import static io.dueline.story.Scenario.weekdays;

import java.util.List;
import org.junit.jupiter.api.Test;

class NextReplyTest extends Stories {
    private Scenario answered() {
        return given(weekdays("09:00", "17:00"), NEXT_REPLY, "30m", "2026-06-01")
                .and(FIRST_REPLY, "1h")
                .customerWrites("Mon 10:00").agentReplies("Mon 10:10");
    }

    @Test
    void nothing_runs_until_the_customer_writes_again() {
        answered().until("Mon 12:00").thenIsNotTimed();
    }

    @Test
    void it_runs_from_the_oldest_unanswered_message() {
        answered()
                .customerWrites("Mon 10:30").customerWrites("Mon 10:50")
                .agentReplies("Mon 10:55")
                .thenStartedAt("Mon 10:30").thenMetWith("5m").thenHasCycles(1);
    }

    @Test
    void each_exchange_is_a_cycle_of_its_own() {
        answered()
                .customerWrites("Mon 10:30").agentReplies("Mon 10:40")
                .customerWrites("Mon 11:00")
                .until("Mon 11:20")
                .then(NEXT_REPLY, 1).thenMetWith("20m")
                .then(NEXT_REPLY, 2).thenIs("running").thenRemains("10m");
    }

    @Test
    void the_newest_message_counts_where_the_target_says_so() {
        given(weekdays("09:00", "17:00"), NEXT_REPLY, "30m", "2026-06-01").with("anchor", "newest")
                .and(FIRST_REPLY, "1h")
                .customerWrites("Mon 10:00").agentReplies("Mon 10:10")
                .customerWrites("Mon 10:30").customerWrites("Mon 10:50")
                .agentReplies("Mon 11:15")
                .thenStartedAt("Mon 10:50").thenMetWith("5m").thenHasCycles(1);
    }

    @Test
    void a_newer_message_does_not_save_a_missed_reply() {
        given(weekdays("09:00", "17:00"), NEXT_REPLY, "30m", "2026-06-01").with("anchor", "newest")
                .and(FIRST_REPLY, "1h")
                .customerWrites("Mon 10:00").agentReplies("Mon 10:10")
                .customerWrites("Mon 10:30").customerWrites("Mon 11:30")
                .agentReplies("Mon 11:40")
                .thenStartedAt("Mon 10:30").thenMissedBy("40m");
    }

    @Test
    void thanks_need_no_answer() {
        answered().customerThanks("Mon 10:30").until("Mon 12:00").thenIsNotTimed();
    }

    @Test
    void after_a_missed_first_reply_the_next_one_is_timed_as_well() {
        given(weekdays("09:00", "17:00"), NEXT_REPLY, "30m", "2026-06-01")
                .and(FIRST_REPLY, "1h")
                .customerWrites("Mon 10:00").agentReplies("Mon 11:30")
                .customerWrites("Mon 11:40")
                .thenIs("running").thenWasDueAt("Mon 12:10")
                .then(FIRST_REPLY).thenMissedBy("30m");
    }

    @Test
    void it_is_timed_although_the_first_reply_is_not() {
        given(weekdays("09:00", "17:00"), NEXT_REPLY, "30m", "2026-06-01")
                .customerWrites("Mon 10:00").agentReplies("Mon 11:30")
                .customerWrites("Mon 11:40")
                .thenWasDueAt("Mon 12:10");
    }

    @Test
    void a_message_on_a_solved_ticket_waits_for_the_reopening() {
        answered()
                .agentSolves("Mon 10:20").customerWrites("Mon 11:00")
                .agentSets("Mon 12:00", "open")
                .thenStartedAt("Mon 12:00").thenWasDueAt("Mon 12:30");
    }

    @Test
    void a_message_on_a_solved_ticket_alone_starts_nothing() {
        answered().agentSolves("Mon 10:20").customerWrites("Mon 11:00").until("Mon 14:00").thenIsNotTimed();
    }

    @Test
    void a_message_on_a_solved_ticket_that_was_answered_starts_nothing_at_the_reopening() {
        answered()
                .agentSolves("Mon 10:20").customerWrites("Mon 11:00").agentReplies("Mon 11:10")
                .agentSets("Mon 12:00", "open")
                .thenIsNotTimed();
    }

    @Test
    void thanks_do_not_move_a_newest_message_either() {
        given(weekdays("09:00", "17:00"), NEXT_REPLY, "30m", "2026-06-01").with("anchor", "newest")
                .customerWrites("Mon 10:00").agentReplies("Mon 10:10")
                .customerWrites("Mon 10:30").customerThanks("Mon 10:50")
                .thenStartedAt("Mon 10:30").thenWasDueAt("Mon 11:00");
    }

    @Test
    void notes_bots_and_calls_are_no_reply() {
        answered().customerWrites("Mon 10:30").botReplies("Mon 10:31").agentNotes("Mon 10:32").agentCalls("Mon 10:33")
                .until("Mon 10:40").thenIs("running").thenRemains("20m");
    }

    @Test
    void they_count_where_the_target_says_so_and_only_for_it() {
        given(weekdays("09:00", "17:00"), NEXT_REPLY, "30m", "2026-06-01").with("counts", List.of("bot"))
                .and(FIRST_REPLY, "1h")
                .customerWrites("Mon 10:00").botReplies("Mon 10:01").agentReplies("Mon 10:10")
                .customerWrites("Mon 10:30").botReplies("Mon 10:31")
                .then(FIRST_REPLY).thenMetWith("50m")
                .then(NEXT_REPLY).thenMetWith("29m").thenHasCycles(1);
    }

    @Test
    void what_follows_a_first_reply_that_a_bot_gave_is_the_next_question() {
        given(weekdays("09:00", "17:00"), NEXT_REPLY, "30m", "2026-06-01")
                .and(FIRST_REPLY, "1h").with("counts", List.of("bot"))
                .customerWrites("Mon 10:00").botReplies("Mon 10:01").customerWrites("Mon 10:10")
                .then(NEXT_REPLY).thenStartedAt("Mon 10:10").thenWasDueAt("Mon 10:40");
    }

    @Test
    void while_paused_it_is_not_due_and_what_remains_is_kept() {
        given(weekdays("09:00", "17:00"), NEXT_REPLY, "30m", "2026-06-01").pausedOn("on-hold")
                .customerWrites("Mon 10:00").agentReplies("Mon 10:10")
                .customerWrites("Mon 10:30").agentSets("Mon 10:40", "on-hold").until("Mon 15:00")
                .thenIs("paused").thenHasNoDueDate().thenRemains("20m");
    }

    @Test
    void what_was_asked_before_the_first_reply_is_answered_by_it() {
        given(weekdays("09:00", "17:00"), NEXT_REPLY, "30m", "2026-06-01").and(FIRST_REPLY, "1h")
                .customerWrites("Mon 10:00").customerWrites("Mon 10:05").agentReplies("Mon 10:10").until("Mon 15:00")
                .thenIsNotTimed();
    }

    @Test
    void what_the_customer_cannot_see_asks_nothing() {
        answered().customerNotes("Mon 10:30").until("Mon 12:00").thenIsNotTimed();
    }

    @Test
    void a_message_on_a_closed_ticket_waits_for_the_reopening_too() {
        answered().agentSets("Mon 10:20", "closed").customerWrites("Mon 11:00").agentSets("Mon 12:00", "new")
                .thenStartedAt("Mon 12:00").thenWasDueAt("Mon 12:30");
    }

    @Test
    void asked_and_reopened_at_one_instant_it_starts_once() {
        answered().agentSolves("Mon 10:20").customerWrites("Mon 12:00").agentSets("Mon 12:00", "open")
                .until("Mon 12:10")
                .thenHasCycles(1).thenStartedAt("Mon 12:00").thenRemains("20m");
    }

    @Test
    void a_note_counts_where_the_target_says_so() {
        counting("note").agentNotes("Mon 10:40").thenMetWith("20m");
    }

    @Test
    void a_call_counts_where_the_target_says_so() {
        counting("call").agentCalls("Mon 10:40").thenMetWith("20m");
    }

    private Scenario counting(String what) {
        return given(weekdays("09:00", "17:00"), NEXT_REPLY, "30m", "2026-06-01").with("counts", List.of(what))
                .customerWrites("Mon 10:00").agentReplies("Mon 10:10").customerWrites("Mon 10:30");
    }
}
