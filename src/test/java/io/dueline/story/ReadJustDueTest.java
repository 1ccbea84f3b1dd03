package io.dueline.story;

import static io.dueline.story.Scenario.weekdays;

import org.junit.jupiter.api.Test;

/** Looked at in the instant at which it is due. Temporal's clock has moved on by then: {@code SleepingTicketTest} says when it wakes up. */
class ReadJustDueTest extends Stories {
    @Test
    void at_its_due_instant_it_still_runs() {
        given(weekdays("09:00", "17:00"), FIRST_REPLY, "1h", "2026-06-01")
                .customerWrites("Mon 10:00").until("Mon 11:00")
                .thenIs("running").thenRemains("0m");
    }

    @Test
    void a_microsecond_later_it_is_missed() {
        given(weekdays("09:00", "17:00"), FIRST_REPLY, "1h", "2026-06-01")
                .customerWrites("Mon 10:00").until("Mon 11:00:00.000001")
                .thenIs("missed").thenWasDueAt("Mon 11:00");
    }
}
