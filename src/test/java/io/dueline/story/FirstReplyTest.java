package io.dueline.story;

import static io.dueline.story.Scenario.weekdays;

import java.util.List;
import org.junit.jupiter.api.Test;

class FirstReplyTest extends Stories {
    @Test
    void the_weekend_does_not_count() {
        given(weekdays("09:00", "17:00"), FIRST_REPLY, "1h", "2026-03-23")
                .customerWrites("Fri 16:30")
                .agentReplies("Mon 09:20")
                .thenElapsed("50m").thenMetWith("10m").thenWasDueAt("Mon 09:30");
    }

    @Test
    void exactly_at_due_is_met() {
        given(weekdays("09:00", "17:00"), FIRST_REPLY, "1h", "2026-06-01")
                .customerWrites("Mon 10:00")
                .agentReplies("Mon 11:00")
                .thenMetWith("0m").thenWasDueAt("Mon 11:00");
    }

    @Test
    void a_second_after_due_is_missed() {
        given(weekdays("09:00", "17:00"), FIRST_REPLY, "1h", "2026-06-01")
                .customerWrites("Mon 10:00")
                .agentReplies("Mon 11:00:01")
                .thenMissedBy("1s").thenEndedAt("Mon 11:00:01");
    }

    @Test
    void nobody_answers_and_it_goes_on_counting() {
        given(weekdays("09:00", "17:00"), FIRST_REPLY, "1h", "2026-06-01")
                .customerWrites("Mon 16:00")
                .until("Tue 09:30")
                .thenMissedBy("30m").thenWasDueAt("Mon 17:00").thenGoesOn();
    }

    @Test
    void a_deadline_on_closing_time_is_closing_time() {
        given(weekdays("09:00", "17:00"), FIRST_REPLY, "1h", "2026-06-01")
                .customerWrites("Fri 16:00")
                .agentReplies("Fri 17:30")
                .thenIs("missed").thenElapsed("1h").thenWasDueAt("Fri 17:00");
    }

    @Test
    void a_ticket_outside_hours_starts_counting_at_the_next_opening() {
        given(weekdays("09:00", "17:00"), FIRST_REPLY, "1h", "2026-06-01")
                .customerWrites("Sat 12:00")
                .until("Mon 09:10")
                .thenIs("running").thenStartedAt("Sat 12:00").thenElapsed("10m").thenWasDueAt("Mon 10:00");
    }

    @Test
    void notes_and_bots_are_no_reply() {
        given(weekdays("09:00", "17:00"), FIRST_REPLY, "1h", "2026-06-01")
                .customerWrites("Mon 10:00")
                .agentNotes("Mon 10:10").botReplies("Mon 10:20").agentCalls("Mon 10:25")
                .until("Mon 10:30")
                .thenIs("running").thenElapsed("30m");
    }

    @Test
    void a_bot_counts_where_the_target_says_so() {
        given(weekdays("09:00", "17:00"), FIRST_REPLY, "1h", "2026-06-01").with("counts", List.of("bot"))
                .customerWrites("Mon 10:00")
                .botReplies("Mon 10:01")
                .thenMetWith("59m");
    }

    @Test
    void a_note_counts_where_the_target_says_so() {
        given(weekdays("09:00", "17:00"), FIRST_REPLY, "1h", "2026-06-01").with("counts", List.of("note"))
                .customerWrites("Mon 10:00")
                .agentNotes("Mon 10:20")
                .thenMetWith("40m");
    }

    @Test
    void a_call_counts_where_the_target_says_so() {
        given(weekdays("09:00", "17:00"), FIRST_REPLY, "1h", "2026-06-01").with("counts", List.of("call"))
                .customerWrites("Mon 10:00")
                .agentCalls("Mon 10:30")
                .thenMetWith("30m");
    }

    @Test
    void a_ticket_that_an_agent_creates_waits_for_the_customer_to_write() {
        given(weekdays("09:00", "17:00"), FIRST_REPLY, "1h", "2026-06-01")
                .agentCreates("Mon 09:00").agentReplies("Mon 09:05")
                .customerWrites("Mon 11:00")
                .agentReplies("Mon 11:20")
                .thenStartedAt("Mon 11:00").thenMetWith("40m").thenHasCycles(1);
    }

    @Test
    void an_agents_own_ticket_is_not_timed_until_then() {
        given(weekdays("09:00", "17:00"), FIRST_REPLY, "1h", "2026-06-01")
                .agentCreates("Mon 09:00").agentReplies("Mon 09:05").customerThanks("Mon 10:00")
                .thenIsNotTimed();
    }

    @Test
    void a_critical_ticket_has_its_own_time() {
        given(weekdays("09:00", "17:00"), FIRST_REPLY, java.util.Map.of("critical", "15m", "default", "4h"),
                "2026-06-01")
                .customerCreates("Mon 10:00", "priority", "critical")
                .until("Mon 10:05")
                .thenWasDueAt("Mon 10:15");
    }

    @Test
    void a_priority_without_a_target_is_not_timed() {
        given(weekdays("09:00", "17:00"), FIRST_REPLY, java.util.Map.of("critical", "15m"), "2026-06-01")
                .customerCreates("Mon 10:00", "priority", "low")
                .thenIsNotTimed();
    }

    @Test
    void tickets_older_than_the_policy_wants_are_left_out() {
        given(weekdays("09:00", "17:00"), FIRST_REPLY, "1h", "2026-06-01").enforcedFrom("2026-06-02T00:00:00Z")
                .customerWrites("Mon 10:00")
                .until("Tue 12:00")
                .thenIsNotTimed();
    }

    @Test
    void tickets_from_that_instant_on_are_timed() {
        given(weekdays("09:00", "17:00"), FIRST_REPLY, "1h", "2026-06-01").enforcedFrom("2026-06-01T09:00:00Z")
                .customerWrites("Mon 10:00")
                .until("Mon 10:30")
                .thenIs("running");
    }

    @Test
    void a_second_message_changes_nothing() {
        given(weekdays("09:00", "17:00"), FIRST_REPLY, "1h", "2026-06-01")
                .customerWrites("Mon 10:00").customerWrites("Mon 10:30").agentReplies("Mon 11:20")
                .thenStartedAt("Mon 10:00").thenMissedBy("20m").thenHasCycles(1);
    }

    @Test
    void the_newest_message_counts_where_the_target_says_so() {
        given(weekdays("09:00", "17:00"), FIRST_REPLY, "1h", "2026-06-01").with("anchor", "newest")
                .customerWrites("Mon 10:00").customerWrites("Mon 10:30").agentReplies("Mon 11:20")
                .thenStartedAt("Mon 10:30").thenMetWith("10m").thenHasCycles(1);
    }

    @Test
    void an_agents_own_ticket_is_solved_without_a_reply_to_be_missed() {
        given(weekdays("09:00", "17:00"), FIRST_REPLY, "1h", "2026-06-01")
                .agentCreates("Mon 09:00").agentSolves("Mon 12:00").thenIsNotTimed();
    }

    @Test
    void a_ticket_at_closing_time_starts_counting_at_the_next_opening() {
        given(weekdays("09:00", "17:00"), FIRST_REPLY, "1h", "2026-06-01")
                .customerWrites("Fri 17:00").until("Mon 09:30")
                .thenElapsed("30m").thenWasDueAt("Mon 10:00");
    }

    @Test
    void a_ticket_a_second_before_closing_time_has_that_second() {
        given(weekdays("09:00", "17:00"), FIRST_REPLY, "1h", "2026-06-01")
                .customerWrites("Fri 16:59:59").until("Mon 09:30")
                .thenElapsed("PT30M1S").thenWasDueAt("Mon 09:59:59");
    }

    @Test
    void a_ticket_at_opening_time_starts_counting_at_once() {
        given(weekdays("09:00", "17:00"), FIRST_REPLY, "1h", "2026-06-01")
                .customerWrites("Fri 09:00").until("Fri 09:30")
                .thenElapsed("30m").thenWasDueAt("Fri 10:00");
    }

    @Test
    void a_ticket_that_a_bot_creates_waits_for_the_customer_to_write_too() {
        given(weekdays("09:00", "17:00"), FIRST_REPLY, "1h", "2026-06-01")
                .botCreates("Mon 09:00").customerWrites("Mon 10:00").agentReplies("Mon 10:20")
                .thenStartedAt("Mon 10:00").thenMetWith("40m");
    }

    @Test
    void what_the_customer_cannot_see_asks_nothing() {
        given(weekdays("09:00", "17:00"), FIRST_REPLY, "1h", "2026-06-01")
                .agentCreates("Mon 09:00").customerNotes("Mon 10:00").thenIsNotTimed();
    }

    @Test
    void what_the_system_writes_is_no_reply_whatever_else_counts() {
        given(weekdays("09:00", "17:00"), FIRST_REPLY, "1h", "2026-06-01")
                .with("counts", List.of("bot", "note", "call"))
                .customerWrites("Mon 10:00").systemWrites("Mon 10:10").until("Mon 10:30")
                .thenIs("running");
    }

    @Test
    void what_the_customer_writes_on_a_solved_ticket_waits_for_the_reopening() {
        given(weekdays("09:00", "17:00"), FIRST_REPLY, "1h", "2026-06-01")
                .agentCreates("Mon 09:00").agentSolves("Mon 09:30").customerWrites("Mon 10:00")
                .agentSets("Mon 11:00", "open").agentReplies("Mon 11:20")
                .thenStartedAt("Mon 11:00").thenMetWith("40m").thenHasCycles(1);
    }

    @Test
    void it_may_have_a_calendar_of_its_own() {
        given(weekdays("09:00", "17:00"), FIRST_REPLY, "1h", "2026-06-01").with("calendar", "always")
                .customerWrites("Sat 12:00").agentReplies("Sat 12:40").thenMetWith("20m").thenWasDueAt("Sat 13:00");
    }

    @Test
    void waiting_for_somebody_else_may_not_count() {
        given(weekdays("09:00", "17:00"), FIRST_REPLY, "1h", "2026-06-01").pausedOn("on-hold")
                .customerWrites("Mon 10:00").agentSets("Mon 10:20", "on-hold").agentSets("Mon 15:00", "open")
                .agentReplies("Mon 15:30").thenElapsed("50m").thenMetWith("10m").thenWasDueAt("Mon 15:40");
    }
}
