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
                    Map.of("date", "2026-06-01", "hours", List.of("09:00-17:00"))))),
            "levels", List.of(Map.of("id", "standard", "calendar", "fair",
                    "targets", List.of(Map.of("metric", "resolution", "within", "2h")))),
            "rules", List.of(Map.of("id", "all", "when", Map.of(), "then", Map.of("level", "standard")))));

    private static Verdict created(String time) {
        var event = new Event("desk", "e1", Instant.parse(time), null, 1, 1,
                new Happening.Created(Happening.By.CUSTOMER, Change.NONE));
        return Fold.fold(List.of(event), Revisions.always(POLICY), Instant.parse("2026-06-02T12:00:00Z"));
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
}
