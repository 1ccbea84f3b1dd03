package io.dueline.story;

import static io.dueline.story.Scenario.weekdays;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SolvedWithoutReplyTest extends Stories {
    private Scenario asked() {
        return given(weekdays("09:00", "17:00"), FIRST_REPLY, "1h", "2026-06-01");
    }

    @Test
    void it_is_an_outcome_of_its_own() {
        asked().customerWrites("Mon 10:00").agentSolves("Mon 10:30")
                .thenIs("unanswered").thenEndedAt("Mon 10:30").thenElapsed("30m").thenWasDueAt("Mon 11:00");
    }

    @ParameterizedTest
    @ValueSource(strings = {"met", "missed", "cancelled"})
    void the_target_may_call_it_something_else(String outcome) {
        asked().with("solvedWithoutReply", outcome)
                .customerWrites("Mon 10:00").agentSolves("Mon 10:30")
                .thenIs(outcome).thenEndedAt("Mon 10:30");
    }

    @ParameterizedTest
    @ValueSource(strings = {"unanswered", "met", "cancelled"})
    void past_due_when_solved_it_stays_missed(String outcome) {
        asked().with("solvedWithoutReply", outcome)
                .customerWrites("Mon 10:00").agentSolves("Mon 11:30")
                .thenMissedBy("30m").thenEndedAt("Mon 11:30");
    }

    @Test
    void closing_is_solving() {
        asked().customerWrites("Mon 10:00").agentSets("Mon 10:30", "closed").thenIs("unanswered");
    }

    @Test
    void reopening_resumes_it_and_the_solved_time_does_not_count() {
        asked().customerWrites("Mon 10:00").agentSolves("Mon 10:30").agentSets("Mon 12:00", "open")
                .agentReplies("Mon 12:20")
                .thenMetWith("10m").thenWasDueAt("Mon 12:30").thenHasCycles(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"met", "missed", "cancelled"})
    void reopening_resumes_whatever_the_target_called_it(String outcome) {
        asked().with("solvedWithoutReply", outcome)
                .customerWrites("Mon 10:00").agentSolves("Mon 10:30").agentSets("Mon 12:00", "open")
                .thenIs("running").thenWasDueAt("Mon 12:30");
    }

    @Test
    void reopening_does_not_forgive_a_breach() {
        asked().customerWrites("Mon 10:00").agentSolves("Mon 11:30").agentSets("Mon 12:00", "open")
                .agentReplies("Mon 12:10")
                .thenMissedBy("40m").thenWasDueAt("Mon 11:00").thenEndedAt("Mon 12:10");
    }

    @Test
    void a_reply_after_solving_needs_no_other_at_the_reopening() {
        asked().customerWrites("Mon 10:00").agentSolves("Mon 10:30").agentReplies("Mon 10:31")
                .agentSets("Mon 12:00", "open")
                .thenIs("unanswered").thenEndedAt("Mon 10:30");
    }

    @Test
    void answered_and_solved_in_one_step_is_answered() {
        asked().and(RESOLUTION, "4h")
                .customerWrites("Mon 10:00").agentSolves("Mon 10:30").agentReplies("Mon 10:30")
                .then(FIRST_REPLY).thenMetWith("30m")
                .then(RESOLUTION).thenIs("met");
    }

    @Test
    void the_next_reply_ends_like_that_too() {
        asked().and(NEXT_REPLY, "30m")
                .customerWrites("Mon 10:00").agentReplies("Mon 10:10").customerWrites("Mon 10:20")
                .agentSolves("Mon 10:40")
                .then(NEXT_REPLY).thenIs("unanswered").thenElapsed("20m").thenWasDueAt("Mon 10:50");
    }

    @Test
    void each_target_says_for_itself() {
        asked().and(NEXT_REPLY, "30m").with("solvedWithoutReply", "missed")
                .customerWrites("Mon 10:00").agentReplies("Mon 10:10").customerWrites("Mon 10:20")
                .agentSolves("Mon 10:40")
                .then(NEXT_REPLY).thenIs("missed").thenRemains("10m")
                .then(FIRST_REPLY).thenMetWith("50m");
    }

    @Test
    void what_counts_as_a_reply_counts_after_solving_too() {
        asked().with("counts", List.of("bot"))
                .customerWrites("Mon 10:00").agentSolves("Mon 10:30").botReplies("Mon 10:31")
                .agentSets("Mon 12:00", "open").until("Mon 15:00")
                .thenIs("unanswered").thenEndedAt("Mon 10:30");
    }

    @ParameterizedTest
    @ValueSource(strings = {"met", "missed", "cancelled"})
    void the_next_reply_may_be_called_something_else_too(String outcome) {
        asked().and(NEXT_REPLY, "30m").with("solvedWithoutReply", outcome)
                .customerWrites("Mon 10:00").agentReplies("Mon 10:10").customerWrites("Mon 10:20")
                .agentSolves("Mon 10:40")
                .then(NEXT_REPLY).thenIs(outcome).thenEndedAt("Mon 10:40");
    }

    @ParameterizedTest
    @ValueSource(strings = {"unanswered", "met", "cancelled"})
    void the_next_reply_past_due_when_solved_stays_missed_too(String outcome) {
        asked().and(NEXT_REPLY, "30m").with("solvedWithoutReply", outcome)
                .customerWrites("Mon 10:00").agentReplies("Mon 10:10").customerWrites("Mon 10:20")
                .agentSolves("Mon 11:00")
                .then(NEXT_REPLY).thenMissedBy("10m");
    }
}
