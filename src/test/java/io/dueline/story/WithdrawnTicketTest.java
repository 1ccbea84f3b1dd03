package io.dueline.story;

import static io.dueline.story.Scenario.weekdays;

import org.junit.jupiter.api.Test;

class WithdrawnTicketTest extends Stories {
    private Scenario asked() {
        return given(weekdays("09:00", "17:00"), FIRST_REPLY, "1h", "2026-06-01");
    }

    @Test
    void deleting_cancels() {
        asked().customerWrites("Mon 10:00").agentDeletes("Mon 10:20").until("Mon 15:00")
                .thenIs("cancelled").thenEndedAt("Mon 10:20").thenElapsed("20m");
    }

    @Test
    void a_restored_ticket_goes_on_as_if_it_had_not_been_deleted() {
        asked().customerWrites("Mon 10:00").agentDeletes("Mon 10:20").agentRestores("Mon 10:40").until("Mon 10:50")
                .thenIs("running").thenElapsed("50m").thenWasDueAt("Mon 11:00");
    }

    @Test
    void what_fell_due_while_it_was_deleted_is_missed_once_it_is_restored() {
        asked().customerWrites("Mon 10:00").agentDeletes("Mon 10:20").agentRestores("Mon 12:00")
                .thenMissedBy("1h").thenWasDueAt("Mon 11:00").thenGoesOn();
    }

    @Test
    void a_breach_outlives_the_ticket() {
        asked().customerWrites("Mon 10:00").agentDeletes("Mon 11:30").until("Mon 15:00")
                .thenMissedBy("30m").thenEndedAt("Mon 11:30");
    }

    @Test
    void spam_cancels_and_leaving_it_restores() {
        asked().customerWrites("Mon 10:00").agentSets("Mon 10:10", "spam").agentSets("Mon 10:30", "open")
                .agentReplies("Mon 10:45")
                .thenMetWith("15m");
    }

    @Test
    void while_it_is_spam_it_is_cancelled() {
        asked().customerCreates("Mon 10:00", "status", "spam").until("Mon 15:00")
                .thenIs("cancelled").thenEndedAt("Mon 10:00");
    }

    @Test
    void what_was_answered_before_stays_answered() {
        asked().customerWrites("Mon 10:00").agentReplies("Mon 10:10").agentDeletes("Mon 10:20")
                .thenMetWith("50m");
    }

    @Test
    void merging_cancels() {
        asked().customerWrites("Mon 10:00").agentMerges("Mon 10:20", "T-2").until("Mon 15:00")
                .thenIs("cancelled").thenEndedAt("Mon 10:20");
    }

    @Test
    void taken_out_of_spam_by_solving_it_ends_like_any_other() {
        asked().customerWrites("Mon 10:00").agentSets("Mon 10:10", "spam").agentSolves("Mon 10:30")
                .thenIs("unanswered").thenEndedAt("Mon 10:30").thenElapsed("30m");
    }

    @Test
    void spam_leaves_a_pause_as_it_was() {
        given(weekdays("09:00", "17:00"), RESOLUTION, "1h", "2026-06-01").pausedOn("pending")
                .customerWrites("Mon 10:00").agentSets("Mon 10:20", "pending").agentSets("Mon 10:30", "spam")
                .agentSets("Mon 11:00", "open").until("Mon 11:10")
                .thenIs("running").thenElapsed("30m").thenWasDueAt("Mon 11:40");
    }

    @Test
    void a_reply_to_a_deleted_ticket_counts_once_it_is_restored() {
        asked().customerWrites("Mon 10:00").agentDeletes("Mon 10:10").agentReplies("Mon 10:20")
                .agentRestores("Mon 10:30")
                .thenMetWith("40m").thenEndedAt("Mon 10:20");
    }

    @Test
    void deleted_as_spam_it_ends_with_the_deletion_once_it_is_no_spam() {
        asked().customerWrites("Mon 10:00").agentSets("Mon 10:10", "spam").agentDeletes("Mon 10:20")
                .agentSets("Mon 10:30", "open").until("Mon 15:00")
                .thenIs("cancelled").thenEndedAt("Mon 10:20").thenElapsed("20m");
    }

    @Test
    void restored_as_spam_it_ends_where_spam_alone_would_have_ended_it() {
        asked().customerWrites("Mon 10:00").agentDeletes("Mon 10:10").agentSets("Mon 10:20", "spam")
                .agentRestores("Mon 10:30").until("Mon 15:00")
                .thenIs("cancelled").thenEndedAt("Mon 10:20").thenElapsed("20m");
    }

    @Test
    void solved_before_it_was_spam_it_is_solved_after_it() {
        given(weekdays("09:00", "17:00"), RESOLUTION, "1h", "2026-06-01")
                .customerWrites("Mon 10:00").agentSolves("Mon 10:30").agentSets("Mon 11:00", "spam")
                .agentSets("Mon 12:00", "solved").until("Mon 15:00")
                .thenMetWith("30m").thenEndedAt("Mon 10:30").thenHasCycles(1);
    }

    @Test
    void solved_before_it_was_spam_it_may_be_reopened_from_it() {
        given(weekdays("09:00", "17:00"), RESOLUTION, "1h", "2026-06-01")
                .customerWrites("Mon 10:00").agentSolves("Mon 10:30").agentSets("Mon 11:00", "spam")
                .agentSets("Mon 12:00", "open").until("Mon 12:10")
                .thenIs("running").thenElapsed("40m").thenWasDueAt("Mon 12:30");
    }

    @Test
    void spam_does_not_forgive_a_breach() {
        asked().customerWrites("Mon 10:00").agentSets("Mon 11:30", "spam").until("Mon 15:00")
                .thenMissedBy("30m").thenEndedAt("Mon 11:30");
    }

    @Test
    void what_fell_due_while_it_was_spam_is_missed_once_it_is_none() {
        asked().customerWrites("Mon 10:00").agentSets("Mon 10:10", "spam").agentSets("Mon 12:00", "new")
                .thenMissedBy("1h").thenWasDueAt("Mon 11:00").thenGoesOn();
    }
}
