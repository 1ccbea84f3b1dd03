package io.dueline.story;

import static io.dueline.story.Scenario.weekdays;

import org.junit.jupiter.api.Test;

/** What happens at just the instant at which a clock is due, or a microsecond later. */
class DueInstantTest extends Stories {
    @Test
    void a_reply_at_its_due_instant_meets_it() {
        given(weekdays("09:00", "17:00"), FIRST_REPLY, "1h", "2026-06-01")
                .customerWrites("Mon 10:00").agentReplies("Mon 11:00").until("Mon 13:00")
                .thenMetWith("0m");
    }

    @Test
    void a_reply_a_microsecond_later_misses_it() {
        given(weekdays("09:00", "17:00"), FIRST_REPLY, "1h", "2026-06-01")
                .customerWrites("Mon 10:00").agentReplies("Mon 11:00:00.000001").until("Mon 13:00")
                .thenMissedBy("PT0.000001S").thenEndedAt("Mon 11:00:00.000001");
    }

    @Test
    void what_is_finer_than_that_is_cut_off() {
        given(weekdays("09:00", "17:00"), FIRST_REPLY, "1h", "2026-06-01")
                .customerWrites("Mon 10:00:00.000000999").agentReplies("Mon 11:00:00.000000999").until("Mon 13:00")
                .thenMetWith("0m").thenStartedAt("Mon 10:00").thenEndedAt("Mon 11:00");
    }

    @Test
    void solved_at_its_due_instant_it_is_unanswered_and_a_microsecond_later_missed() {
        given(weekdays("09:00", "17:00"), FIRST_REPLY, "1h", "2026-06-01")
                .customerWrites("Mon 10:00").agentSolves("Mon 11:00").until("Mon 13:00")
                .thenIs("unanswered");
        given(weekdays("09:00", "17:00"), FIRST_REPLY, "1h", "2026-06-01")
                .customerWrites("Mon 10:00").agentSolves("Mon 11:00:00.000001").until("Mon 13:00")
                .thenIs("missed");
    }

    @Test
    void a_chat_that_ends_at_its_due_instant_is_unanswered_and_a_microsecond_later_missed() {
        given(weekdays("09:00", "17:00"), CHAT_ANSWER, "45s", "2026-06-01").customerWrites("Mon 09:30")
                .customerStarts("chat", "Mon 10:00:00").customerEnds("chat", "Mon 10:00:45").until("Mon 13:00")
                .thenIs("unanswered");
        given(weekdays("09:00", "17:00"), CHAT_ANSWER, "45s", "2026-06-01").customerWrites("Mon 09:30")
                .customerStarts("chat", "Mon 10:00:00").customerEnds("chat", "Mon 10:00:45.000001").until("Mon 13:00")
                .thenIs("missed");
    }

    @Test
    void cancelled_a_microsecond_after_it_was_due_it_stays_missed() {
        given(weekdays("09:00", "17:00"), FIRST_REPLY, "1h", "2026-06-01")
                .customerWrites("Mon 10:00").agentDeletes("Mon 11:00").until("Mon 13:00")
                .thenIs("cancelled");
        given(weekdays("09:00", "17:00"), FIRST_REPLY, "1h", "2026-06-01")
                .customerWrites("Mon 10:00").agentDeletes("Mon 11:00:00.000001").until("Mon 13:00")
                .thenIs("missed");
    }

    @Test
    void a_pause_at_its_due_instant_stops_it_just_in_time() {
        given(weekdays("09:00", "17:00"), RESOLUTION, "1h", "2026-06-01").pausedOn("pending")
                .customerWrites("Mon 10:00").agentSets("Mon 11:00", "pending").agentSets("Mon 12:00", "open")
                .agentSolves("Mon 12:00").until("Mon 13:00")
                .thenMetWith("0m").thenWasDueAt("Mon 12:00");
    }
}
