package io.dueline.story;

import static io.dueline.story.Scenario.weekdays;

import org.junit.jupiter.api.Test;

/** An excuse is said of an outcome; it changes no clock. */
class ExcusedMissTest extends Stories {
    private static final String FIRST = "first-reply-1";

    private Scenario asked() {
        return given(weekdays("09:00", "17:00"), FIRST_REPLY, "1h", "2026-06-01").customerWrites("Mon 10:00");
    }

    @Test
    void a_miss_stays_a_miss_and_its_clock_goes_on() {
        asked().leadExcuses("Mon 12:00", FIRST, "the line was cut").agentReplies("Mon 13:00")
                .thenIsExcusedFor("the line was cut").thenMissedBy("2h").thenWasDueAt("Mon 11:00")
                .thenEndedAt("Mon 13:00");
    }

    @Test
    void taken_back_it_is_a_miss_like_any_other() {
        asked().agentReplies("Mon 11:30").leadExcuses("Mon 12:00", FIRST, "the line was cut")
                .leadTakesExcuseBack("Mon 13:00", FIRST)
                .thenIsNotExcused().thenMissedBy("30m");
    }

    @Test
    void another_takes_its_place() {
        asked().agentReplies("Mon 11:30").leadExcuses("Mon 12:00", FIRST, "flood")
                .leadExcuses("Mon 13:00", FIRST, "fire")
                .thenIsExcusedFor("fire");
    }

    @Test
    void taken_back_and_given_again_it_stands() {
        asked().agentReplies("Mon 11:30").leadExcuses("Mon 12:00", FIRST, "flood")
                .leadTakesExcuseBack("Mon 13:00", FIRST).leadExcuses("Mon 14:00", FIRST, "fire")
                .thenIsExcusedFor("fire").thenMissedBy("30m");
    }

    @Test
    void what_was_never_answered_may_be_excused_too() {
        asked().agentSolves("Mon 10:30").leadExcuses("Mon 12:00", FIRST, "it was a test")
                .thenIs("unanswered").thenIsExcusedFor("it was a test");
    }

    @Test
    void one_cycle_alone_is_excused() {
        given(weekdays("09:00", "17:00"), NEXT_REPLY, "30m", "2026-06-01")
                .customerWrites("Mon 10:00").agentReplies("Mon 10:10").customerWrites("Mon 10:20")
                .agentReplies("Mon 11:00")
                .customerWrites("Mon 12:00").agentReplies("Mon 13:00")
                .leadExcuses("Mon 14:00", "next-reply-2", "lunch")
                .then(NEXT_REPLY, 1).thenMissedBy("10m").thenIsNotExcused()
                .then(NEXT_REPLY, 2).thenMissedBy("30m").thenIsExcusedFor("lunch");
    }

    @Test
    void it_brings_no_newer_policy_to_the_ticket() {
        given(weekdays("09:00", "17:00"), FIRST_REPLY, "1h", "2026-06-01").and(RESOLUTION, "4h")
                .customerWrites("Mon 10:00").policyBecomes(FIRST_REPLY, "1h").and(RESOLUTION, "3h")
                .leadExcuses("Mon 12:00", FIRST, "the line was cut")
                .then(RESOLUTION).thenWasDueAt("Mon 14:00");
    }
}
