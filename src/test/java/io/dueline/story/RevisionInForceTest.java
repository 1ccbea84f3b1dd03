package io.dueline.story;

import static io.dueline.story.Scenario.weekdays;

import org.junit.jupiter.api.Test;

/** A ticket is held to the newest policy that it has met; saving another moves nothing by itself. */
class RevisionInForceTest extends Stories {
    /** Eight hours are promised at first. */
    private Scenario opened() {
        return given(weekdays("09:00", "21:00"), RESOLUTION, "8h", "2026-06-01").customerWrites("Mon 10:00");
    }

    @Test
    void without_an_event_another_policy_moves_nothing() {
        opened().policyBecomes(RESOLUTION, "4h").until("Mon 15:00").thenWasDueAt("Mon 18:00");
    }

    @Test
    void the_next_event_brings_it_to_the_ticket() {
        opened().policyBecomes(RESOLUTION, "4h").agentNotes("Mon 11:00").thenWasDueAt("Mon 14:00");
    }

    @Test
    void what_it_allows_no_more_is_missed_when_it_comes() {
        opened().policyBecomes(RESOLUTION, "4h").agentNotes("Mon 15:00").agentSolves("Mon 16:00")
                .thenMissedBy("2h").thenWasDueAt("Mon 15:00");
    }

    @Test
    void a_longer_time_saves_no_breach() {
        opened().policyBecomes(RESOLUTION, "11h").agentNotes("Mon 18:30").agentSolves("Mon 19:00")
                .thenIs("missed").thenWasDueAt("Mon 18:00");
    }

    @Test
    void a_later_event_that_was_there_before_does_not_bring_the_old_one_back() {
        opened().agentNotes("Mon 11:00").heldBack().agentNotes("Mon 12:00").policyBecomes(RESOLUTION, "4h")
                .thenWasDueAt("Mon 14:00");
    }

    @Test
    void an_earlier_event_that_arrives_late_brings_it_to_its_own_time() {
        opened().agentNotes("Mon 11:00").heldBack().agentSolves("Mon 15:00").policyBecomes(RESOLUTION, "4h")
                .thenMissedBy("1h").thenWasDueAt("Mon 14:00");
    }

    @Test
    void what_has_ended_stays() {
        opened().agentSolves("Mon 15:00").policyBecomes(RESOLUTION, "4h").agentNotes("Mon 16:00")
                .thenMetWith("3h").thenWasDueAt("Mon 18:00");
    }

    @Test
    void one_that_leaves_old_tickets_out_cancels_what_runs_for_them() {
        opened().policyBecomes(RESOLUTION, "8h").enforcedFrom("2026-06-01T11:00:00Z").agentNotes("Mon 13:00")
                .thenIs("cancelled").thenEndedAt("Mon 13:00");
    }

    @Test
    void tickets_that_it_covers_run_on() {
        opened().policyBecomes(RESOLUTION, "8h").enforcedFrom("2026-06-01T09:00:00Z").agentNotes("Mon 13:00")
                .agentSolves("Mon 14:00").thenMetWith("4h");
    }

    @Test
    void reopened_it_is_held_to_what_is_in_force_then() {
        opened().agentSolves("Mon 13:00").policyBecomes(RESOLUTION, "4h").agentSets("Mon 15:00", "open")
                .thenWasDueAt("Mon 16:00");
    }

    @Test
    void what_runs_no_rules_does_not_bring_it() {
        opened().policyBecomes(RESOLUTION, "4h").customerRates("Mon 11:00", 5)
                .agentBecomesInTicket("Mon 11:30", "ann", "away").until("Mon 12:00")
                .thenWasDueAt("Mon 18:00");
    }

    @Test
    void a_metric_that_is_new_is_timed_from_the_next_event() {
        opened().policyBecomes(RESOLUTION, "8h").and(FIRST_REPLY, "1h").agentNotes("Mon 11:00")
                .agentReplies("Mon 11:30")
                .then(FIRST_REPLY).thenStartedAt("Mon 11:00").thenMetWith("30m");
    }

    @Test
    void one_that_is_dropped_is_cancelled_at_the_next_event() {
        opened().policyBecomes(FIRST_REPLY, "1h").agentNotes("Mon 11:00").agentReplies("Mon 11:30")
                .then(RESOLUTION).thenIs("cancelled").thenEndedAt("Mon 11:00");
    }
}
