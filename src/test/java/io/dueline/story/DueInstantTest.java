package io.dueline.story;

import static io.dueline.story.Scenario.weekdays;

import org.junit.jupiter.api.Test;

/** Told to the fold only: any server's clock has moved on by the time it answers. */
class DueInstantTest extends Stories {
    @Test
    void at_its_due_instant_it_still_runs() {
        given(weekdays("09:00", "17:00"), FIRST_REPLY, "1h", "2026-06-01")
                .customerWrites("Mon 10:00")
                .until("Mon 11:00")
                .thenIs("running").thenRemains("0m");
    }

    @Test
    void a_microsecond_later_it_is_missed() {
        given(weekdays("09:00", "17:00"), FIRST_REPLY, "1h", "2026-06-01")
                .customerWrites("Mon 10:00")
                .until("Mon 11:00:00.000001")
                .thenIs("missed").thenWasDueAt("Mon 11:00");
    }
}
