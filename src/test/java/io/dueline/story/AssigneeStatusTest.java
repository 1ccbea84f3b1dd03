package io.dueline.story;

import static io.dueline.story.Scenario.weekdays;

import java.util.Map;
import org.junit.jupiter.api.Test;

class AssigneeStatusTest extends Stories {
    /** Standard is due in 2 hours, away in 8: for tickets whose assignee is away. */
    private Scenario assigned() {
        return given(weekdays("09:00", "17:00"), RESOLUTION, "2h", "2026-06-01")
                .whenField("assignee.status", "away", "away", "office").and(RESOLUTION, "8h")
                .customerCreates("Mon 10:00", "assignee", Map.of("id", "ann"));
    }

    @Test
    void what_an_agent_does_is_known_at_the_tickets_next_event() {
        assigned().agentBecomes("Mon 10:30", "ann", "away").agentNotes("Mon 11:00").until("Mon 11:30")
                .thenIsOnLevel("away").thenRemains("390m");
    }

    @Test
    void it_moves_nothing_by_itself() {
        assigned().agentBecomes("Mon 10:30", "ann", "away").until("Mon 13:00")
                .thenIsOnLevel("standard").thenMissedBy("1h");
    }

    @Test
    void what_others_do_does_not_matter() {
        assigned().agentBecomes("Mon 10:30", "bob", "away").agentNotes("Mon 11:00").until("Mon 11:30")
                .thenIsOnLevel("standard");
    }

    @Test
    void what_was_known_before_the_assignment_counts_too() {
        given(weekdays("09:00", "17:00"), RESOLUTION, "2h", "2026-06-01")
                .whenField("assignee.status", "away", "away", "office").and(RESOLUTION, "8h")
                .customerCreates("Mon 10:00").agentBecomes("Mon 10:10", "bob", "away")
                .agentChanges("Mon 10:30", "assignee", Map.of("id", "bob")).until("Mon 11:00").thenIsOnLevel("away");
    }

    @Test
    void the_newest_word_counts_the_tickets_own_or_the_agents() {
        given(weekdays("09:00", "17:00"), RESOLUTION, "2h", "2026-06-01")
                .whenField("assignee.status", "away", "away", "office").and(RESOLUTION, "8h")
                .customerCreates("Mon 10:00").agentBecomes("Mon 10:10", "bob", "away")
                .agentChanges("Mon 10:30", "assignee", Map.of("id", "bob", "status", "here")).until("Mon 11:00")
                .thenIsOnLevel("standard");
    }

    @Test
    void back_again_the_next_event_tells() {
        given(weekdays("09:00", "17:00"), RESOLUTION, "2h", "2026-06-01")
                .whenField("assignee.status", "away", "away", "office").and(RESOLUTION, "8h")
                .customerCreates("Mon 10:00", "assignee", Map.of("id", "ann", "status", "away"))
                .agentBecomes("Mon 10:30", "ann", "here").agentNotes("Mon 11:00").until("Mon 11:30")
                .thenIsOnLevel("standard").thenWasDueAt("Mon 12:00");
    }

    @Test
    void when_its_word_arrives_does_not_matter() {
        assigned().agentNotes("Mon 11:00").agentBecomes("Mon 11:00", "ann", "away").deliveredFirst().until("Mon 11:30")
                .thenIsOnLevel("away");
    }

    @Test
    void sent_in_the_tickets_name_it_moves_nothing_by_itself_either() {
        assigned().agentBecomesInTicket("Mon 10:30", "ann", "away").until("Mon 13:00")
                .thenIsOnLevel("standard").thenMissedBy("1h");
    }

    @Test
    void sent_in_the_tickets_name_it_is_known_at_the_next_event_too() {
        assigned().agentBecomesInTicket("Mon 10:30", "ann", "away").agentNotes("Mon 11:00").until("Mon 11:30")
                .thenIsOnLevel("away").thenRemains("390m");
    }
}
