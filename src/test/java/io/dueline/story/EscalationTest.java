package io.dueline.story;

import static io.dueline.story.Scenario.weekdays;

import java.util.Map;
import org.junit.jupiter.api.Test;

class EscalationTest extends Stories {

    private Scenario promised(String within, String... warnings) {
        return given(weekdays("09:00", "17:00"), FIRST_REPLY, within, "2026-06-01")
                .with("warn", list((Object[]) warnings))
                .telling("assignee", "warning");
    }

    @Test
    void a_clock_warns_before_it_is_due_and_when_a_share_of_its_time_is_used_up() {
        promised("2h", "15m", "50%").customerWrites("Mon 10:00").until("Mon 13:00")
                .thenTells("warning 50% at Mon 11:00", "warning PT15M at Mon 11:45")
                .thenToldIn("warning 50%", "assignee");
    }

    @Test
    void a_warning_counts_open_time() {
        promised("1h", "45m").customerWrites("Fri 16:40").until("Mon 12:00").thenTells("warning PT45M at Fri 16:55");
    }

    @Test
    void what_is_left_before_due_may_lie_before_the_weekend() {
        promised("1h", "50m").customerWrites("Fri 16:40").until("Mon 12:00").thenTells("warning PT50M at Fri 16:50");
    }

    @Test
    void an_answer_in_time_drops_the_warning() {
        promised("1h", "15m").customerWrites("Mon 10:00").agentReplies("Mon 10:44").until("Mon 12:00").thenTells();
    }

    @Test
    void a_target_shorter_than_the_warning_gives_none() {
        promised("10m", "15m").customerWrites("Mon 10:00").until("Mon 10:09").thenTells();
    }

    @Test
    void a_pause_drops_the_warning_and_resuming_moves_it_with_the_due_date() {
        given(weekdays("09:00", "17:00"), RESOLUTION, "1h", "2026-06-01").pausedOn("pending").with("warn", list("15m"))
                .telling("assignee", "warning")
                .customerWrites("Mon 10:00").agentSets("Mon 10:20", "pending").agentSets("Mon 15:00", "open")
                .until("Mon 15:30")
                .thenWasDueAt("Mon 15:40").thenTells("warning PT15M at Mon 15:25");
    }

    @Test
    void a_warning_falls_once_however_often_the_due_date_moves() {
        given(weekdays("09:00", "17:00"), RESOLUTION, Map.of("high", "1h", "default", "4h"), "2026-06-01")
                .with("warn", list("30m")).telling("assignee", "warning")
                .customerCreates("Mon 10:00", "priority", "high").agentChanges("Mon 10:40", "priority", "low")
                .until("Mon 14:00")
                .thenWasDueAt("Mon 14:00").thenTells("warning PT30M at Mon 10:30");
    }

    @Test
    void a_due_date_that_moves_nearer_than_the_warning_warns_at_once() {
        given(weekdays("09:00", "17:00"), RESOLUTION, Map.of("high", "1h", "default", "4h"), "2026-06-01")
                .with("warn", list("30m")).telling("assignee", "warning")
                .customerCreates("Mon 10:00", "priority", "low").agentChanges("Mon 10:40", "priority", "high")
                .until("Mon 10:50")
                .thenWasDueAt("Mon 11:00").thenTells("warning PT30M at Mon 10:40");
    }

    @Test
    void a_warning_moves_when_another_calendar_counts() {
        given(weekdays("09:00", "17:00"), RESOLUTION, "8h", "2026-06-01").with("warn", list("1h"))
                .telling("assignee", "warning")
                .whenTagged("URGENT", "urgent", "always").and(RESOLUTION, "8h").with("warn", list("1h"))
                .customerWrites("Mon 16:00").agentChanges("Mon 16:30", "tags", list("URGENT")).until("Tue 16:00")
                .thenWasDueAt("Tue 00:00").thenTells("warning PT1H at Mon 23:00");
    }

    @Test
    void a_warning_that_another_calendar_puts_off_falls_later() {
        given(weekdays("09:00", "17:00"), RESOLUTION, "8h", "2026-06-01").with("warn", list("1h"))
                .telling("assignee", "warning")
                .whenTagged("URGENT", "urgent", "always").and(RESOLUTION, "8h").with("warn", list("1h"))
                .customerCreates("Mon 16:00", "tags", list("URGENT")).agentChanges("Mon 22:00", "tags", list())
                .until("Tue 10:30")
                .thenWasDueAt("Tue 11:00").thenTells("warning PT1H at Tue 10:00");
    }

    private Scenario escalated(Object... more) {
        return given(weekdays("09:00", "17:00"), FIRST_REPLY, "1h", "2026-06-01").telling("lead@example.com", "breach",
                more);
    }

    @Test
    void a_breach_is_told_at_its_due_instant() {
        escalated().customerWrites("Mon 10:00").until("Mon 12:00").thenTells("breach PT0S at Mon 11:00");
    }

    @Test
    void steps_follow_in_open_time_until_somebody_answers() {
        escalated("after", list("0m", "30m", "2h")).customerWrites("Mon 15:40").agentReplies("Tue 10:00")
                .until("Tue 13:00")
                .thenTells("breach PT0S at Mon 16:40", "breach PT30M at Tue 09:10").thenMissedBy("80m");
    }

    @Test
    void steps_may_count_all_time() {
        escalated("after", list("30m", "2h"), "wall", true).customerWrites("Mon 15:40").until("Tue 09:00")
                .thenTells("breach PT30M wall at Mon 17:10", "breach PT2H wall at Mon 18:40");
    }

    @Test
    void a_step_tells_everybody_who_asks_for_it() {
        escalated("after", list("0m", "30m")).telling("slack:leads", "breach", "after", list("30m", "1h"))
                .customerWrites("Mon 10:00").until("Mon 12:30")
                .thenTells("breach PT0S at Mon 11:00", "breach PT30M at Mon 11:30", "breach PT1H at Mon 12:00")
                .thenToldIn("breach PT30M", "email:lead@example.com", "slack:leads");
    }

    @Test
    void an_alert_asks_of_the_ticket_what_a_rule_may_ask() {
        Map<String, Object> high = Map.of("field", "priority", "op", "is", "value", "high");

        escalated("when", high, "after", list("0m", "30m")).customerCreates("Mon 10:00", "priority", "low")
                .agentChanges("Mon 11:10", "priority", "high").until("Mon 12:00")
                .thenTells("breach PT0S at Mon 11:10", "breach PT30M at Mon 11:30");
    }

    @Test
    void an_alert_may_be_for_some_metrics_only() {
        escalated("metrics", list(RESOLUTION)).and(RESOLUTION, "2h").customerWrites("Mon 10:00").until("Mon 13:00")
                .thenTells()
                .then(RESOLUTION).thenTells("breach PT0S at Mon 12:00");
    }

    @Test
    void each_cycle_has_its_own_steps() {
        given(weekdays("09:00", "17:00"), NEXT_REPLY, "30m", "2026-06-01").and(FIRST_REPLY, "1h")
                .telling("assignee", "breach", "metrics", list(NEXT_REPLY))
                .customerWrites("Mon 10:00").agentReplies("Mon 10:10")
                .customerWrites("Mon 10:20").agentReplies("Mon 11:00")
                .customerWrites("Mon 12:00").until("Mon 13:00")
                .then(NEXT_REPLY).thenTells("breach PT0S at Mon 10:50", "breach PT0S at Mon 12:30");
    }

    @Test
    void a_closed_ticket_escalates_no_further() {
        given(weekdays("09:00", "17:00"), RESOLUTION, "1h", "2026-06-01")
                .telling("assignee", "breach", "after", list("0m", "1h"))
                .customerWrites("Mon 10:00").agentSolves("Mon 11:30").until("Mon 16:00")
                .thenTells("breach PT0S at Mon 11:00");
    }

    private Scenario byPriority() {
        return given(weekdays("09:00", "17:00"), RESOLUTION, Map.of("high", "1h", "default", "4h"), "2026-06-01")
                .telling("assignee", "breach", "after", list("0m", "30m"));
    }

    @Test
    void steps_move_to_a_later_due_date() {
        byPriority().customerCreates("Mon 10:00", "priority", "high").agentChanges("Mon 10:30", "priority", "low")
                .until("Mon 15:00")
                .thenTells("breach PT0S at Mon 14:00", "breach PT30M at Mon 14:30");
    }

    @Test
    void steps_move_to_an_earlier_due_date() {
        byPriority().customerCreates("Mon 10:00", "priority", "low").agentChanges("Mon 10:30", "priority", "high")
                .until("Mon 15:00")
                .thenTells("breach PT0S at Mon 11:00", "breach PT30M at Mon 11:30");
    }

    @Test
    void once_it_is_missed_another_priority_neither_moves_nor_repeats_them() {
        byPriority().customerCreates("Mon 10:00", "priority", "high").agentChanges("Mon 11:10", "priority", "low")
                .until("Mon 15:00")
                .thenTells("breach PT0S at Mon 11:00", "breach PT30M at Mon 11:30");
    }

    @Test
    void a_pause_before_it_is_due_puts_them_off() {
        given(weekdays("09:00", "17:00"), RESOLUTION, "1h", "2026-06-01").pausedOn("pending")
                .telling("assignee", "breach", "after", list("0m", "30m"))
                .customerWrites("Mon 10:00").agentSets("Mon 10:50", "pending").agentSets("Mon 12:00", "open")
                .until("Mon 13:00")
                .thenTells("breach PT0S at Mon 12:10", "breach PT30M at Mon 12:40");
    }

    @Test
    void a_pause_of_what_is_missed_already_holds_none_back() {
        given(weekdays("09:00", "17:00"), RESOLUTION, "1h", "2026-06-01").pausedOn("pending")
                .telling("assignee", "breach", "after", list("0m", "30m"))
                .customerWrites("Mon 10:00").agentSets("Mon 11:10", "pending").until("Mon 13:00")
                .thenTells("breach PT0S at Mon 11:00", "breach PT30M at Mon 11:30").thenMissedBy("10m");
    }

    @Test
    void what_its_policy_calls_missed_though_it_could_not_be_due_tells_nobody() {
        Map<String, Object> fair = Map.of("id", "fair", "timeZone", "Europe/London", "hours", list(), "exceptions",
                list(Map.of("date", "2026-06-01", "hours", list("09:00-17:00"))));

        given(fair, FIRST_REPLY, "4h", "2026-06-01").pausedOn("pending").with("solvedWithoutReply", "missed")
                .telling("lead@example.com", "breach")
                .customerWrites("Mon 10:00").agentSets("Mon 11:00", "pending").agentSolves("Tue 10:00")
                .until("Wed 10:00")
                .thenIs("missed").thenRemains("3h").thenHasNoDueDate().thenTells();
    }

    @Test
    void a_level_that_times_it_no_more_ends_them() {
        escalated("after", list("0m", "30m")).whenTagged("VIP", "vip", "office").and(RESOLUTION, "8h")
                .customerWrites("Mon 10:00").agentChanges("Mon 11:10", "tags", list("VIP")).until("Mon 13:00")
                .thenTells("breach PT0S at Mon 11:00");
    }

    @Test
    void a_deleted_ticket_is_told_of_no_more_until_it_is_restored() {
        escalated("after", list("0m", "30m", "2h")).customerWrites("Mon 10:00").agentDeletes("Mon 11:10")
                .agentRestores("Mon 12:00").until("Mon 14:00")
                .thenTells("breach PT0S at Mon 11:00", "breach PT30M at Mon 12:00", "breach PT2H at Mon 13:00");
    }

    @Test
    void reopened_it_goes_on_and_repeats_none() {
        given(weekdays("09:00", "17:00"), RESOLUTION, "1h", "2026-06-01")
                .telling("assignee", "breach", "after", list("0m", "1h", "2h"))
                .customerWrites("Mon 10:00").agentSolves("Mon 11:30").agentSets("Mon 12:30", "open").until("Mon 16:00")
                .thenTells("breach PT0S at Mon 11:00", "breach PT1H at Mon 12:30", "breach PT2H at Mon 13:00");
    }

    @Test
    void a_punctual_answer_that_arrives_late_ends_them() {
        escalated("after", list("0m", "30m", "2h")).customerWrites("Mon 10:00")
                .agentReplies("Mon 10:40").heldBack().agentNotes("Mon 12:00").until("Mon 16:00")
                .thenTells("breach PT0S at Mon 11:00", "breach PT30M at Mon 11:30").thenMetWith("20m");
    }

    private Scenario missedAtEleven() {
        return escalated("after", list("0m", "30m", "2h")).customerWrites("Mon 10:00");
    }

    @Test
    void once_a_miss_is_excused_nobody_is_told_further() {
        missedAtEleven().leadExcuses("Mon 11:10", "first-reply-1", "flood").until("Mon 16:00")
                .thenTells("breach PT0S at Mon 11:00").thenIsExcusedFor("flood");
    }

    @Test
    void an_excuse_that_is_taken_back_leaves_the_steps_still_to_come() {
        missedAtEleven().leadExcuses("Mon 11:10", "first-reply-1", "flood")
                .leadTakesExcuseBack("Mon 12:00", "first-reply-1").until("Mon 16:00")
                .thenTells("breach PT0S at Mon 11:00", "breach PT2H at Mon 13:00");
    }

    @Test
    void an_excuse_that_expires_leaves_the_steps_still_to_come() {
        missedAtEleven().leadExcusesUntil("2026-06-01T12:00:00+01:00", "Mon 11:10", "first-reply-1").until("Mon 16:00")
                .thenTells("breach PT0S at Mon 11:00", "breach PT2H at Mon 13:00");
    }

    @Test
    void what_falls_as_an_excuse_expires_is_told() {
        missedAtEleven().leadExcusesUntil("2026-06-01T13:00:00+01:00", "Mon 11:10", "first-reply-1").until("Mon 16:00")
                .thenTells("breach PT0S at Mon 11:00", "breach PT2H at Mon 13:00");
        missedAtEleven().leadExcusesUntil("2026-06-01T13:00:01+01:00", "Mon 11:10", "first-reply-1").until("Mon 16:00")
                .thenTells("breach PT0S at Mon 11:00");
    }

    @Test
    void another_excuse_goes_on_where_the_first_would_have_expired() {
        missedAtEleven().leadExcusesUntil("2026-06-01T12:00:00+01:00", "Mon 11:10", "first-reply-1")
                .leadExcuses("Mon 11:20", "first-reply-1", "fire").until("Mon 16:00")
                .thenTells("breach PT0S at Mon 11:00");
    }

    @Test
    void an_excuse_is_for_its_own_clock() {
        missedAtEleven().and(RESOLUTION, "1h").leadExcuses("Mon 11:10", RESOLUTION + "-1", "flood")
                .until("Mon 11:45")
                .thenTells("breach PT0S at Mon 11:00", "breach PT30M at Mon 11:30")
                .then(RESOLUTION).thenTells("breach PT0S at Mon 11:00");
    }

    @Test
    void an_alert_may_be_for_some_levels_only() {
        escalated("levels", list("vip")).whenTagged("VIP", "vip", "office").and(FIRST_REPLY, "30m")
                .customerWrites("Mon 10:00").until("Mon 12:00").thenTells();
        escalated("levels", list("vip")).whenTagged("VIP", "vip", "office").and(FIRST_REPLY, "30m")
                .customerCreates("Mon 10:00", "tags", list("VIP")).until("Mon 12:00")
                .thenTells("breach PT0S at Mon 10:30");
    }
}
