package io.dueline.story;

import static io.dueline.story.Scenario.weekdays;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A newer policy may bring metrics and drop them, while tickets are under way. */
class MetricRevisionsTest extends Stories {
    private static final String VENDOR_WAIT = "vendor-wait";

    private static Map<String, Object> whileTagged(String tag) {
        return Map.of("start", Map.of("field", "tags", "op", "contains", "value", tag),
                "stop", Map.of("field", "tags", "op", "contains-not", "value", tag));
    }

    private Scenario timed(String... tags) {
        return given(weekdays("09:00", "21:00"), VENDOR_WAIT, "8h", "2026-06-01")
                .measuring(VENDOR_WAIT, whileTagged("vendor")).customerCreates("Mon 10:00", "tags", List.of(tags));
    }

    private Scenario notTimed(String... tags) {
        return given(weekdays("09:00", "21:00"), RESOLUTION, "8h", "2026-06-01")
                .customerCreates("Mon 10:00", "tags", List.of(tags));
    }

    @Test
    void one_that_is_dropped_cancels_its_running_clock_at_the_next_event() {
        timed("vendor").policyBecomes(RESOLUTION, "8h").agentChanges("Mon 12:00", "tags", List.of("vendor", "lab"))
                .thenIs("cancelled").thenEndedAt("Mon 12:00").thenHasCycles(1);
    }

    @Test
    void until_then_it_runs_on() {
        timed("vendor").policyBecomes(RESOLUTION, "8h").until("Mon 13:00").thenGoesOn().thenWasDueAt("Mon 18:00");
    }

    @Test
    void one_that_comes_back_goes_on_with_its_next_cycle_when_it_starts_again() {
        timed("vendor").policyBecomes(RESOLUTION, "8h").agentChanges("Mon 11:00", "tags", List.of("vendor"))
                .policyBecomes(VENDOR_WAIT, "8h").measuring(VENDOR_WAIT, whileTagged("vendor"))
                .agentChanges("Mon 12:00", "tags", List.of()).agentChanges("Mon 13:00", "tags", List.of("vendor"))
                .then(VENDOR_WAIT, 1).thenIs("cancelled")
                .then(VENDOR_WAIT, 2).thenStartedAt("Mon 13:00").thenHasCycles(2);
    }

    @Test
    void one_that_is_new_hears_of_nothing_from_before() {
        notTimed("vendor").policyBecomes(VENDOR_WAIT, "8h").measuring(VENDOR_WAIT, whileTagged("vendor"))
                .agentChanges("Mon 12:00", "tags", List.of("vendor", "lab"))
                .then(VENDOR_WAIT).thenIsNotTimed();
    }

    @Test
    void one_that_is_new_hears_of_what_happens_from_then_on() {
        notTimed().policyBecomes(VENDOR_WAIT, "8h").measuring(VENDOR_WAIT, whileTagged("vendor"))
                .agentChanges("Mon 12:00", "tags", List.of("vendor"))
                .then(VENDOR_WAIT).thenStartedAt("Mon 12:00");
    }

    @Test
    void one_that_means_something_else_runs_on_until_the_new_stop() {
        timed("vendor", "supplier")
                .policyBecomes(VENDOR_WAIT, "8h").measuring(VENDOR_WAIT, whileTagged("supplier"))
                .agentChanges("Mon 11:00", "tags", List.of("supplier")).agentChanges("Mon 12:00", "tags", List.of())
                .thenMetWith("6h").thenEndedAt("Mon 12:00").thenHasCycles(1);
    }
}
