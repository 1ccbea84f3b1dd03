package io.dueline.story;

import static io.dueline.story.Scenario.weekdays;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ResolutionTest extends Stories {
    private Scenario within(String duration) {
        return given(weekdays("09:00", "17:00"), RESOLUTION, duration, "2026-06-01");
    }

    @Test
    void it_runs_from_creation_to_solved() {
        within("8h").customerWrites("Mon 15:00").agentReplies("Mon 15:30").agentSolves("Tue 12:00")
                .thenMetWith("3h").thenEndedAt("Tue 12:00").thenWasDueAt("Tue 15:00");
    }

    @Test
    void an_agents_own_ticket_is_timed_from_its_creation_too() {
        within("8h").agentCreates("Mon 15:00").until("Mon 16:00").thenIs("running").thenElapsed("1h");
    }

    @Test
    void waiting_for_the_customer_does_not_count() {
        within("1h").pausedOn("pending")
                .customerWrites("Mon 10:00").agentSets("Mon 10:20", "pending").agentSets("Tue 15:00", "open")
                .agentSolves("Tue 15:45")
                .thenElapsed("65m").thenMissedBy("5m").thenWasDueAt("Tue 15:40");
    }

    @Test
    void while_paused_there_is_no_due_date_only_time_remaining() {
        within("1h").pausedOn("pending", "on-hold")
                .customerWrites("Mon 10:00").agentSets("Mon 10:20", "pending").agentSets("Mon 11:00", "on-hold")
                .until("Wed 10:00")
                .thenIs("paused").thenHasNoDueDate().thenRemains("40m");
    }

    @Test
    void created_on_hold_it_starts_paused() {
        within("1h").pausedOn("on-hold")
                .customerCreates("Mon 10:00", "status", "on-hold").agentSets("Mon 12:00", "open")
                .thenStartedAt("Mon 10:00").thenElapsed("0m").thenWasDueAt("Mon 13:00");
    }

    @Test
    void a_missed_one_does_not_count_while_paused_either() {
        within("1h").pausedOn("pending")
                .customerWrites("Mon 10:00").agentSets("Mon 11:30", "pending").until("Mon 15:00")
                .thenMissedBy("30m").thenGoesOn().thenWasDueAt("Mon 11:00");
    }

    @Test
    void solved_from_pending_it_ends_with_what_was_left() {
        within("1h").pausedOn("pending")
                .customerWrites("Mon 10:00").agentSets("Mon 10:20", "pending").agentSolves("Mon 15:00")
                .thenMetWith("40m").thenWasDueAt("Mon 15:40");
    }

    @Test
    void closed_counts_as_solved() {
        within("2h").customerWrites("Mon 10:00").agentSets("Mon 11:00", "closed").agentSets("Mon 12:00", "solved")
                .until("Mon 16:00")
                .thenMetWith("1h").thenEndedAt("Mon 11:00");
    }

    @ParameterizedTest
    @ValueSource(strings = {"open", "new", "pending", "on-hold"})
    void closed_it_is_reopened_by_any_other_status_too(String status) {
        within("2h").customerWrites("Mon 10:00").agentSets("Mon 11:00", "closed").agentSets("Mon 14:00", status)
                .until("Mon 14:30")
                .thenIs("running").thenElapsed("90m").thenWasDueAt("Mon 15:00");
    }

    @ParameterizedTest
    @ValueSource(strings = {"open", "new", "pending", "on-hold"})
    void any_other_status_afterwards_reopens_and_solved_time_is_not_counted(String status) {
        within("2h").customerWrites("Mon 10:00").agentSolves("Mon 11:00").agentSets("Mon 14:00", status)
                .until("Mon 14:30")
                .thenIs("running").thenElapsed("90m").thenWasDueAt("Mon 15:00").thenGoesOn().thenHasCycles(1);
    }

    @Test
    void closed_after_solved_changes_nothing() {
        within("2h").customerWrites("Mon 10:00").agentSolves("Mon 11:00").agentSets("Mon 16:00", "closed")
                .thenMetWith("1h").thenEndedAt("Mon 11:00");
    }

    @Test
    void reopening_may_start_a_fresh_cycle() {
        within("2h").with("onReopen", "new-cycle")
                .customerWrites("Mon 10:00").agentSolves("Mon 11:00").agentSets("Mon 14:00", "open")
                .until("Mon 14:30")
                .then(RESOLUTION, 1).thenMetWith("1h").thenEndedAt("Mon 11:00")
                .then(RESOLUTION, 2).thenStartedAt("Mon 14:00").thenElapsed("30m").thenWasDueAt("Mon 16:00");
    }

    @Test
    void the_first_resolution_is_frozen_at_the_first_solve() {
        within("2h").and(FIRST_RESOLUTION, "2h")
                .customerWrites("Mon 10:00").agentSolves("Mon 11:00").agentSets("Mon 14:00", "open")
                .agentSolves("Tue 12:00")
                .then(FIRST_RESOLUTION).thenMetWith("1h").thenEndedAt("Mon 11:00").thenHasCycles(1)
                .then(RESOLUTION).thenMissedBy("5h").thenEndedAt("Tue 12:00");
    }

    @Test
    void a_breach_stands_when_the_ticket_is_reopened() {
        within("1h").customerWrites("Mon 10:00").agentSolves("Mon 12:00").agentSets("Mon 13:00", "open")
                .agentSolves("Mon 13:10")
                .thenMissedBy("1h10m").thenWasDueAt("Mon 11:00");
    }

    @Test
    void created_solved_it_is_met_at_once() {
        within("1h").and(FIRST_REPLY, "1h")
                .customerCreates("Mon 10:00", "status", "solved")
                .then(RESOLUTION).thenMetWith("1h").thenElapsed("0m")
                .then(FIRST_REPLY).thenIs("unanswered");
    }

    @Test
    void after_a_breach_reopening_may_start_a_fresh_cycle_too() {
        within("1h").with("onReopen", "new-cycle")
                .customerWrites("Mon 10:00").agentSolves("Mon 12:00").agentSets("Mon 13:00", "open")
                .agentSolves("Mon 13:30")
                .then(RESOLUTION, 1).thenMissedBy("1h").thenEndedAt("Mon 12:00")
                .then(RESOLUTION, 2).thenStartedAt("Mon 13:00").thenMetWith("30m");
    }

    @Test
    void reopened_into_a_pause_it_is_paused() {
        within("2h").pausedOn("pending")
                .customerWrites("Mon 10:00").agentSolves("Mon 11:00").agentSets("Mon 14:00", "pending")
                .until("Mon 16:00")
                .thenIs("paused").thenRemains("1h").thenHasNoDueDate();
    }

    @Test
    void where_the_target_says_nothing_of_pauses_every_status_counts() {
        within("2h").customerWrites("Mon 10:00").agentSets("Mon 10:20", "pending").agentSets("Mon 11:00", "on-hold")
                .until("Mon 11:30")
                .thenIs("running").thenElapsed("90m").thenWasDueAt("Mon 12:00");
    }

    @Test
    void a_help_desks_own_status_means_what_the_policy_says() {
        within("1h").pausedOn("on-hold").calling("waiting for parts", "on-hold").calling("done", "solved")
                .customerWrites("Mon 10:00").agentSets("Mon 10:20", "waiting for parts")
                .agentSets("Mon 15:00", "open").agentSets("Mon 15:30", "done")
                .thenElapsed("50m").thenMetWith("10m").thenWasDueAt("Mon 15:40");
    }
}
