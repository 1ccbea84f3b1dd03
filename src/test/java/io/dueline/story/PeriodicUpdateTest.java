package io.dueline.story;

import static io.dueline.story.Scenario.weekdays;

import org.junit.jupiter.api.Test;

class PeriodicUpdateTest extends Stories {
    private Scenario updated() {
        return given(weekdays("09:00", "17:00"), PERIODIC_UPDATE, "2h", "2026-06-01")
                .customerWrites("Mon 09:30").agentReplies("Mon 10:00");
    }

    @Test
    void nothing_runs_until_an_agent_has_written() {
        given(weekdays("09:00", "17:00"), PERIODIC_UPDATE, "2h", "2026-06-01")
                .customerWrites("Mon 10:00").until("Mon 16:00").thenIsNotTimed();
    }

    @Test
    void each_message_of_an_agent_keeps_the_promise_and_makes_the_next() {
        updated().agentReplies("Mon 11:30").agentReplies("Mon 14:00").until("Mon 14:30")
                .then(PERIODIC_UPDATE, 1).thenStartedAt("Mon 10:00").thenMetWith("30m")
                .then(PERIODIC_UPDATE, 2).thenStartedAt("Mon 11:30").thenWasDueAt("Mon 13:30").thenMissedBy("30m")
                .then(PERIODIC_UPDATE, 3).thenStartedAt("Mon 14:00").thenIs("running").thenRemains("90m");
    }

    @Test
    void what_the_customer_bots_and_notes_write_is_no_update() {
        updated().customerWrites("Mon 10:30").botReplies("Mon 10:40").agentNotes("Mon 10:50").until("Mon 13:00")
                .thenHasCycles(1).thenWasDueAt("Mon 12:00").thenMissedBy("1h");
    }

    @Test
    void solving_ends_the_wait_and_is_no_update() {
        updated().agentSolves("Mon 11:00").thenIs("cancelled").thenEndedAt("Mon 11:00").thenHasCycles(1);
    }

    @Test
    void past_due_when_solved_it_stays_missed() {
        updated().agentSolves("Mon 12:30").thenMissedBy("30m").thenEndedAt("Mon 12:30");
    }

    @Test
    void reopening_resumes_it_and_solved_time_does_not_count() {
        updated().agentSolves("Mon 11:00").agentSets("Mon 15:00", "open").agentReplies("Mon 15:30")
                .then(PERIODIC_UPDATE, 1).thenElapsed("90m").thenMetWith("30m").thenWasDueAt("Mon 16:00");
    }

    @Test
    void reopening_may_start_a_fresh_cycle() {
        given(weekdays("09:00", "17:00"), PERIODIC_UPDATE, "2h", "2026-06-01").with("onReopen", "new-cycle")
                .customerWrites("Mon 09:30").agentReplies("Mon 10:00")
                .agentSolves("Mon 11:00").agentSets("Mon 14:00", "open").agentReplies("Mon 15:30")
                .then(PERIODIC_UPDATE, 1).thenIs("cancelled")
                .then(PERIODIC_UPDATE, 2).thenStartedAt("Mon 14:00").thenMetWith("30m");
    }

    @Test
    void what_an_agent_writes_on_a_solved_ticket_counts_from_its_reopening() {
        updated().agentSolves("Mon 11:00").agentReplies("Mon 11:05").agentSets("Mon 14:00", "open").until("Mon 15:00")
                .then(PERIODIC_UPDATE, 1).thenIs("cancelled")
                .then(PERIODIC_UPDATE, 2).thenStartedAt("Mon 14:00").thenRemains("1h");
    }

    @Test
    void what_an_agent_writes_on_a_solved_ticket_alone_starts_nothing() {
        updated().agentSolves("Mon 11:00").agentReplies("Mon 11:05").until("Mon 16:00").thenHasCycles(1);
    }

    @Test
    void waiting_for_the_customer_may_not_count() {
        given(weekdays("09:00", "17:00"), PERIODIC_UPDATE, "2h", "2026-06-01").pausedOn("pending")
                .customerWrites("Mon 09:30").agentReplies("Mon 10:00").agentSets("Mon 10:30", "pending")
                .agentSets("Mon 14:00", "open").agentReplies("Mon 15:00")
                .then(PERIODIC_UPDATE, 1).thenElapsed("90m").thenMetWith("30m");
    }
}
