package io.dueline.story;

import static io.dueline.story.Scenario.weekdays;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How soon somebody picks up. A chat and a call are waited for alike. */
abstract class PickUpStories extends Stories {
    private final String talk;
    private final String metric;

    /** @param talk {@code chat} or {@code call} */
    PickUpStories(String talk) {
        this.talk = talk;
        this.metric = talk + "-answer";
    }

    private Scenario waiting() {
        return given(weekdays("09:00", "17:00"), metric, "45s", "2026-06-01").with("calendar", "always")
                .customerWrites("Mon 09:30");
    }

    @Test
    void it_runs_from_started_to_answered() {
        waiting().customerStarts(talk, "Mon 10:00:00").agentAnswers(talk, "Mon 10:00:44")
                .thenElapsed("44s").thenMetWith("1s").thenWasDueAt("Mon 10:00:45");
    }

    @Test
    void a_second_late_is_missed() {
        waiting().customerStarts(talk, "Mon 10:00:00").agentAnswers(talk, "Mon 10:00:46").thenMissedBy("1s");
    }

    @Test
    void ended_without_an_answer_in_time_it_is_unanswered() {
        waiting().customerStarts(talk, "Mon 10:00:00").customerEnds(talk, "Mon 10:00:30").until("Mon 11:00")
                .thenIs("unanswered").thenElapsed("30s").thenEndedAt("Mon 10:00:30");
    }

    @Test
    void ended_without_an_answer_past_due_it_is_missed() {
        waiting().customerStarts(talk, "Mon 10:00:00").customerEnds(talk, "Mon 10:02:00").thenMissedBy("75s")
                .thenEndedAt("Mon 10:02");
    }

    @Test
    void each_is_a_cycle_of_its_own() {
        waiting().customerStarts(talk, "Mon 10:00:00").customerEnds(talk, "Mon 10:00:30")
                .customerStarts(talk, "Mon 10:05:00").agentAnswers(talk, "Mon 10:05:10")
                .customerEnds(talk, "Mon 10:20:00")
                .customerStarts(talk, "Mon 11:00:00").until("Mon 11:00:15")
                .then(metric, 1).thenIs("unanswered")
                .then(metric, 2).thenMetWith("35s")
                .then(metric, 3).thenRemains("30s");
    }

    @Test
    void it_has_a_calendar_of_its_own() {
        waiting().customerStarts(talk, "Sat 10:00:00").agentAnswers(talk, "Sat 10:01:00").thenMissedBy("15s");
    }

    @Test
    void solving_ends_it_unanswered() {
        waiting().customerStarts(talk, "Mon 10:00:00").agentSolves("Mon 10:00:20").until("Mon 11:00")
                .thenIs("unanswered").thenElapsed("20s");
    }

    @Test
    void answered_in_the_second_in_which_it_started_it_is_answered() {
        waiting().customerStarts(talk, "Mon 10:00:00").agentAnswers(talk, "Mon 10:00:00").thenMetWith("45s");
    }

    @Test
    void reopening_does_not_bring_it_back() {
        waiting().customerStarts(talk, "Mon 10:00:00").agentSolves("Mon 10:00:20").agentSets("Mon 10:05", "open")
                .until("Mon 11:00").thenIs("unanswered").thenEndedAt("Mon 10:00:20").thenHasCycles(1);
    }

    @Test
    void after_one_that_solving_ended_the_next_one_is_timed_again() {
        waiting().customerStarts(talk, "Mon 10:00:00").agentSolves("Mon 10:00:20").agentSets("Mon 10:30:00", "open")
                .customerStarts(talk, "Mon 11:00:00").agentAnswers(talk, "Mon 11:00:40")
                .then(metric, 1).thenIs("unanswered").thenElapsed("20s")
                .then(metric, 2).thenStartedAt("Mon 11:00").thenMetWith("5s");
    }

    @Test
    void without_a_calendar_of_its_own_the_one_of_its_level_counts() {
        given(weekdays("09:00", "17:00"), metric, "45s", "2026-06-01").customerWrites("Mon 09:30")
                .customerStarts(talk, "Sat 10:00:00").until("Mon 09:00:30")
                .thenIs("running").thenElapsed("30s").thenWasDueAt("Mon 09:00:45");
    }

    @ParameterizedTest
    @ValueSource(strings = {"met", "missed", "cancelled"})
    void the_target_may_call_it_something_else_when_solving_ends_it(String outcome) {
        waiting().with("solvedWithoutReply", outcome).customerStarts(talk, "Mon 10:00:00").agentSolves("Mon 10:00:20")
                .until("Mon 11:00").thenIs(outcome).thenElapsed("20s");
    }

    @ParameterizedTest
    @ValueSource(strings = {"met", "missed", "cancelled"})
    void but_not_when_the_customer_does(String outcome) {
        waiting().with("solvedWithoutReply", outcome).customerStarts(talk, "Mon 10:00:00")
                .customerEnds(talk, "Mon 10:00:20")
                .until("Mon 11:00").thenIs("unanswered");
    }
}
