package io.dueline.story;

import static io.dueline.story.Scenario.weekdays;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** Of several events at one instant: the source's own order, then their kinds, then their arrival. */
class OrderOfTiesTest extends Stories {
    private Scenario byPriority() {
        return given(weekdays("09:00", "17:00"), RESOLUTION, Map.of("high", "4h", "default", "8h"), "2026-06-01")
                .customerWrites("Mon 10:00");
    }

    private Scenario replies() {
        return given(weekdays("09:00", "17:00"), FIRST_REPLY, "1h", "2026-06-01").and(NEXT_REPLY, "30m");
    }

    @Test
    void the_higher_number_comes_last() {
        byPriority()
                .agentChanges("Mon 11:00", "priority", "high").sequenced("10")
                .agentChanges("Mon 11:00", "priority", "low").sequenced("9")
                .thenRemains("3h");
    }

    @Test
    void numbers_do_not_outweigh_the_time() {
        byPriority()
                .agentChanges("Mon 11:00", "priority", "high").sequenced("2")
                .agentChanges("Mon 11:00:01", "priority", "low").sequenced("1")
                .thenWasDueAt("Tue 10:00");
    }

    @Test
    void a_source_that_numbers_its_events_may_have_the_question_before_the_answer() {
        replies().customerWrites("Mon 10:00").agentReplies("Mon 10:10")
                .agentReplies("Mon 10:30").sequenced("2").customerWrites("Mon 10:30").sequenced("1")
                .until("Mon 15:00")
                .then(NEXT_REPLY).thenMetWith("30m").thenHasCycles(1);
    }

    @Test
    void otherwise_the_answer_comes_before_the_next_question() {
        replies().customerWrites("Mon 10:00").agentReplies("Mon 10:10")
                .customerWrites("Mon 10:30").agentReplies("Mon 10:30")
                .until("Mon 10:40")
                .then(NEXT_REPLY).thenIs("running").thenStartedAt("Mon 10:30");
    }

    @Test
    void the_creation_comes_first() {
        replies().customerCreates("Mon 10:00").agentReplies("Mon 10:00").deliveredFirst().until("Mon 15:00")
                .thenMetWith("1h");
    }

    @Test
    void a_creation_without_a_number_comes_before_all_that_have_one() {
        replies().customerCreates("Mon 10:00").agentReplies("Mon 10:00").sequenced("1").until("Mon 15:00")
                .thenMetWith("1h");
    }

    @Test
    void a_creation_comes_where_its_number_says() {
        replies().customerCreates("Mon 10:00").sequenced("2").agentReplies("Mon 10:00").sequenced("1")
                .until("Mon 10:20")
                .thenIs("running");
    }

    @Test
    void whatever_else_has_no_number_comes_after_all_that_have_one() {
        byPriority()
                .agentChanges("Mon 11:00", "priority", "high")
                .agentChanges("Mon 11:00", "priority", "low").sequenced("1")
                .thenRemains("3h");
    }

    @Test
    void a_change_comes_before_a_message_of_the_customer() {
        replies().customerWrites("Mon 10:00").agentReplies("Mon 10:10")
                .customerWrites("Mon 11:00").agentSolves("Mon 11:00").until("Mon 15:00")
                .then(NEXT_REPLY).thenIsNotTimed();
    }

    @Test
    void of_one_kind_the_one_that_arrives_last_counts() {
        byPriority().agentChanges("Mon 11:00", "priority", "low").agentChanges("Mon 11:00", "priority", "high")
                .thenRemains("3h");
        byPriority().agentChanges("Mon 11:00", "priority", "high").agentChanges("Mon 11:00", "priority", "low")
                .thenRemains("7h");
    }

    @Test
    void numbers_that_are_none_are_compared_as_text() {
        byPriority()
                .agentChanges("Mon 11:00", "priority", "high").sequenced("b")
                .agentChanges("Mon 11:00", "priority", "low").sequenced("a")
                .thenRemains("3h");
    }

    @Test
    void a_reply_comes_before_the_solution() {
        replies().customerWrites("Mon 10:00").agentSolves("Mon 10:30").agentReplies("Mon 10:30")
                .thenMetWith("30m");
    }

    @Test
    void a_call_is_answered_before_it_is_over_and_its_ticket_solved() {
        given(weekdays("09:00", "17:00"), CALL_ANSWER, "45s", "2026-06-01").customerWrites("Mon 10:00")
                .customerEnds("call", "Mon 10:30:10").agentSolves("Mon 10:30:10").agentAnswers("call", "Mon 10:30:10")
                .customerStarts("call", "Mon 10:30:10")
                .thenHasCycles(1).thenMetWith("45s");
    }
}
