package io.dueline.story;

import static io.dueline.story.Scenario.weekdays;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OwnMetricTest extends Stories {
    private static final String VENDOR_WAIT = "vendor-wait";

    private static Map<String, Object> tagged(String op, String tag) {
        return Map.of("field", "tags", "op", op, "value", tag);
    }

    private static Map<String, Object> is(String field, String value) {
        return Map.of("field", field, "op", "is", "value", value);
    }

    private Scenario waitingForVendors(Object... more) {
        Map<String, Object> definition = new HashMap<>(
                Map.of("start", tagged("contains", "vendor"), "stop", tagged("contains-not", "vendor")));
        for (int i = 0; i < more.length; i += 2) {
            definition.put((String) more[i], more[i + 1]);
        }
        return given(weekdays("09:00", "17:00"), VENDOR_WAIT, "2h", "2026-06-01").measuring(VENDOR_WAIT, definition);
    }

    @Test
    void it_runs_from_one_condition_to_the_other() {
        waitingForVendors().customerWrites("Mon 10:00").agentChanges("Mon 11:00", "tags", List.of("vendor"))
                .agentReplies("Mon 11:30").agentChanges("Mon 12:00", "tags", List.of())
                .thenStartedAt("Mon 11:00").thenElapsed("1h").thenMetWith("1h").thenWasDueAt("Mon 13:00");
    }

    @Test
    void what_holds_at_the_creation_is_brought_about_by_it() {
        waitingForVendors().customerCreates("Mon 10:00", "tags", List.of("vendor")).until("Mon 13:00")
                .thenStartedAt("Mon 10:00").thenMissedBy("1h").thenGoesOn();
    }

    @Test
    void it_is_missed_when_nothing_happens() {
        waitingForVendors().customerWrites("Mon 16:00").agentChanges("Mon 16:30", "tags", List.of("vendor"))
                .until("Tue 12:00").thenWasDueAt("Tue 10:30").thenMissedBy("90m");
    }

    @Test
    void what_goes_on_holding_starts_nothing_anew() {
        waitingForVendors().customerCreates("Mon 10:00", "tags", List.of("vendor"))
                .agentChanges("Mon 10:30", "tags", List.of("vendor", "lab")).agentReplies("Mon 10:40")
                .agentChanges("Mon 11:00", "tags", List.of("lab"))
                .thenHasCycles(1).thenElapsed("1h");
    }

    @Test
    void it_repeats() {
        waitingForVendors().customerCreates("Mon 10:00", "tags", List.of("vendor"))
                .agentChanges("Mon 10:30", "tags", List.of()).agentChanges("Mon 11:00", "tags", List.of("vendor"))
                .agentChanges("Mon 14:00", "tags", List.of())
                .then(VENDOR_WAIT, 1).thenMetWith("90m")
                .then(VENDOR_WAIT, 2).thenMissedBy("1h");
    }

    @Test
    void unless_it_is_not_to_repeat() {
        waitingForVendors("repeats", false).customerCreates("Mon 10:00", "tags", List.of("vendor"))
                .agentChanges("Mon 10:30", "tags", List.of()).agentChanges("Mon 11:00", "tags", List.of("vendor"))
                .until("Mon 16:00").thenHasCycles(1).thenMetWith("90m");
    }

    @Test
    void it_pauses_while_a_condition_holds() {
        waitingForVendors("pauseWhile", is("fields.vendor", "closed"))
                .customerCreates("Mon 10:00", "tags", List.of("vendor"))
                .agentChanges("Mon 10:30", "fields", Map.of("vendor", "closed"))
                .agentChanges("Mon 15:00", "fields", Map.of("vendor", "open"))
                .agentChanges("Mon 16:00", "tags", List.of())
                .thenElapsed("90m").thenMetWith("30m").thenWasDueAt("Mon 16:30");
    }

    @Test
    void while_it_pauses_there_is_no_due_date() {
        waitingForVendors("pauseWhile", is("priority", "low"))
                .customerCreates("Mon 10:00", "tags", List.of("vendor"), "priority", "low").until("Mon 16:00")
                .thenIs("paused").thenHasNoDueDate().thenRemains("2h");
    }

    @Test
    void it_pauses_also_in_the_statuses_of_its_target() {
        waitingForVendors().pausedOn("pending").customerCreates("Mon 10:00", "tags", List.of("vendor"))
                .agentSets("Mon 11:00", "pending").agentSets("Mon 15:00", "open").until("Mon 15:30")
                .thenRemains("30m").thenWasDueAt("Mon 16:00");
    }

    @Test
    void a_condition_cancels_it_and_it_may_start_again() {
        waitingForVendors("cancel", is("status", "solved"))
                .customerCreates("Mon 10:00", "tags", List.of("vendor")).agentSolves("Mon 11:00")
                .agentChanges("Mon 12:00", "status", "open", "tags", List.of())
                .agentChanges("Mon 13:00", "tags", List.of("vendor")).until("Mon 14:00")
                .then(VENDOR_WAIT, 1).thenIs("cancelled").thenEndedAt("Mon 11:00")
                .then(VENDOR_WAIT, 2).thenStartedAt("Mon 13:00").thenRemains("1h");
    }

    @Test
    void stopped_and_cancelled_by_one_event_it_is_stopped() {
        waitingForVendors("cancel", is("status", "solved"))
                .customerCreates("Mon 10:00", "tags", List.of("vendor"))
                .agentChanges("Mon 11:00", "status", "solved", "tags", List.of()).thenMetWith("1h");
    }

    @Test
    void cancelled_too_late_it_stays_missed() {
        waitingForVendors("cancel", is("status", "solved"))
                .customerCreates("Mon 10:00", "tags", List.of("vendor")).agentSolves("Mon 13:00").thenMissedBy("1h");
    }

    @Test
    void started_and_stopped_by_the_creation_it_is_met_at_once() {
        given(weekdays("09:00", "17:00"), VENDOR_WAIT, "2h", "2026-06-01")
                .measuring(VENDOR_WAIT, Map.of("start", Map.of(), "stop", is("status", "solved")))
                .customerCreates("Mon 10:00", "status", "solved").until("Mon 16:00")
                .thenMetWith("2h").thenEndedAt("Mon 10:00");
    }

    @Test
    void solving_alone_does_not_end_it() {
        waitingForVendors().customerCreates("Mon 10:00", "tags", List.of("vendor")).agentSolves("Mon 11:00")
                .until("Mon 13:00").thenMissedBy("1h").thenGoesOn();
    }

    @Test
    void it_may_ask_for_the_level_that_the_rules_gave() {
        given(weekdays("09:00", "17:00"), VENDOR_WAIT, "2h", "2026-06-01")
                .measuring(VENDOR_WAIT, Map.of("start", is("level", "urgent"), "stop", is("level", "standard")))
                .whenTagged("URGENT", "urgent", "always").and(VENDOR_WAIT, "1h")
                .customerWrites("Mon 10:00").agentChanges("Mon 11:00", "tags", List.of("URGENT"))
                .agentChanges("Mon 11:30", "tags", List.of())
                .thenStartedAt("Mon 11:00").thenMetWith("30m").thenHasCycles(1);
    }

    @Test
    void stopped_and_paused_by_one_event_it_is_stopped() {
        waitingForVendors("pauseWhile", is("priority", "low")).customerCreates("Mon 10:00", "tags", List.of("vendor"))
                .agentChanges("Mon 11:00", "tags", List.of(), "priority", "low").thenMetWith("1h");
    }

    @Test
    void cancelled_and_paused_by_one_event_it_is_cancelled() {
        waitingForVendors("pauseWhile", is("priority", "low"), "cancel", is("status", "solved"))
                .customerCreates("Mon 10:00", "tags", List.of("vendor"))
                .agentChanges("Mon 11:00", "status", "solved", "priority", "low").thenIs("cancelled");
    }

    @Test
    void stopped_and_started_by_one_event_the_next_cycle_begins() {
        given(weekdays("09:00", "17:00"), VENDOR_WAIT, "2h", "2026-06-01")
                .measuring(VENDOR_WAIT, Map.of("start", is("department", "lab"), "stop", is("priority", "high")))
                .customerCreates("Mon 10:00", "department", "lab").agentChanges("Mon 10:30", "department", "sales")
                .agentChanges("Mon 11:00", "department", "lab", "priority", "high").until("Mon 11:30")
                .then(VENDOR_WAIT, 1).thenMetWith("1h")
                .then(VENDOR_WAIT, 2).thenStartedAt("Mon 11:00").thenRemains("90m");
    }

    @Test
    void it_may_have_a_calendar_of_its_own() {
        waitingForVendors().with("calendar", "always").customerWrites("Fri 15:00")
                .agentChanges("Fri 16:30", "tags", List.of("vendor")).until("Fri 18:00")
                .thenElapsed("90m").thenWasDueAt("Fri 18:30");
    }
}
