package io.dueline.story;

import static io.dueline.story.Scenario.weekdays;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BusinessDayTest extends Stories {
    private Scenario within(Object allowance) {
        return given(weekdays("09:00", "17:00"), RESOLUTION, allowance, "2026-06-01");
    }

    @Test
    void it_is_due_at_the_same_time_on_the_next_working_day() {
        within("1bd").customerWrites("Fri 15:00").agentSolves("Mon 14:00")
                .thenWasDueAt("Mon 15:00").thenElapsed("7h").thenMetWith("1h");
    }

    @Test
    void outside_hours_it_counts_from_the_next_opening() {
        within("1bd").customerWrites("Fri 20:00").agentSolves("Tue 09:30")
                .thenWasDueAt("Tue 09:00").thenMissedBy("30m");
    }

    @Test
    void a_priority_may_have_hours_and_the_others_days() {
        within(Map.of("critical", "4h", "default", "2bd")).customerCreates("Mon 10:00", "priority", "low")
                .agentChanges("Mon 12:00", "priority", "critical").until("Mon 13:00")
                .thenWasDueAt("Mon 14:00").thenRemains("1h");
    }

    @Test
    void back_to_days_it_is_as_if_they_had_been_promised_from_the_start() {
        within(Map.of("critical", "4h", "default", "2bd")).customerCreates("Mon 10:00", "priority", "critical")
                .agentChanges("Mon 12:00", "priority", "low").until("Mon 13:00")
                .thenWasDueAt("Wed 10:00").thenRemains("13h");
    }

    @Test
    void forward_the_days_count_from_the_change() {
        within(Map.of("critical", "4h", "default", "1bd")).with("onChange", "forward")
                .customerCreates("Mon 10:00", "priority", "critical").agentChanges("Mon 12:00", "priority", "low")
                .until("Mon 13:00").thenWasDueAt("Tue 12:00").thenRemains("7h");
    }

    @Test
    void a_pause_moves_it_by_the_open_time_that_it_took() {
        within("1bd").pausedOn("pending").customerWrites("Mon 10:00")
                .agentSets("Mon 11:00", "pending").agentSets("Tue 15:00", "open").until("Tue 16:00")
                .thenWasDueAt("Wed 14:00").thenRemains("6h");
    }

    @Test
    void a_day_that_opens_later_is_due_at_its_opening() {
        given(Map.of("id", "office", "timeZone", "Europe/London",
                "hours", Map.of("mon", List.of("09:00-17:00"), "tue", List.of("12:00-17:00"))),
                RESOLUTION, "1bd", "2026-06-01")
                .customerWrites("Mon 10:00").until("Mon 17:30").thenIs("running").thenWasDueAt("Tue 12:00")
                .thenRemains("0m");
    }

    @Test
    void after_a_pause_it_is_the_earliest_moment_with_that_much_open_time() {
        within("1bd").pausedOn("new").customerWrites("Mon 08:00").agentSets("Mon 20:00", "open").until("Tue 10:00")
                .thenWasDueAt("Tue 17:00").thenRemains("7h");
    }

    @Test
    void after_a_pause_that_took_no_open_time_it_is_as_promised() {
        within("1bd").pausedOn("pending").customerWrites("Mon 08:00")
                .agentSets("Mon 18:00", "pending").agentSets("Mon 20:00", "open").until("Mon 21:00")
                .thenWasDueAt("Tue 09:00").thenRemains("0m");
    }

    @Test
    void forward_it_is_as_promised_at_the_change_although_the_level_changes_once_more() {
        given(weekdays("09:00", "17:00"), RESOLUTION, Map.of("critical", "4h", "default", "1bd"), "2026-06-01")
                .with("onChange", "forward")
                .whenTagged("URGENT", "urgent", "office").and(RESOLUTION, Map.of("default", "1bd"))
                .customerCreates("Mon 10:00", "priority", "critical").agentChanges("Mon 12:00", "priority", "low")
                .agentChanges("Mon 18:00", "tags", List.of("URGENT")).until("Mon 20:00")
                .thenIsOnLevel("urgent").thenWasDueAt("Tue 12:00").thenRemains("3h");
    }

    @Test
    void used_up_exactly_at_the_change_it_is_due_at_the_change() {
        within(Map.of("critical", "1bd", "default", "16h")).customerCreates("Mon 10:00", "priority", "low")
                .agentChanges("Tue 10:00", "priority", "critical").until("Tue 10:00").thenWasDueAt("Tue 10:00")
                .thenRemains("0m");
    }
}
