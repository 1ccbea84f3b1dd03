package io.dueline.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dueline.policy.Policy;
import io.dueline.policy.reader.PolicyReader;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A calendar whose open time is all in the past can be saved; a ticket that needs more of it has no deadline. */
class EndlessSearchTest {
    private static final Policy POLICY = PolicyReader.read(Map.of(
            "calendars",
            List.of(Map.of("id", "fair", "timeZone", "UTC", "hours", Map.of("mon", List.of()), "exceptions", List.of(
                    Map.of("date", "2026-06-01", "hours", List.of("09:00-17:00")))),
                    Map.of("id", "always", "timeZone", "UTC", "hours", "24x7")),
            "levels", List.of(level("standard", "fair"), level("later", "always")),
            "rules", List.of(
                    Map.of("id", "later", "when", Map.of("field", "priority", "op", "is", "value", "later"),
                            "then", Map.of("level", "later", "stop", true)),
                    Map.of("id", "all", "when", Map.of(), "then", Map.of("level", "standard")))));

    private static Map<String, Object> level(String id, String calendar) {
        return Map.of("id", id, "calendar", calendar,
                "targets", List.of(Map.of("metric", "resolution", "within", "2h")));
    }

    private static Verdict created(String time) {
        return fold(created(1, time));
    }

    private static Event created(int arrival, String time) {
        return event(arrival, time, new Happening.Created(Happening.By.CUSTOMER, Change.NONE));
    }

    private static Event changed(int arrival, String time, String attribute, String value) {
        return event(arrival, time, EventReader.happening("ticket.changed", Map.of(attribute, value)));
    }

    private static Event event(int arrival, String time, Happening happening) {
        return new Event("desk", "e" + arrival, Instant.parse(time), null, arrival, 1, happening);
    }

    private static Verdict fold(Event... events) {
        return Fold.fold(List.of(events), Revisions.always(POLICY), Instant.parse("2026-06-02T12:00:00Z"));
    }

    @Test
    void while_there_is_enough_it_is_counted() {
        assertThat(created("2026-06-01T15:00:00Z").clocks().getFirst().dueAt()).isEqualTo("2026-06-01T17:00:00Z");
    }

    @Test
    void after_that_the_fault_names_the_clock_the_calendar_and_where_it_looked() {
        assertThatThrownBy(() -> created("2026-06-01T15:00:01Z"))
                .hasMessage("resolution by calendar fair: not enough open time: "
                        + "looked from 2026-06-01T15:00:01Z to 2056-06-01T15:00:01Z");
    }

    @Test
    void what_is_reopened_too_late_has_no_deadline_until_another_level_gives_it_one() {
        Event created = created(1, "2026-06-01T10:00:00Z");
        Event solved = changed(2, "2026-06-01T11:00:00Z", "status", "solved");
        Event reopened = changed(3, "2026-06-02T10:00:00Z", "status", "open");

        assertThatThrownBy(() -> fold(created, solved, reopened)).hasMessageStartingWith("resolution by calendar fair");
        Clock later = fold(created, solved, reopened, changed(4, "2026-06-02T11:00:00Z", "priority", "later")).clocks()
                .getFirst();
        assertThat(later.dueAt()).isEqualTo("2026-06-02T12:00:00Z");
        assertThat(later.cycle()).isEqualTo(1);
    }
}
