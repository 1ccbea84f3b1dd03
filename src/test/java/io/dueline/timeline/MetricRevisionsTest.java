package io.dueline.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.dueline.policy.Policy;
import io.dueline.policy.reader.PolicyReader;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A revision may bring metrics and drop them, while tickets are under way. */
class MetricRevisionsTest {
    private static final Instant NOW = Instant.parse("2026-06-01T16:00:00Z");
    private static final Policy WITHOUT = policy(List.of());
    private static final Policy WITH = policy(List.of(vendorWait("vendor")));
    private static final Policy OTHERWISE = policy(List.of(vendorWait("supplier")));

    private static Map<String, Object> vendorWait(String tag) {
        return Map.of("id", "vendor-wait", "start", Map.of("field", "tags", "op", "contains", "value", tag),
                "stop", Map.of("field", "tags", "op", "contains-not", "value", tag));
    }

    private static Policy policy(List<Map<String, Object>> metrics) {
        List<Object> targets = metrics.isEmpty() ? List.of() : List.of(Map.of("metric", "vendor-wait", "within", "8h"));
        return PolicyReader.read(Map.of(
                "calendars", List.of(Map.of("id", "always", "timeZone", "UTC", "hours", "24x7")),
                "metrics", metrics,
                "levels", List.of(Map.of("id", "standard", "calendar", "always", "targets", targets)),
                "rules", List.of(Map.of("id", "all", "when", Map.of(), "then", Map.of("level", "standard")))));
    }

    private static Event created(int revision, String... tags) {
        var change = new Change(Map.of(Change.Attribute.TAGS, Set.of(tags)));
        return event(0, "10:00", revision, new Happening.Created(Happening.By.CUSTOMER, change));
    }

    private static Event tagged(int arrival, String time, int revision, String... tags) {
        return event(arrival, time, revision,
                new Happening.Changed(new Change(Map.of(Change.Attribute.TAGS, Set.of(tags)))));
    }

    private static Event event(int arrival, String time, int revision, Happening happening) {
        return new Event("desk", "e" + arrival, at(time), null, arrival, revision, happening);
    }

    private static Instant at(String time) {
        return Instant.parse("2026-06-01T" + time + ":00Z");
    }

    private static List<Clock> clocks(List<Policy> revisions, Event... events) {
        return Fold.fold(List.of(events), revision -> revisions.get(revision - 1), NOW).clocks();
    }

    @Test
    void a_metric_that_is_dropped_cancels_its_running_clock_at_the_next_event() {
        List<Clock> clocks = clocks(List.of(WITH, WITHOUT), created(1, "vendor"),
                tagged(1, "12:00", 2, "vendor", "lab"));
        assertThat(clocks).singleElement().satisfies(clock -> {
            assertThat(clock.stateName()).isEqualTo("cancelled");
            assertThat(clock.endedAt()).isEqualTo(at("12:00"));
        });
    }

    @Test
    void until_then_it_runs_on() {
        assertThat(clocks(List.of(WITH, WITHOUT), created(1, "vendor"))).extracting(Clock::stateName)
                .containsExactly("running");
    }

    @Test
    void one_that_comes_back_goes_on_with_its_next_cycle_when_it_starts_again() {
        List<Clock> clocks = clocks(List.of(WITH, WITHOUT, WITH), created(1, "vendor"), tagged(1, "11:00", 2, "vendor"),
                tagged(2, "12:00", 3), tagged(3, "13:00", 3, "vendor"));
        assertThat(clocks).extracting(Clock::id).containsExactly("vendor-wait-1", "vendor-wait-2");
        assertThat(clocks.getLast().startedAt()).isEqualTo(at("13:00"));
    }

    @Test
    void one_that_is_new_hears_of_what_happens_from_then_on() {
        assertThat(clocks(List.of(WITHOUT, WITH), created(1, "vendor"), tagged(1, "12:00", 2, "vendor", "lab")))
                .isEmpty();
        assertThat(clocks(List.of(WITHOUT, WITH), created(1), tagged(1, "12:00", 2, "vendor"))).singleElement()
                .satisfies(clock -> assertThat(clock.startedAt()).isEqualTo(at("12:00")));
    }

    @Test
    void one_that_means_something_else_runs_on_until_the_new_stop() {
        List<Clock> clocks = clocks(List.of(WITH, OTHERWISE), created(1, "vendor", "supplier"),
                tagged(1, "11:00", 2, "supplier"), tagged(2, "12:00", 2));
        assertThat(clocks).singleElement().satisfies(clock -> {
            assertThat(clock.stateName()).isEqualTo("met");
            assertThat(clock.endedAt()).isEqualTo(at("12:00"));
        });
    }
}
