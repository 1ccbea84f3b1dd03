package io.dueline.story;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** A fair is open on Monday, and never again: what is paused then can't be due any more, and can end all the same. */
class LastOpenDayTest extends Stories {
    private static final Map<String, Object> FAIR = Map.of("id", "fair", "timeZone", "Europe/London", "hours", list(),
            "exceptions", list(Map.of("date", "2026-06-01", "hours", list("09:00-17:00"))));

    private Scenario pausedOnMonday() {
        return given(FAIR, RESOLUTION, "4h", "2026-06-01").pausedOn("pending")
                .customerWrites("Mon 10:00").agentSets("Mon 11:00", "pending");
    }

    @Test
    void whoever_solves_it_is_in_time() {
        pausedOnMonday().agentSolves("Tue 10:00").until("Wed 10:00")
                .thenElapsed("1h").thenMetWith("3h").thenEndedAt("Tue 10:00").thenHasNoDueDate();
    }

    @Test
    void spam_cancels_it() {
        pausedOnMonday().agentSets("Tue 10:00", "spam")
                .thenIs("cancelled").thenElapsed("1h").thenEndedAt("Tue 10:00").thenHasNoDueDate();
    }

    @Test
    void a_level_that_times_it_no_more_cancels_it() {
        given(FAIR, RESOLUTION, "4h", "2026-06-01").pausedOn("pending")
                .whenTagged("LATER", "later", "always").and(FIRST_REPLY, "1h")
                .customerWrites("Mon 10:00").agentSets("Mon 11:00", "pending")
                .agentChanges("Tue 10:00", "tags", list("LATER"))
                .thenIs("cancelled").thenElapsed("1h").thenHasNoDueDate();
    }

    @Test
    void what_was_never_answered_is_no_breach_that_stands_though_its_policy_calls_it_missed() {
        given(FAIR, FIRST_REPLY, "4h", "2026-06-01").pausedOn("pending").with("solvedWithoutReply", "missed")
                .customerWrites("Mon 10:00").agentSets("Mon 11:00", "pending").agentSolves("Tue 10:00")
                .agentSets("Tue 11:00", "pending")
                .thenIs("paused").thenRemains("3h").thenHasNoDueDate();
    }

    @Test
    void solved_and_set_to_pending_again_it_is_paused_again() {
        pausedOnMonday().agentSolves("Mon 12:00").agentSets("Tue 10:00", "pending")
                .thenIs("paused").thenElapsed("1h").thenRemains("3h").thenHasNoDueDate();
        pausedOnMonday().agentSolves("Tue 09:00").agentSets("Tue 10:00", "pending").agentSolves("Tue 11:00")
                .thenElapsed("1h").thenMetWith("3h").thenEndedAt("Tue 11:00");
    }

    @Test
    void another_level_takes_over_what_was_reopened() {
        given(FAIR, RESOLUTION, "4h", "2026-06-01").pausedOn("pending")
                .whenTagged("LATER", "later", "always").and(RESOLUTION, "4h")
                .customerWrites("Mon 10:00").agentSolves("Mon 11:00")
                .agentChanges("Tue 10:00", "status", "open", "tags", list("LATER"))
                .thenWasDueAt("Tue 13:00").thenElapsed("1h");
    }
}
