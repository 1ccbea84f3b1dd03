package io.dueline.story;

import static io.dueline.story.Scenario.weekdays;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MovingTargetTest extends Stories {
    private static final Map<String, Object> BY_PRIORITY = Map.of("critical", "1h", "high", "4h", "default", "8h");

    private Scenario byPriority() {
        return given(weekdays("09:00", "17:00"), RESOLUTION, BY_PRIORITY, "2026-06-01");
    }

    private Scenario urgentWhenTagged() {
        return given(weekdays("09:00", "17:00"), RESOLUTION, "8h", "2026-06-01")
                .whenTagged("URGENT", "urgent", "always").and(RESOLUTION, "2h");
    }

    @Test
    void what_has_elapsed_stays_and_the_new_target_applies() {
        byPriority().customerCreates("Mon 09:00", "priority", "low").agentChanges("Mon 11:00", "priority", "high")
                .thenElapsed("2h").thenRemains("2h").thenWasDueAt("Mon 13:00").thenStartedAt("Mon 09:00");
    }

    @Test
    void already_used_up_it_is_missed_at_the_change() {
        byPriority().customerCreates("Mon 09:00", "priority", "low").agentChanges("Mon 11:00", "priority", "critical")
                .until("Mon 11:30")
                .thenIs("missed").thenWasDueAt("Mon 11:00").thenMissedBy("90m").thenGoesOn();
    }

    @Test
    void exactly_used_up_it_can_still_be_met_at_the_change() {
        byPriority().customerCreates("Mon 09:00", "priority", "low").agentChanges("Mon 10:00", "priority", "critical")
                .agentSolves("Mon 10:00")
                .thenMetWith("0m").thenWasDueAt("Mon 10:00");
    }

    @Test
    void a_breach_stands_whatever_the_priority_becomes() {
        byPriority().customerCreates("Mon 09:00", "priority", "critical").agentChanges("Mon 11:00", "priority", "low")
                .agentSolves("Mon 12:00")
                .thenMissedBy("2h").thenWasDueAt("Mon 10:00");
    }

    @Test
    void a_cleared_priority_has_the_default_target() {
        byPriority().customerCreates("Mon 09:00", "priority", "critical").agentChanges("Mon 09:30", "priority", null)
                .thenRemains("7h30m");
    }

    @Test
    void forward_gives_the_new_target_from_now_on() {
        byPriority().with("onChange", "forward")
                .customerCreates("Mon 09:00", "priority", "low").agentChanges("Mon 11:00", "priority", "critical")
                .thenWasDueAt("Mon 12:00").thenElapsed("2h").thenRemains("1h").thenStartedAt("Mon 09:00");
    }

    @Test
    void restart_forgets_what_has_elapsed() {
        byPriority().with("onChange", "restart")
                .customerCreates("Mon 09:00", "priority", "low").agentChanges("Mon 11:00", "priority", "critical")
                .until("Mon 11:15")
                .thenWasDueAt("Mon 12:00").thenElapsed("15m").thenStartedAt("Mon 11:00").thenHasCycles(1);
    }

    @Test
    void a_change_of_something_else_moves_nothing() {
        byPriority().with("onChange", "restart")
                .customerCreates("Mon 09:00", "priority", "low").agentChanges("Mon 11:00", "department", "billing")
                .thenStartedAt("Mon 09:00").thenElapsed("2h");
    }

    @Test
    void a_tag_moves_the_ticket_to_another_level_and_calendar() {
        urgentWhenTagged().customerWrites("Mon 16:30").agentChanges("Mon 17:00", "tags", List.of("URGENT"))
                .until("Mon 18:00")
                .thenIsOnLevel("urgent").thenElapsed("90m").thenWasDueAt("Mon 18:30").thenHasCycles(1);
    }

    @Test
    void each_part_is_counted_by_the_calendar_then_in_force() {
        urgentWhenTagged()
                .customerWrites("Mon 16:30").agentChanges("Mon 18:00", "tags", List.of("URGENT"))
                .agentChanges("Mon 18:30", "tags", List.of())
                .until("Tue 09:15")
                .thenIsOnLevel("standard").thenElapsed("75m").thenWasDueAt("Tue 16:00");
    }

    @Test
    void while_paused_the_target_moves_without_a_due_date() {
        byPriority().pausedOn("pending")
                .customerCreates("Mon 09:00", "priority", "low").agentSets("Mon 10:00", "pending")
                .agentChanges("Mon 11:00", "priority", "high")
                .thenIs("paused").thenRemains("3h").thenHasNoDueDate();
    }

    @Test
    void a_target_that_disappears_cancels_its_clock() {
        given(weekdays("09:00", "17:00"), FIRST_REPLY, "1h", "2026-06-01").and(RESOLUTION, "8h")
                .whenTagged("URGENT", "urgent", "office").and(RESOLUTION, "2h")
                .customerWrites("Mon 10:00").agentChanges("Mon 10:30", "tags", List.of("URGENT"))
                .then(FIRST_REPLY).thenIs("cancelled").thenEndedAt("Mon 10:30").thenWasDueAt("Mon 11:00")
                .then(RESOLUTION).thenIs("running");
    }

    @Test
    void a_breach_stands_although_its_target_disappears() {
        given(weekdays("09:00", "17:00"), FIRST_REPLY, "1h", "2026-06-01")
                .whenTagged("URGENT", "urgent", "office").and(RESOLUTION, "2h")
                .customerWrites("Mon 10:00").agentChanges("Mon 11:30", "tags", List.of("URGENT"))
                .until("Mon 12:00")
                .then(FIRST_REPLY).thenMissedBy("30m").thenEndedAt("Mon 11:30");
    }

    @Test
    void stopped_and_moved_by_one_event_it_is_judged_by_the_old_target() {
        byPriority().customerCreates("Mon 09:00", "priority", "low")
                .agentChanges("Mon 11:00", "priority", "critical", "status", "solved")
                .thenMetWith("6h");
    }

    @Test
    void a_level_whose_time_is_used_up_already_is_missed_at_the_change() {
        urgentWhenTagged().customerWrites("Mon 10:00").agentChanges("Mon 13:00", "tags", List.of("URGENT"))
                .until("Mon 13:30")
                .thenIsOnLevel("urgent").thenWasDueAt("Mon 13:00").thenMissedBy("90m").thenGoesOn();
    }

    /** The same 8 hours, but around the clock. */
    private Scenario aroundTheClockWhenTagged(String onChange) {
        return given(weekdays("09:00", "17:00"), RESOLUTION, "8h", "2026-06-01")
                .whenTagged("URGENT", "urgent", "always").and(RESOLUTION, "8h").with("onChange", onChange)
                .customerWrites("Mon 16:00").agentChanges("Mon 18:00", "tags", List.of("URGENT")).until("Mon 20:00");
    }

    @Test
    void another_calendar_counts_what_is_still_to_come() {
        aroundTheClockWhenTagged("keep").thenStartedAt("Mon 16:00").thenElapsed("3h").thenWasDueAt("Tue 01:00");
    }

    @Test
    void forward_allows_the_whole_time_by_the_other_calendar() {
        aroundTheClockWhenTagged("forward").thenStartedAt("Mon 16:00").thenElapsed("3h").thenWasDueAt("Tue 02:00");
    }

    @Test
    void restart_begins_anew_by_the_other_calendar() {
        aroundTheClockWhenTagged("restart").thenStartedAt("Mon 18:00").thenElapsed("2h").thenWasDueAt("Tue 02:00");
    }

    @ParameterizedTest
    @ValueSource(strings = {"forward", "restart"})
    void a_time_that_begins_at_the_change_is_not_used_up_by_it(String onChange) {
        given(weekdays("09:00", "17:00"), RESOLUTION, "8h", "2026-06-01")
                .whenTagged("URGENT", "urgent", "office").and(RESOLUTION, "2h").with("onChange", onChange)
                .customerWrites("Mon 10:00").agentChanges("Mon 13:00", "tags", List.of("URGENT"))
                .thenIs("running").thenRemains("2h").thenWasDueAt("Mon 15:00");
    }

    @ParameterizedTest
    @ValueSource(strings = {"forward", "restart"})
    void a_breach_stands_however_the_time_moves(String onChange) {
        byPriority().with("onChange", onChange)
                .customerCreates("Mon 09:00", "priority", "critical").agentChanges("Mon 11:00", "priority", "low")
                .agentSolves("Mon 12:00")
                .thenStartedAt("Mon 09:00").thenMissedBy("2h").thenWasDueAt("Mon 10:00");
    }

    @Test
    void the_new_target_says_what_the_change_means() {
        given(weekdays("09:00", "17:00"), RESOLUTION, "8h", "2026-06-01").with("onChange", "restart")
                .whenTagged("URGENT", "urgent", "office").and(RESOLUTION, "4h")
                .customerWrites("Mon 10:00").agentChanges("Mon 11:00", "tags", List.of("URGENT"))
                .thenStartedAt("Mon 10:00").thenElapsed("1h").thenWasDueAt("Mon 14:00");
    }

    @Test
    void another_level_with_the_same_time_moves_nothing() {
        given(weekdays("09:00", "17:00"), RESOLUTION, "8h", "2026-06-01")
                .whenTagged("URGENT", "urgent", "office").and(RESOLUTION, "8h").with("onChange", "restart")
                .customerWrites("Mon 09:00").agentChanges("Mon 11:00", "tags", List.of("URGENT"))
                .thenIsOnLevel("urgent").thenStartedAt("Mon 09:00").thenElapsed("2h").thenWasDueAt("Mon 17:00");
    }

    private Scenario movedWhilePaused(String onChange) {
        return byPriority().pausedOn("pending").with("onChange", onChange)
                .customerCreates("Mon 09:00", "priority", "low").agentSets("Mon 10:00", "pending")
                .agentChanges("Mon 11:00", "priority", "high").agentSets("Mon 12:00", "open");
    }

    @Test
    void forward_while_paused_allows_the_whole_time_once_it_goes_on() {
        movedWhilePaused("forward").thenElapsed("1h").thenRemains("4h").thenWasDueAt("Mon 16:00");
    }

    @Test
    void restart_while_paused_forgets_what_has_elapsed() {
        movedWhilePaused("restart").thenStartedAt("Mon 11:00").thenElapsed("0m").thenWasDueAt("Mon 16:00");
    }

    @Test
    void a_department_has_its_own_calendar_and_time() {
        given(weekdays("09:00", "17:00"), RESOLUTION, "8h", "2026-06-01")
                .inDepartment("lab", "lab-level", "always").and(RESOLUTION, "4h")
                .customerCreates("Mon 16:00", "department", "sales").agentChanges("Mon 17:30", "department", "lab")
                .until("Mon 18:30")
                .thenIsOnLevel("lab-level").thenElapsed("2h").thenWasDueAt("Mon 20:30");
    }

    private Scenario onlyCritical() {
        return given(weekdays("09:00", "17:00"), RESOLUTION, Map.of("critical", "4h"), "2026-06-01")
                .customerCreates("Mon 09:00", "priority", "critical")
                .agentChanges("Mon 10:00", "priority", "low");
    }

    @Test
    void a_priority_without_a_target_cancels_its_clock() {
        onlyCritical().until("Mon 16:00").thenIs("cancelled").thenEndedAt("Mon 10:00").thenElapsed("1h");
    }

    @Test
    void back_at_a_priority_with_a_target_it_starts_with_nothing_elapsed() {
        onlyCritical().agentChanges("Mon 11:00", "priority", "critical").until("Mon 12:00")
                .thenHasCycles(2).thenStartedAt("Mon 11:00").thenElapsed("1h").thenWasDueAt("Mon 15:00");
    }

    @Test
    void paused_and_moved_by_one_event_it_is_paused_with_what_is_left_of_the_new_target() {
        byPriority().pausedOn("pending")
                .customerCreates("Mon 09:00", "priority", "low")
                .agentChanges("Mon 10:00", "priority", "high", "status", "pending").until("Mon 16:00")
                .thenIs("paused").thenRemains("3h").thenHasNoDueDate();
    }

    @Test
    void resumed_and_moved_by_one_event_the_pause_is_not_counted() {
        byPriority().pausedOn("pending")
                .customerCreates("Mon 09:00", "priority", "low").agentSets("Mon 10:00", "pending")
                .agentChanges("Mon 12:00", "priority", "high", "status", "open")
                .thenIs("running").thenElapsed("1h").thenWasDueAt("Mon 15:00");
    }

    @Test
    void already_used_up_while_paused_it_is_missed_at_the_change_too() {
        byPriority().pausedOn("pending")
                .customerCreates("Mon 09:00", "priority", "low").agentSets("Mon 11:00", "pending")
                .agentChanges("Mon 12:00", "priority", "critical").until("Mon 16:00")
                .thenMissedBy("1h").thenWasDueAt("Mon 12:00").thenGoesOn();
    }

    @Test
    void solved_by_the_event_that_takes_its_target_away_it_is_met() {
        given(weekdays("09:00", "17:00"), RESOLUTION, "8h", "2026-06-01")
                .whenTagged("URGENT", "urgent", "office").and(FIRST_REPLY, "1h")
                .customerWrites("Mon 10:00").agentChanges("Mon 11:00", "tags", List.of("URGENT"), "status", "solved")
                .then(RESOLUTION).thenMetWith("7h")
                .then(FIRST_REPLY).thenIsNotTimed();
    }

    private Scenario pausedOnlyWhenTagged(String pauses, String counts) {
        return given(weekdays("09:00", "17:00"), RESOLUTION, "4h", "2026-06-01").pausedOn(counts)
                .whenTagged("URGENT", "urgent", "office").and(RESOLUTION, "4h").pausedOn(pauses)
                .customerWrites("Mon 10:00").agentSets("Mon 10:30", "pending")
                .agentChanges("Mon 11:00", "tags", List.of("URGENT")).until("Mon 12:00");
    }

    @Test
    void a_level_that_pauses_in_the_present_status_pauses_from_the_change() {
        pausedOnlyWhenTagged("pending", "on-hold").thenIs("paused").thenElapsed("1h");
    }

    @Test
    void a_level_that_counts_in_the_present_status_goes_on_from_the_change() {
        pausedOnlyWhenTagged("on-hold", "pending").thenElapsed("90m").thenWasDueAt("Mon 14:30");
    }

    @Test
    void forward_once_more_gives_the_next_target_from_then_on() {
        byPriority().with("onChange", "forward")
                .customerCreates("Mon 09:00", "priority", "low").agentChanges("Mon 10:00", "priority", "critical")
                .agentChanges("Mon 10:30", "priority", "high").until("Mon 11:00")
                .thenStartedAt("Mon 09:00").thenElapsed("2h").thenWasDueAt("Mon 14:30");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            keep,    Mon 10:00, 90m, Mon 12:00
            forward, Mon 10:00, 90m, Mon 13:00
            restart, Mon 11:00, 30m, Mon 13:00
            """)
    void a_reply_that_is_waited_for_moves_like_a_resolution(
            String onChange, String started, String elapsed, String due) {
        given(weekdays("09:00", "17:00"), FIRST_REPLY, Map.of("high", "2h", "default", "8h"), "2026-06-01")
                .with("onChange", onChange)
                .customerCreates("Mon 10:00", "priority", "low").agentChanges("Mon 11:00", "priority", "high")
                .until("Mon 11:30").thenStartedAt(started).thenElapsed(elapsed).thenWasDueAt(due);
    }
}
