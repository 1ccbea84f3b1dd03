package io.dueline.story;

import static io.dueline.story.Scenario.weekdays;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Standard is due in 8 hours, urgent in 2. */
class LevelRulesTest extends Stories {
    private static final Map<String, Object> NO_LEVEL = Collections.singletonMap("level", null);
    private static final Map<String, Object> STANDARD = rule("standard", Map.of(), Map.of("level", "standard"));
    private static final Map<String, Object> VIP = rule("vip", tagged("vip"), Map.of("level", "urgent"));

    private static Map<String, Object> rule(String id, Map<String, Object> when, Map<String, Object> then) {
        return Map.of("id", id, "when", when, "then", then);
    }

    private static Map<String, Object> tagged(String tag) {
        return asks("tags", "contains", tag);
    }

    private static Map<String, Object> asks(String field, String op, String value) {
        return Map.of("field", field, "op", op, "value", value);
    }

    private static Map<String, Object> with(Map<String, Object> rule, String name, Object value) {
        Map<String, Object> other = new HashMap<>(rule);
        other.put(name, value);
        return other;
    }

    private static Map<String, Object> stopping(Map<String, Object> rule) {
        return with(rule, "then", Map.of("level", "urgent", "stop", true));
    }

    private Scenario ruledBy(List<Map<String, Object>> rules) {
        return given(weekdays("09:00", "17:00"), RESOLUTION, "8h", "2026-06-01")
                .offering("urgent", "office").and(RESOLUTION, "2h").ruledBy(rules);
    }

    @Test
    void of_all_the_rules_that_hold_the_last_one_wins() {
        ruledBy(List.of(VIP, STANDARD)).customerCreates("Mon 10:00", "tags", List.of("vip")).thenIsOnLevel("standard");
    }

    @Test
    void one_that_stops_the_others_wins_over_those_after_it() {
        ruledBy(List.of(stopping(VIP), STANDARD)).customerCreates("Mon 10:00", "tags", List.of("vip"))
                .thenIsOnLevel("urgent").thenWasDueAt("Mon 12:00");
    }

    @Test
    void one_that_does_not_hold_stops_nothing() {
        ruledBy(List.of(stopping(VIP), STANDARD)).customerWrites("Mon 10:00").thenIsOnLevel("standard");
    }

    private Scenario frozenOrNot() {
        return ruledBy(List.of(rule("frozen", tagged("frozen"), Map.of("stop", true)), STANDARD, VIP));
    }

    @Test
    void one_that_only_stops_leaves_the_level_as_it_is() {
        frozenOrNot().customerWrites("Mon 10:00").agentChanges("Mon 11:00", "tags", List.of("frozen", "vip"))
                .until("Mon 12:00").thenIsOnLevel("standard").thenWasDueAt("Tue 10:00");
    }

    @Test
    void one_that_only_stops_gives_a_new_ticket_no_level() {
        frozenOrNot().customerCreates("Mon 10:00", "tags", List.of("frozen", "vip")).until("Mon 16:00")
                .thenIsNotTimed();
    }

    @Test
    void one_for_new_tickets_is_run_at_the_creation() {
        ruledBy(List.of(STANDARD, with(VIP, "on", "new"))).customerCreates("Mon 10:00", "tags", List.of("vip"))
                .thenIsOnLevel("urgent");
    }

    @Test
    void one_for_new_tickets_is_not_run_later() {
        ruledBy(List.of(STANDARD, with(VIP, "on", "new")))
                .customerWrites("Mon 10:00").agentChanges("Mon 11:00", "tags", List.of("vip"))
                .thenIsOnLevel("standard");
    }

    @Test
    void one_for_any_event_is_run_at_each() {
        ruledBy(List.of(STANDARD, with(VIP, "on", "any")))
                .customerWrites("Mon 10:00").agentChanges("Mon 11:00", "tags", List.of("vip"))
                .thenIsOnLevel("urgent").thenElapsed("1h").thenWasDueAt("Mon 12:00");
    }

    @Test
    void one_that_is_not_active_neither_gives_a_level_nor_stops() {
        ruledBy(List.of(with(stopping(VIP), "active", false), STANDARD))
                .customerCreates("Mon 10:00", "tags", List.of("vip")).thenIsOnLevel("standard");
    }

    @Test
    void where_none_gives_a_level_the_present_one_stays() {
        ruledBy(List.of(with(STANDARD, "on", "new"), VIP))
                .customerCreates("Mon 10:00", "tags", List.of("vip")).agentChanges("Mon 11:00", "tags", List.of())
                .thenIsOnLevel("urgent").thenWasDueAt("Mon 12:00");
    }

    @Test
    void where_none_ever_gave_a_level_nothing_is_timed() {
        ruledBy(List.of(VIP)).customerWrites("Mon 10:00").until("Mon 16:00").thenIsNotTimed();
    }

    private Scenario parkedOrNot() {
        return ruledBy(List.of(STANDARD, rule("parked", tagged("parked"), NO_LEVEL)));
    }

    @Test
    void level_null_takes_the_level_away_and_its_clock_with_it() {
        parkedOrNot().customerWrites("Mon 10:00").agentChanges("Mon 11:00", "tags", List.of("parked"))
                .until("Mon 16:00")
                .thenIs("cancelled").thenEndedAt("Mon 11:00").thenIsOnLevel("standard").thenHasCycles(1);
    }

    @Test
    void given_back_it_starts_with_nothing_elapsed() {
        parkedOrNot().customerWrites("Mon 10:00").agentChanges("Mon 11:00", "tags", List.of("parked"))
                .agentChanges("Mon 12:00", "tags", List.of()).until("Mon 13:00")
                .then(RESOLUTION, 1).thenIs("cancelled")
                .then(RESOLUTION, 2).thenStartedAt("Mon 12:00").thenElapsed("1h").thenWasDueAt("Tue 12:00");
    }

    @Test
    void given_back_to_a_solved_ticket_it_starts_nothing() {
        parkedOrNot().customerWrites("Mon 10:00").agentChanges("Mon 11:00", "tags", List.of("parked"))
                .agentSolves("Mon 11:30").agentChanges("Mon 12:00", "tags", List.of()).until("Mon 16:00")
                .thenIs("cancelled").thenHasCycles(1);
    }

    private Scenario urgentAfter(String field, String duration) {
        return ruledBy(List.of(STANDARD, rule("old", asks(field, "older-than", duration), Map.of("level", "urgent"))));
    }

    @Test
    void time_alone_runs_no_rule() {
        urgentAfter("createdAt", "1h").customerWrites("Mon 10:00").until("Mon 16:00")
                .thenIsOnLevel("standard").thenIs("running");
    }

    @Test
    void an_event_finds_that_time_has_passed() {
        urgentAfter("createdAt", "1h").customerWrites("Mon 10:00").agentNotes("Mon 11:30").until("Mon 11:45")
                .thenIsOnLevel("urgent").thenElapsed("105m").thenWasDueAt("Mon 12:00");
    }

    @Test
    void a_rating_is_for_reports_only_and_runs_no_rule() {
        urgentAfter("createdAt", "1h").customerWrites("Mon 10:00").customerRates("Mon 11:30", 2).until("Mon 13:00")
                .thenIsOnLevel("standard").thenElapsed("3h").thenIs("running");
    }

    @Test
    void just_as_old_is_not_older() {
        urgentAfter("createdAt", "1h").customerWrites("Mon 10:00").agentNotes("Mon 11:00").thenIsOnLevel("standard");
    }

    @Test
    void the_age_of_the_last_message_is_asked_for_at_events_too() {
        urgentAfter("lastMessage.age", "30m")
                .customerWrites("Mon 10:00").agentChanges("Mon 10:31", "priority", "high").thenIsOnLevel("urgent");
    }

    @Test
    void a_message_is_the_last_one_when_it_is_asked_for() {
        urgentAfter("lastMessage.age", "30m").customerWrites("Mon 10:00").customerWrites("Mon 11:00")
                .thenIsOnLevel("standard");
    }

    private Scenario urgentIfCreated(String op) {
        return ruledBy(List.of(STANDARD,
                rule("dated", asks("createdAt", op, "2026-06-01T11:00:00+01:00"), Map.of("level", "urgent"))));
    }

    @Test
    void after_an_instant_is_not_at_it() {
        urgentIfCreated("after").customerWrites("Mon 11:00").thenIsOnLevel("standard");
        urgentIfCreated("after").customerWrites("Mon 11:00:01").thenIsOnLevel("urgent");
    }

    @Test
    void before_an_instant_is_not_at_it() {
        urgentIfCreated("before").customerWrites("Mon 11:00").thenIsOnLevel("standard");
        urgentIfCreated("before").customerWrites("Mon 10:59:59").thenIsOnLevel("urgent");
    }
}
