package io.dueline.story;

import static io.dueline.story.Scenario.weekdays;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A metric that a ticket's new level times, and its old one didn't. */
class NewTargetTest extends Stories {
    /** First nothing but the resolution is timed, with the tag also that metric. */
    private Scenario alsoWhenTagged(String metric, Object within) {
        return given(weekdays("09:00", "17:00"), RESOLUTION, "8h", "2026-06-01")
                .whenTagged("URGENT", "urgent", "office").and(RESOLUTION, "8h").and(metric, within);
    }

    @Test
    void a_metric_not_timed_before_starts_at_the_change_if_still_unanswered() {
        given(weekdays("09:00", "17:00"), RESOLUTION, "8h", "2026-06-01")
                .whenTagged("URGENT", "urgent", "office").and(FIRST_REPLY, "30m")
                .customerWrites("Mon 10:00").agentChanges("Mon 11:00", "tags", List.of("URGENT"))
                .then(FIRST_REPLY).thenStartedAt("Mon 11:00").thenWasDueAt("Mon 11:30");
    }

    @Test
    void a_metric_not_timed_before_stays_so_if_answered() {
        given(weekdays("09:00", "17:00"), RESOLUTION, "8h", "2026-06-01")
                .whenTagged("URGENT", "urgent", "office").and(FIRST_REPLY, "30m")
                .customerWrites("Mon 10:00").agentReplies("Mon 10:30")
                .agentChanges("Mon 11:00", "tags", List.of("URGENT"))
                .then(FIRST_REPLY).thenIsNotTimed();
    }

    @Test
    void a_question_not_timed_before_is_timed_from_the_change() {
        alsoWhenTagged(NEXT_REPLY, "30m")
                .customerWrites("Mon 10:00").agentReplies("Mon 10:10").customerWrites("Mon 10:30")
                .agentChanges("Mon 11:00", "tags", List.of("URGENT")).until("Mon 11:10")
                .then(NEXT_REPLY).thenStartedAt("Mon 11:00").thenElapsed("10m").thenWasDueAt("Mon 11:30");
    }

    @Test
    void a_question_that_was_answered_before_the_change_is_not() {
        alsoWhenTagged(NEXT_REPLY, "30m")
                .customerWrites("Mon 10:00").agentReplies("Mon 10:10").customerWrites("Mon 10:30")
                .agentReplies("Mon 10:40").agentChanges("Mon 11:00", "tags", List.of("URGENT"))
                .then(NEXT_REPLY).thenIsNotTimed();
    }

    @Test
    void a_stay_not_timed_before_is_timed_from_the_change() {
        alsoWhenTagged(OWNERSHIP, "2h")
                .customerCreates("Mon 10:00", "department", "sales")
                .agentChanges("Mon 11:00", "tags", List.of("URGENT")).agentSolves("Mon 12:00")
                .then(OWNERSHIP).thenStartedAt("Mon 11:00").thenMetWith("1h");
    }

    @Test
    void the_wait_for_news_not_timed_before_is_timed_from_the_change() {
        alsoWhenTagged(PERIODIC_UPDATE, "2h")
                .customerWrites("Mon 10:00").agentReplies("Mon 10:30")
                .agentChanges("Mon 11:00", "tags", List.of("URGENT")).until("Mon 11:30")
                .then(PERIODIC_UPDATE).thenStartedAt("Mon 11:00").thenWasDueAt("Mon 13:00");
    }

    @Test
    void what_was_solved_once_before_the_change_has_no_first_resolution_any_more() {
        alsoWhenTagged(FIRST_RESOLUTION, "8h")
                .customerWrites("Mon 10:00").agentSolves("Mon 10:30").agentSets("Mon 10:40", "open")
                .agentChanges("Mon 11:00", "tags", List.of("URGENT")).until("Mon 12:00")
                .then(FIRST_RESOLUTION).thenIsNotTimed()
                .then(RESOLUTION).thenIs("running");
    }

    @Test
    void what_is_still_unsolved_gets_a_first_resolution_from_the_change() {
        alsoWhenTagged(FIRST_RESOLUTION, "2h")
                .customerWrites("Mon 10:00").agentChanges("Mon 11:00", "tags", List.of("URGENT"))
                .agentSolves("Mon 12:00")
                .then(FIRST_RESOLUTION).thenStartedAt("Mon 11:00").thenMetWith("1h");
    }

    @Test
    void a_chat_under_way_is_timed_from_the_change() {
        alsoWhenTagged(CHAT_ANSWER, "45s").customerWrites("Mon 10:00").customerStarts("chat", "Mon 10:30:00")
                .agentChanges("Mon 10:30:20", "tags", List.of("URGENT")).agentAnswers("chat", "Mon 10:30:50")
                .then(CHAT_ANSWER).thenStartedAt("Mon 10:30:20").thenMetWith("15s");
    }

    @Test
    void a_chat_that_was_answered_before_the_change_is_not() {
        alsoWhenTagged(CHAT_ANSWER, "45s").customerWrites("Mon 10:00").customerStarts("chat", "Mon 10:30:00")
                .agentAnswers("chat", "Mon 10:30:10").agentChanges("Mon 10:30:20", "tags", List.of("URGENT"))
                .then(CHAT_ANSWER).thenIsNotTimed();
    }

    @Test
    void a_call_under_way_is_timed_from_the_change() {
        alsoWhenTagged(CALL_ANSWER, "45s").customerWrites("Mon 10:00").customerStarts("call", "Mon 10:30:00")
                .agentChanges("Mon 10:30:20", "tags", List.of("URGENT")).agentAnswers("call", "Mon 10:31:10")
                .then(CALL_ANSWER).thenStartedAt("Mon 10:30:20").thenMissedBy("5s");
    }

    @Test
    void a_wait_of_the_policys_own_is_timed_from_the_change() {
        alsoWhenTagged("vendor-wait", "2h")
                .measuring("vendor-wait", Map.of(
                        "start", Map.of("field", "priority", "op", "is", "value", "vendor"),
                        "stop", Map.of("field", "priority", "op", "is-not", "value", "vendor")))
                .customerCreates("Mon 10:00", "priority", "vendor")
                .agentChanges("Mon 11:00", "tags", List.of("URGENT")).until("Mon 11:30")
                .then("vendor-wait").thenStartedAt("Mon 11:00").thenRemains("90m");
    }
}
