package io.dueline.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.dueline.policy.Policy;
import io.dueline.policy.reader.PolicyReader;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A ticket is read under the newest revision that it has met; saving another moves nothing by itself. */
class RevisionInForceTest {
    private static final Policy EIGHT_HOURS = PolicyReader.read(document("8h"));
    private static final Policy FOUR_HOURS = PolicyReader.read(document("4h"));
    private static final Policy FROM_NOON = enforcedFrom("2026-06-01T12:00:00Z");

    private static Map<String, Object> document(String within) {
        return Map.of(
                "calendars", List.of(Map.of("id", "always", "timeZone", "UTC", "hours", "24x7")),
                "levels", List.of(Map.of("id", "standard", "calendar", "always",
                        "targets", List.of(Map.of("metric", "resolution", "within", within)))),
                "rules", List.of(Map.of("id", "all", "when", Map.of(), "then", Map.of("level", "standard"))));
    }

    private static Policy enforcedFrom(String instant) {
        Map<String, Object> document = new HashMap<>(document("8h"));
        document.put("enforceFrom", instant);
        return PolicyReader.read(document);
    }

    private static Event created(String time, int revision) {
        return event(0, time, revision, new Happening.Created(Happening.By.CUSTOMER, Change.NONE));
    }

    private static Event noted(int arrival, String time, int revision) {
        return event(arrival, time, revision, new Happening.Message(Happening.By.AGENT, false, null, true));
    }

    private static Event solved(int arrival, String time, int revision) {
        return event(arrival, time, revision,
                new Happening.Changed(new Change(Map.of(Change.Attribute.STATUS, "solved"))));
    }

    private static Event event(int arrival, String time, int revision, Happening happening) {
        return new Event("desk", "e" + arrival, at(time), null, arrival, revision, happening);
    }

    private static Instant at(String time) {
        return Instant.parse("2026-06-01T" + time + ":00Z");
    }

    private static Clock clock(List<Policy> revisions, Event... events) {
        List<Clock> clocks = Fold.fold(List.of(events), revision -> revisions.get(revision - 1), at("17:00")).clocks();
        assertThat(clocks).hasSize(1);
        return clocks.getFirst();
    }

    @Test
    void without_an_event_a_new_revision_moves_nothing() {
        assertThat(clock(List.of(EIGHT_HOURS, FOUR_HOURS), created("10:00", 1)).dueAt()).isEqualTo(at("18:00"));
    }

    @Test
    void the_next_event_brings_it_to_the_ticket() {
        assertThat(clock(List.of(EIGHT_HOURS, FOUR_HOURS), created("10:00", 1), noted(1, "11:00", 2)).dueAt())
                .isEqualTo(at("14:00"));
    }

    @Test
    void what_it_allows_no_more_is_missed_when_it_comes() {
        Clock clock = clock(List.of(EIGHT_HOURS, FOUR_HOURS), created("10:00", 1), noted(1, "15:00", 2));
        assertThat(clock.stateName()).isEqualTo("missed");
        assertThat(clock.dueAt()).isEqualTo(at("15:00"));
    }

    @Test
    void an_older_stamp_on_a_later_event_does_not_bring_the_old_one_back() {
        assertThat(clock(List.of(EIGHT_HOURS, FOUR_HOURS), created("10:00", 1), noted(1, "11:00", 2),
                noted(2, "12:00", 1)).dueAt())
                .isEqualTo(at("14:00"));
    }

    @Test
    void an_earlier_event_that_arrives_late_brings_it_to_its_own_time() {
        Clock clock = clock(List.of(EIGHT_HOURS, FOUR_HOURS), created("10:00", 1), solved(1, "15:00", 1),
                noted(2, "11:00", 2));
        assertThat(clock.stateName()).isEqualTo("missed");
        assertThat(clock.dueAt()).isEqualTo(at("14:00"));
    }

    @Test
    void what_has_ended_stays() {
        Clock clock = clock(List.of(EIGHT_HOURS, FOUR_HOURS), created("10:00", 1), solved(1, "15:00", 1),
                noted(2, "16:00", 2));
        assertThat(clock.stateName()).isEqualTo("met");
        assertThat(clock.dueAt()).isEqualTo(at("18:00"));
    }

    @Test
    void one_that_leaves_old_tickets_out_cancels_what_runs_for_them() {
        Clock clock = clock(List.of(EIGHT_HOURS, FROM_NOON), created("10:00", 1), noted(1, "13:00", 2));
        assertThat(clock.stateName()).isEqualTo("cancelled");
        assertThat(clock.endedAt()).isEqualTo(at("13:00"));
    }

    @Test
    void tickets_that_it_covers_run_on() {
        assertThat(clock(List.of(EIGHT_HOURS, FROM_NOON), created("12:00", 1), noted(1, "13:00", 2)).stateName())
                .isEqualTo("running");
    }

    @Test
    void reopened_it_is_held_to_what_is_in_force_then() {
        Clock clock = clock(List.of(EIGHT_HOURS, FOUR_HOURS), created("10:00", 1), solved(1, "13:00", 1),
                event(2, "15:00", 2, new Happening.Changed(new Change(Map.of(Change.Attribute.STATUS, "open")))));
        assertThat(clock.dueAt()).isEqualTo(at("16:00"));
    }

    @Test
    void what_runs_no_rules_does_not_bring_it() {
        for (Happening happening : List.of(new Happening.Rated(5, null), new Happening.AgentChanged("ann", "away"),
                new Happening.Unexcused("resolution-1", "lead", null))) {
            assertThat(clock(List.of(EIGHT_HOURS, FOUR_HOURS), created("10:00", 1), event(1, "11:00", 2, happening))
                    .dueAt())
                    .isEqualTo(at("18:00"));
        }
    }

    @Test
    void re_applying_brings_it_at_once() {
        assertThat(clock(List.of(EIGHT_HOURS, FOUR_HOURS), created("10:00", 1),
                event(1, "11:00", 2, new Happening.Reapplied())).dueAt())
                .isEqualTo(at("14:00"));
    }
}
