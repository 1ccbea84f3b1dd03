package io.dueline.story;

import static io.dueline.story.Scenario.weekdays;

import org.junit.jupiter.api.Test;

class OwnershipTest extends Stories {
    private Scenario inSales() {
        return given(weekdays("09:00", "17:00"), OWNERSHIP, "2h", "2026-06-01")
                .customerCreates("Mon 10:00", "department", "sales");
    }

    @Test
    void a_ticket_that_no_department_has_is_nobodys() {
        given(weekdays("09:00", "17:00"), OWNERSHIP, "2h", "2026-06-01")
                .customerWrites("Mon 10:00").until("Mon 16:00").thenIsNotTimed();
    }

    @Test
    void it_runs_from_the_assignment_to_the_department() {
        given(weekdays("09:00", "17:00"), OWNERSHIP, "2h", "2026-06-01")
                .customerWrites("Mon 10:00").agentChanges("Mon 11:00", "department", "sales").until("Mon 11:30")
                .thenStartedAt("Mon 11:00").thenWasDueAt("Mon 13:00").thenRemains("90m");
    }

    @Test
    void each_stay_is_a_cycle_of_its_own() {
        inSales().agentChanges("Mon 11:30", "department", "lab").agentChanges("Mon 14:00", "department", "sales")
                .agentSolves("Mon 15:00")
                .then(OWNERSHIP, 1).thenMetWith("30m").thenEndedAt("Mon 11:30")
                .then(OWNERSHIP, 2).thenStartedAt("Mon 11:30").thenMissedBy("30m")
                .then(OWNERSHIP, 3).thenStartedAt("Mon 14:00").thenMetWith("1h");
    }

    @Test
    void a_change_within_the_department_is_the_same_stay() {
        inSales().agentChanges("Mon 11:00", "department", "sales", "assignee", "ann").agentSolves("Mon 11:30")
                .thenHasCycles(1).thenElapsed("90m").thenMetWith("30m");
    }

    @Test
    void taken_from_every_department_it_ends() {
        inSales().agentChanges("Mon 11:00", "department", null).until("Mon 16:00")
                .thenHasCycles(1).thenMetWith("1h").thenEndedAt("Mon 11:00");
    }

    @Test
    void reopened_in_the_same_department_the_stay_goes_on() {
        inSales().agentSolves("Mon 11:00").agentSets("Mon 14:00", "open").agentSolves("Mon 14:30")
                .thenHasCycles(1).thenElapsed("90m").thenMetWith("30m").thenWasDueAt("Mon 15:00");
    }

    @Test
    void reopened_it_may_be_another_stay() {
        given(weekdays("09:00", "17:00"), OWNERSHIP, "2h", "2026-06-01").with("onReopen", "new-cycle")
                .customerCreates("Mon 10:00", "department", "sales")
                .agentSolves("Mon 11:00").agentSets("Mon 14:00", "open").agentSolves("Mon 14:30")
                .then(OWNERSHIP, 1).thenMetWith("1h")
                .then(OWNERSHIP, 2).thenStartedAt("Mon 14:00").thenMetWith("90m");
    }

    @Test
    void reopened_in_another_department_a_stay_begins_there() {
        inSales().agentSolves("Mon 11:00").agentChanges("Mon 12:00", "department", "lab")
                .agentSets("Mon 14:00", "open").until("Mon 14:30")
                .then(OWNERSHIP, 1).thenElapsed("1h").thenMetWith("1h")
                .then(OWNERSHIP, 2).thenStartedAt("Mon 14:00").thenRemains("90m");
    }

    @Test
    void solved_and_handed_over_in_one_step_the_next_department_has_no_stay() {
        inSales().agentChanges("Mon 11:00", "status", "solved", "department", "archive").until("Mon 16:00")
                .thenHasCycles(1).thenMetWith("1h");
    }

    @Test
    void departments_have_their_own_calendars_through_rules() {
        given(weekdays("09:00", "17:00"), OWNERSHIP, "2h", "2026-06-01")
                .inDepartment("lab", "lab-level", "always").and(OWNERSHIP, "4h")
                .customerCreates("Mon 16:00", "department", "sales").agentChanges("Mon 16:30", "department", "lab")
                .until("Mon 18:30")
                .then(OWNERSHIP, 1).thenIsOnLevel("standard").thenMetWith("90m")
                .then(OWNERSHIP, 2).thenIsOnLevel("lab-level").thenWasDueAt("Mon 20:30").thenRemains("2h");
    }

    @Test
    void waiting_for_the_customer_may_not_count() {
        given(weekdays("09:00", "17:00"), OWNERSHIP, "2h", "2026-06-01").pausedOn("pending")
                .customerCreates("Mon 10:00", "department", "sales").agentSets("Mon 10:30", "pending")
                .agentSets("Mon 14:00", "open").agentChanges("Mon 15:00", "department", "lab")
                .then(OWNERSHIP, 1).thenElapsed("90m").thenMetWith("30m").thenWasDueAt("Mon 15:30");
    }
}
