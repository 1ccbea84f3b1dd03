package io.dueline.story;

import static io.dueline.story.Scenario.weekdays;

import org.junit.jupiter.api.Test;

/** Re-applying brings a newer policy to a ticket to which nothing else happens. */
class ReappliedPolicyTest extends Stories {
    private Scenario opened() {
        return given(weekdays("09:00", "21:00"), RESOLUTION, "8h", "2026-06-01").customerWrites("Mon 10:00");
    }

    @Test
    void it_moves_what_runs_at_once() {
        opened().policyBecomes(RESOLUTION, "4h").reapplied("Mon 11:00").until("Mon 12:00")
                .thenIs("running").thenStartedAt("Mon 10:00").thenElapsed("2h").thenWasDueAt("Mon 14:00");
    }

    @Test
    void what_is_exceeded_already_is_missed_then() {
        opened().policyBecomes(RESOLUTION, "4h").reapplied("Mon 15:00").until("Mon 16:00")
                .thenMissedBy("2h").thenWasDueAt("Mon 15:00").thenGoesOn();
    }

    @Test
    void a_breach_stands() {
        opened().policyBecomes(RESOLUTION, "12h").reapplied("Mon 19:00").until("Mon 20:00")
                .thenIs("missed").thenWasDueAt("Mon 18:00").thenGoesOn();
    }

    @Test
    void what_has_ended_stays() {
        opened().and(FIRST_REPLY, "1h").agentReplies("Mon 10:40")
                .policyBecomes(FIRST_REPLY, "30m").and(RESOLUTION, "4h").reapplied("Mon 11:00").until("Mon 12:00")
                .then(FIRST_REPLY).thenMetWith("20m").thenWasDueAt("Mon 11:00")
                .then(RESOLUTION).thenWasDueAt("Mon 14:00");
    }

    @Test
    void a_second_time_moves_nothing() {
        opened().policyBecomes(RESOLUTION, "4h").with("onChange", "forward").reapplied("Mon 11:00")
                .reapplied("Mon 12:00").until("Mon 13:00")
                .thenElapsed("3h").thenWasDueAt("Mon 15:00");
    }

    @Test
    void only_the_newest_counts() {
        opened().policyBecomes(RESOLUTION, "1h").policyBecomes(RESOLUTION, "4h").reapplied("Mon 12:00")
                .until("Mon 13:00").thenIs("running").thenWasDueAt("Mon 14:00");
    }
}
