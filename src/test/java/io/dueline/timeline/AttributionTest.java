package io.dueline.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.dueline.policy.Policy;
import io.dueline.policy.reader.PolicyReader;
import io.dueline.timeline.Change.Attribute;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** An outcome belongs to those who had the ticket when the cycle ended. */
class AttributionTest {
    private static final Policy POLICY = PolicyReader.read(Map.of(
            "calendars", List.of(Map.of("id", "always", "timeZone", "UTC", "hours", "24x7")),
            "levels", List.of(level("standard"), level("urgent")),
            "rules", List.of(
                    Map.of("id", "all", "when", Map.of(), "then", Map.of("level", "standard")),
                    Map.of("id", "high", "when", Map.of("field", "priority", "op", "is", "value", "high"),
                            "then", Map.of("level", "urgent")))));

    private final List<Event> events = new ArrayList<>();

    private static Map<String, Object> level(String id) {
        return Map.of("id", id, "calendar", "always", "targets", List.of(
                Map.of("metric", "resolution", "within", "8h"), Map.of("metric", "ownership", "within", "8h")));
    }

    private AttributionTest created(String time, Map<Attribute, Object> attributes) {
        return happens(time, new Happening.Created(Happening.By.CUSTOMER, new Change(attributes)));
    }

    private AttributionTest changed(String time, Map<Attribute, Object> attributes) {
        return happens(time, new Happening.Changed(new Change(attributes)));
    }

    private AttributionTest happens(String time, Happening happening) {
        Instant at = Instant.parse("2026-06-01T" + time + ":00Z");
        events.add(new Event("desk", "e" + events.size(), at, null, events.size(), 1, happening));
        return this;
    }

    private Ticket attributed(String clock) {
        Instant now = Instant.parse("2026-06-01T20:00:00Z");
        return Fold.fold(events, Revisions.always(POLICY), now).clocks().stream()
                .filter(each -> each.id().equals(clock)).findFirst().orElseThrow().attributedTo();
    }

    private static Map<Attribute, Object> with(String department, String agent, String priority, String channel) {
        return Map.of(Attribute.DEPARTMENT, department, Attribute.ASSIGNEE, new Change.Agent(agent, null, null),
                Attribute.PRIORITY, priority, Attribute.CHANNEL, channel);
    }

    private static Map<Attribute, Object> status(String status) {
        return Map.of(Attribute.STATUS, status);
    }

    @Test
    void it_is_whose_it_was_at_the_end_neither_before_nor_after() {
        created("10:00", with("sales", "ann", "low", "email")).changed("11:00", with("lab", "bob", "high", "chat"))
                .changed("12:00", status("solved")).changed("13:00", with("archive", "cid", "low", "email"));
        assertThat(attributed("resolution-1")).satisfies(ticket -> {
            assertThat(ticket.department()).isEqualTo("lab");
            assertThat(ticket.assignee().id()).isEqualTo("bob");
            assertThat(ticket.priority()).isEqualTo("high");
            assertThat(ticket.channel()).isEqualTo("chat");
            assertThat(ticket.level()).isEqualTo("urgent");
        });
    }

    @Test
    void a_stay_belongs_to_the_department_that_it_was_in() {
        created("10:00", with("sales", "ann", "low", "email"))
                .changed("11:00", Map.of(Attribute.DEPARTMENT, "archive", Attribute.STATUS, "solved"));
        assertThat(attributed("ownership-1").department()).isEqualTo("sales");
        assertThat(attributed("resolution-1").department()).isEqualTo("archive");
    }

    @Test
    void while_it_runs_it_belongs_to_nobody_yet_late_or_not() {
        created("10:00", with("sales", "ann", "low", "email"));
        assertThat(attributed("resolution-1")).isNull();
    }

    @Test
    void reopened_it_belongs_to_those_who_end_it_then() {
        created("10:00", with("sales", "ann", "low", "email")).changed("11:00", status("solved"))
                .changed("12:00", status("open")).changed("13:00", with("lab", "bob", "low", "email"))
                .changed("14:00", status("solved"));
        assertThat(attributed("resolution-1").department()).isEqualTo("lab");
    }

    @Test
    void reopened_and_not_ended_again_it_belongs_to_nobody() {
        created("10:00", with("sales", "ann", "low", "email")).changed("11:00", status("solved"))
                .changed("12:00", status("open"));
        assertThat(attributed("resolution-1")).isNull();
    }

    @Test
    void overdue_it_belongs_to_those_who_end_it_not_to_those_who_had_it_when_it_was_due() {
        created("10:00", with("sales", "ann", "low", "email")).changed("18:30", with("lab", "bob", "low", "chat"))
                .changed("19:00", status("solved"));
        assertThat(attributed("resolution-1").department()).isEqualTo("lab");
        assertThat(attributed("resolution-1").assignee().id()).isEqualTo("bob");
    }

    @Test
    void moved_to_another_level_by_the_event_that_ends_it_it_belongs_to_the_level_that_it_was_held_to() {
        created("10:00", with("sales", "ann", "low", "email"))
                .changed("11:00", Map.of(Attribute.PRIORITY, "high", Attribute.STATUS, "solved"));
        assertThat(attributed("resolution-1").level()).isEqualTo("standard");
    }

    @Test
    void cancelled_it_belongs_to_those_who_had_it_then() {
        created("10:00", with("sales", "ann", "low", "email")).changed("11:00", with("lab", "bob", "low", "chat"))
                .happens("12:00", new Happening.Deleted()).changed("13:00", with("archive", "cid", "low", "email"));
        assertThat(attributed("resolution-1").department()).isEqualTo("lab");
    }
}
