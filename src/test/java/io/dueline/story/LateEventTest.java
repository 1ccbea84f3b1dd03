package io.dueline.story;

import static io.dueline.story.Scenario.weekdays;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is heard of only after the clocks have shown something else counts as of when it happened. */
class LateEventTest extends Stories {
    private Scenario asked() {
        return given(weekdays("09:00", "17:00"), FIRST_REPLY, "1h", "2026-06-01").customerWrites("Mon 10:00");
    }

    private Scenario opened() {
        return given(weekdays("09:00", "17:00"), RESOLUTION, "2h", "2026-06-01").pausedOn("pending")
                .customerWrites("Mon 10:00");
    }

    @Test
    void a_punctual_reply_takes_the_breach_back() {
        asked().agentReplies("Mon 10:40").heldBack().agentNotes("Mon 11:30")
                .thenMetWith("20m").thenEndedAt("Mon 10:40").thenWasDueAt("Mon 11:00");
    }

    @Test
    void a_reply_that_was_not_punctual_takes_nothing_back() {
        asked().agentReplies("Mon 11:20").heldBack().agentNotes("Mon 12:00")
                .thenMissedBy("20m").thenEndedAt("Mon 11:20").thenWasDueAt("Mon 11:00");
    }

    @Test
    void a_solution_ended_what_seemed_to_be_overdue() {
        opened().agentSolves("Mon 11:00").heldBack().agentNotes("Mon 13:00")
                .thenMetWith("1h").thenEndedAt("Mon 11:00");
    }

    @Test
    void a_pause_puts_off_what_seemed_to_be_overdue() {
        opened().agentSets("Mon 11:00", "pending").heldBack().agentSets("Mon 13:00", "open").agentSolves("Mon 13:30")
                .thenElapsed("90m").thenMetWith("30m").thenWasDueAt("Mon 14:00");
    }

    @Test
    void a_reopening_finds_missed_what_seemed_to_be_met() {
        opened().agentSolves("Mon 11:00").agentSets("Mon 12:00", "open").heldBack().agentSolves("Mon 14:00")
                .thenMissedBy("1h").thenWasDueAt("Mon 13:00").thenEndedAt("Mon 14:00");
    }

    @Test
    void a_higher_priority_was_missed_before_anybody_heard_of_it() {
        given(weekdays("09:00", "17:00"), RESOLUTION, Map.of("critical", "1h", "default", "8h"), "2026-06-01")
                .customerWrites("Mon 10:00").agentChanges("Mon 10:30", "priority", "critical").heldBack()
                .agentSolves("Mon 12:00")
                .thenMissedBy("1h").thenWasDueAt("Mon 11:00");
    }

    @Test
    void a_lower_one_takes_back_a_breach_that_came_after_it() {
        given(weekdays("09:00", "17:00"), RESOLUTION, Map.of("critical", "1h", "default", "8h"), "2026-06-01")
                .customerCreates("Mon 10:00", "priority", "critical")
                .agentChanges("Mon 10:30", "priority", "low").heldBack().agentSolves("Mon 12:00")
                .thenMetWith("6h").thenWasDueAt("Tue 10:00");
    }

    @Test
    void a_question_makes_late_what_was_no_answer_to_anything() {
        given(weekdays("09:00", "17:00"), NEXT_REPLY, "30m", "2026-06-01")
                .customerWrites("Mon 10:00").agentReplies("Mon 10:10").customerWrites("Mon 10:30").heldBack()
                .agentReplies("Mon 11:30")
                .thenStartedAt("Mon 10:30").thenMissedBy("30m").thenHasCycles(1);
    }

    @Test
    void a_deletion_ended_what_seemed_to_be_overdue() {
        asked().agentDeletes("Mon 10:30").heldBack().agentNotes("Mon 11:30")
                .thenIs("cancelled").thenEndedAt("Mon 10:30").thenElapsed("30m");
    }

    @Test
    void all_that_came_before_the_creation_is_heard_with_it() {
        given(weekdays("09:00", "17:00"), FIRST_REPLY, "1h", "2026-06-01").and(RESOLUTION, "2h")
                .customerCreates("Mon 10:00").heldBack().agentReplies("Mon 10:20").agentSolves("Mon 13:00")
                .then(FIRST_REPLY).thenMetWith("40m")
                .then(RESOLUTION).thenMissedBy("1h");
    }
}
