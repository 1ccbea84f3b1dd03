package io.dueline.story;

import static io.dueline.story.Scenario.weekdays;

import org.junit.jupiter.api.Test;

class MergedTicketTest extends Stories {
    private Scenario replies() {
        return given(weekdays("09:00", "17:00"), NEXT_REPLY, "2h", "2026-06-01").and(FIRST_REPLY, "1h");
    }

    /** T-1 was answered at 9:15 and nobody waits there. */
    private Scenario answered() {
        return replies().on("T-1").customerWrites("Mon 09:00").agentReplies("Mon 09:15");
    }

    @Test
    void the_survivor_inherits_the_oldest_unanswered_message() {
        answered().on("T-2").customerWrites("Mon 10:00").customerWrites("Mon 10:20").agentMerges("Mon 10:30", "T-1")
                .on("T-1").agentReplies("Mon 11:30")
                .then(NEXT_REPLY).thenHasCycles(1).thenStartedAt("Mon 10:00").thenWasDueAt("Mon 12:00")
                .thenMetWith("30m");
    }

    @Test
    void an_answered_ticket_leaves_nothing_behind() {
        answered().on("T-2").customerWrites("Mon 10:00").agentReplies("Mon 10:10").agentMerges("Mon 10:30", "T-1")
                .until("Mon 15:00").then(NEXT_REPLY).thenIsNotTimed();
    }

    @Test
    void where_nobody_replied_yet_it_is_the_first_reply_that_is_waited_for() {
        replies().on("T-1").agentCreates("Mon 09:00")
                .on("T-2").customerWrites("Mon 10:00").agentMerges("Mon 10:30", "T-1").on("T-1")
                .agentReplies("Mon 10:40")
                .then(FIRST_REPLY).thenStartedAt("Mon 10:00").thenMetWith("20m")
                .then(NEXT_REPLY).thenIsNotTimed();
    }

    @Test
    void an_older_message_of_the_survivor_stays_the_one_to_be_answered() {
        replies().on("T-1").customerWrites("Mon 09:30")
                .on("T-2").customerWrites("Mon 10:00").agentMerges("Mon 10:10", "T-1").on("T-1")
                .agentReplies("Mon 10:20")
                .then(FIRST_REPLY).thenStartedAt("Mon 09:30").thenMetWith("10m").thenHasCycles(1);
    }

    @Test
    void a_newer_one_gives_way_to_the_message_that_is_inherited() {
        replies().on("T-2").customerWrites("Mon 10:00").on("T-1").customerWrites("Mon 10:20")
                .on("T-2").agentMerges("Mon 10:30", "T-1").on("T-1").agentReplies("Mon 10:50")
                .then(FIRST_REPLY).thenStartedAt("Mon 10:00").thenMetWith("10m").thenHasCycles(1);
    }

    @Test
    void what_is_overdue_already_is_missed_at_the_merge() {
        replies().on("T-2").customerWrites("Mon 10:00").on("T-1").customerWrites("Mon 12:30")
                .on("T-2").agentMerges("Mon 13:00", "T-1").on("T-1").agentReplies("Mon 13:30")
                .then(FIRST_REPLY).thenStartedAt("Mon 10:00").thenWasDueAt("Mon 13:00").thenMissedBy("150m");
    }

    @Test
    void a_breach_of_the_survivor_stands() {
        replies().on("T-2").customerWrites("Mon 10:00").on("T-1").customerWrites("Mon 10:30")
                .on("T-2").agentMerges("Mon 12:00", "T-1").until("Mon 13:00")
                .then(FIRST_REPLY).thenStartedAt("Mon 10:30").thenWasDueAt("Mon 11:30").thenMissedBy("90m");
    }

    @Test
    void the_time_before_the_merge_counts_and_a_pause_begins_with_it() {
        given(weekdays("09:00", "17:00"), FIRST_REPLY, "2h", "2026-06-01").pausedOn("pending")
                .on("T-1").agentCreates("Mon 09:00").agentSets("Mon 09:30", "pending")
                .on("T-2").customerWrites("Mon 10:00").agentMerges("Mon 10:30", "T-1")
                .on("T-1").agentSets("Mon 12:00", "open").until("Mon 12:30")
                .thenStartedAt("Mon 10:00").thenRemains("1h").thenWasDueAt("Mon 13:30");
    }

    @Test
    void closing_it_with_the_merge_is_no_answer() {
        answered().on("T-2").customerWrites("Mon 10:00").agentSets("Mon 10:30", "closed")
                .agentMerges("Mon 10:30", "T-1")
                .until("Mon 11:00").then(NEXT_REPLY).thenStartedAt("Mon 10:00").thenRemains("1h");
    }

    @Test
    void what_was_solved_before_does_not_wait() {
        answered().on("T-2").customerWrites("Mon 10:00").agentSolves("Mon 10:20").agentMerges("Mon 10:30", "T-1")
                .until("Mon 15:00").then(NEXT_REPLY).thenIsNotTimed();
    }

    @Test
    void a_message_on_a_solved_ticket_waits_from_the_merge_on() {
        answered().on("T-2").customerWrites("Mon 10:00").agentSolves("Mon 10:20").customerWrites("Mon 11:00")
                .agentMerges("Mon 11:30", "T-1").until("Mon 12:00")
                .then(NEXT_REPLY).thenStartedAt("Mon 11:30").thenRemains("90m");
    }

    @Test
    void merged_into_a_solved_ticket_it_waits_for_the_reopening() {
        answered().agentSolves("Mon 09:30").on("T-2").customerWrites("Mon 10:00").agentMerges("Mon 10:30", "T-1")
                .on("T-1").agentSets("Mon 11:00", "open").until("Mon 12:00")
                .then(NEXT_REPLY).thenStartedAt("Mon 11:00").thenRemains("1h");
    }

    @Test
    void a_deleted_ticket_leaves_nothing_behind() {
        answered().on("T-2").customerWrites("Mon 10:00").agentDeletes("Mon 10:20").agentMerges("Mon 10:30", "T-1")
                .until("Mon 15:00").then(NEXT_REPLY).thenIsNotTimed();
    }

    @Test
    void restoring_a_deleted_ticket_does_not_undo_a_merge() {
        answered().on("T-2").customerWrites("Mon 10:00").agentMerges("Mon 10:30", "T-1").agentDeletes("Mon 10:40")
                .agentRestores("Mon 10:50").until("Mon 11:00")
                .then(NEXT_REPLY).thenStartedAt("Mon 10:00").thenRemains("1h");
    }

    @Test
    void a_chain_of_merges_hands_it_on() {
        answered().on("T-3").customerWrites("Mon 10:00").on("T-2").customerWrites("Mon 10:15").agentReplies("Mon 10:20")
                .on("T-3").agentMerges("Mon 10:30", "T-2").on("T-2").agentMerges("Mon 10:40", "T-1").until("Mon 11:00")
                .then(NEXT_REPLY).thenStartedAt("Mon 10:00").thenRemains("1h");
    }

    @Test
    void merged_into_a_ticket_that_was_merged_before_it_goes_to_where_that_one_went() {
        answered().on("T-3").customerWrites("Mon 10:00").on("T-2").customerWrites("Mon 10:15").agentReplies("Mon 10:20")
                .agentMerges("Mon 10:30", "T-1").on("T-3").agentMerges("Mon 10:40", "T-2").until("Mon 11:00")
                .then(NEXT_REPLY).thenStartedAt("Mon 10:00").thenRemains("1h");
    }

    @Test
    void merged_crosswise_both_are_cancelled() {
        replies().on("T-1").customerWrites("Mon 10:00").on("T-2").customerWrites("Mon 10:05")
                .on("T-1").agentMerges("Mon 10:30", "T-2").on("T-2").agentMerges("Mon 10:40", "T-1").until("Mon 15:00")
                .then(FIRST_REPLY).thenIs("cancelled").thenEndedAt("Mon 10:30");
    }

    @Test
    void a_survivor_that_is_created_after_the_merge_inherits_with_its_creation() {
        replies().on("T-2").customerWrites("Mon 10:00").agentMerges("Mon 10:30", "T-1")
                .on("T-1").agentCreates("Mon 10:31").agentReplies("Mon 10:40")
                .then(FIRST_REPLY).thenStartedAt("Mon 10:00").thenMetWith("20m");
    }

    @Test
    void of_two_that_it_inherits_with_its_creation_the_oldest_counts_whichever_merge_arrives_first() {
        replies().on("T-2").customerWrites("Mon 10:00").on("T-3").customerWrites("Mon 10:20")
                .on("T-3").agentMerges("Mon 12:30", "T-1")
                .on("T-2").agentMerges("Mon 12:40", "T-1").heldBack()
                .on("T-1").agentCreates("Mon 13:00").agentReplies("Mon 13:10")
                .then(FIRST_REPLY).thenStartedAt("Mon 10:00").thenWasDueAt("Mon 13:00").thenMissedBy("130m");
    }

    @Test
    void an_answer_in_the_merged_ticket_that_arrives_late_counts() {
        answered().on("T-2").customerWrites("Mon 10:00").agentMerges("Mon 10:30", "T-1")
                .agentReplies("Mon 10:30").deliveredFirst().until("Mon 15:00").then(NEXT_REPLY).thenIsNotTimed();
    }

    private Scenario fromTheNewest() {
        return given(weekdays("09:00", "17:00"), NEXT_REPLY, "2h", "2026-06-01").with("anchor", "newest")
                .on("T-1").customerWrites("Mon 09:00").agentReplies("Mon 09:15");
    }

    @Test
    void of_two_that_are_inherited_the_newest_counts_where_the_target_says_so() {
        fromTheNewest().on("T-2").customerWrites("Mon 10:00").on("T-3").customerWrites("Mon 10:20")
                .on("T-2").agentMerges("Mon 10:30", "T-1").on("T-3").agentMerges("Mon 10:40", "T-1").until("Mon 11:00")
                .then(NEXT_REPLY).thenStartedAt("Mon 10:20").thenWasDueAt("Mon 12:20").thenHasCycles(1);
    }

    @Test
    void whichever_of_them_is_merged_first() {
        fromTheNewest().on("T-2").customerWrites("Mon 10:00").on("T-3").customerWrites("Mon 10:20")
                .on("T-3").agentMerges("Mon 10:30", "T-1").on("T-2").agentMerges("Mon 10:40", "T-1").until("Mon 11:00")
                .then(NEXT_REPLY).thenStartedAt("Mon 10:20").thenWasDueAt("Mon 12:20").thenHasCycles(1);
    }

    @Test
    void a_newer_one_that_is_inherited_takes_the_place_of_the_survivors_own_where_the_target_says_so() {
        fromTheNewest().on("T-1").customerWrites("Mon 10:00").on("T-2").customerWrites("Mon 10:20")
                .agentMerges("Mon 10:30", "T-1").until("Mon 11:00")
                .then(NEXT_REPLY).thenStartedAt("Mon 10:20").thenWasDueAt("Mon 12:20").thenHasCycles(1);
    }

    @Test
    void an_older_one_that_is_inherited_does_not_where_the_newest_counts() {
        fromTheNewest().on("T-2").customerWrites("Mon 10:00").on("T-1").customerWrites("Mon 10:20")
                .on("T-2").agentMerges("Mon 10:30", "T-1").until("Mon 11:00")
                .then(NEXT_REPLY).thenStartedAt("Mon 10:20").thenWasDueAt("Mon 12:20").thenHasCycles(1);
    }

    @Test
    void of_two_that_are_inherited_the_oldest_counts_otherwise() {
        answered().on("T-2").customerWrites("Mon 10:00").on("T-3").customerWrites("Mon 10:20")
                .on("T-3").agentMerges("Mon 10:30", "T-1").on("T-2").agentMerges("Mon 10:40", "T-1").until("Mon 11:00")
                .then(NEXT_REPLY).thenStartedAt("Mon 10:00").thenWasDueAt("Mon 12:00").thenHasCycles(1);
    }

    @Test
    void an_inherited_one_that_is_newer_does_not_save_a_missed_reply() {
        fromTheNewest().on("T-1").customerWrites("Mon 10:00").on("T-2").customerWrites("Mon 12:20")
                .agentMerges("Mon 12:30", "T-1").until("Mon 13:00")
                .then(NEXT_REPLY).thenStartedAt("Mon 10:00").thenWasDueAt("Mon 12:00").thenMissedBy("1h");
    }

    /** T-2 is an agent's own, and its customer first writes in the second of the merge. */
    private Scenario askedAtTheMerge() {
        return answered().on("T-2").agentCreates("Mon 10:00").customerWrites("Mon 10:30");
    }

    @Test
    void a_question_of_the_very_instant_of_the_merge_comes_after_it_like_after_any_change() {
        askedAtTheMerge().agentMerges("Mon 10:30", "T-1").until("Mon 11:00").then(NEXT_REPLY).thenIsNotTimed();
    }

    @Test
    void unless_its_source_says_that_it_came_before() {
        askedAtTheMerge().sequenced("1").agentMerges("Mon 10:30", "T-1").sequenced("2").until("Mon 11:00")
                .then(NEXT_REPLY).thenStartedAt("Mon 10:30").thenRemains("90m");
    }

    @Test
    void created_in_the_very_instant_of_the_merge_it_came_before_it() {
        answered().on("T-2").customerWrites("Mon 10:30").agentMerges("Mon 10:30", "T-1").until("Mon 11:00")
                .then(NEXT_REPLY).thenStartedAt("Mon 10:30").thenRemains("90m");
    }

    @Test
    void an_answer_of_the_very_instant_of_the_merge_came_before_it() {
        answered().on("T-2").customerWrites("Mon 10:00").agentMerges("Mon 10:30", "T-1").agentReplies("Mon 10:30")
                .until("Mon 15:00").then(NEXT_REPLY).thenIsNotTimed();
    }

    @Test
    void a_question_of_the_survivors_own_in_that_instant_is_the_newer_one() {
        answered().on("T-2").customerWrites("Mon 10:00").on("T-1").customerWrites("Mon 10:30")
                .on("T-2").agentMerges("Mon 10:30", "T-1").until("Mon 11:00")
                .then(NEXT_REPLY).thenStartedAt("Mon 10:00").thenRemains("1h").thenHasCycles(1);
    }
}
