package io.dueline.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.dueline.policy.reader.PolicyReader;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TraceTest {
    private static final Policy POLICY = PolicyReader.read(Map.of(
            "calendars", List.of(Map.of("id", "always", "timeZone", "UTC", "hours", "24x7")),
            "levels", List.of(level("urgent"), level("standard")),
            "rules", List.of(
                    Map.of("id", "off", "active", false, "when", Map.of(), "then", Map.of("level", "urgent")),
                    Map.of("id", "new-vip", "on", "new", "when", asks("requester.group", "is", "gold"), "then",
                            Map.of("level", "standard")),
                    Map.of("id", "tagged", "when", Map.of("any", List.of(
                            asks("tags", "contains", "URGENT"),
                            Map.of("all", List.of(asks("priority", "is", "high"), asks("channel", "is", "email"))))),
                            "then", Map.of("level", "urgent", "stop", true)),
                    Map.of("id", "everyone-else", "when", Map.of(), "then", Map.of("level", "standard")))));

    private static Map<String, Object> level(String id) {
        return Map.of("id", id, "calendar", "always", "targets", List.of());
    }

    private static Map<String, Object> asks(String field, String op, String value) {
        return Map.of("field", field, "op", op, "value", value);
    }

    @Test
    void each_rule_says_what_became_of_it() {
        Trace trace = Trace.of(POLICY, ticket("high", "email", "gold"), null, false);

        assertThat(trace.steps()).extracting(step -> step.rule().id() + " " + step.outcome()).containsExactly(
                "off NOT_ACTIVE", "new-vip ONLY_NEW", "tagged FIRED", "everyone-else STOPPED");
        assertThat(trace.level()).isEqualTo("urgent");
    }

    @Test
    void each_condition_says_whether_it_held_and_what_the_ticket_had() {
        Trace trace = Trace.of(POLICY, ticket("high", "chat", null), null, true);

        Trace.Group tagged = (Trace.Group) trace.steps().get(2).when();
        assertThat(tagged.holds()).isFalse();
        assertThat(tagged.parts()).extracting(Trace.Check::holds).containsExactly(false, false);
        Trace.Group both = (Trace.Group) tagged.parts().get(1);
        assertThat(both.parts()).extracting(Trace.Check::holds).containsExactly(true, false);
        assertThat(((Trace.Asked) both.parts().get(1)).value()).isEqualTo("chat");
        assertThat(trace.level()).isEqualTo("standard");
    }

    @Test
    void the_level_is_the_one_that_the_rules_choose() {
        for (String priority : List.of("high", "low")) {
            for (String channel : List.of("email", "chat")) {
                for (boolean created : List.of(true, false)) {
                    Facts facts = ticket(priority, channel, "gold");
                    assertThat(Trace.of(POLICY, facts, null, created).level())
                            .isEqualTo(POLICY.levelFor(facts, null, created));
                }
            }
        }
    }

    private static Facts ticket(String priority, String channel, @Nullable String group) {
        return new Described(priority, channel, group);
    }

    private record Described(@Nullable String priority, @Nullable String channel, @Nullable String requesterGroup)
            implements
                Facts {
        @Override
        public Instant at() {
            return Instant.parse("2026-11-20T10:00:00Z");
        }

        @Override
        public Status status() {
            return Status.NEW;
        }

        @Override
        public Instant createdAt() {
            return at();
        }

        @Override
        public Instant changedAt() {
            return at();
        }

        @Override
        public boolean deleted() {
            return false;
        }

        @Override
        public @Nullable String referrerUrl() {
            return null;
        }

        @Override
        public @Nullable LastMessage lastMessage() {
            return null;
        }

        @Override
        public @Nullable String assignee() {
            return null;
        }

        @Override
        public @Nullable String assigneeStatus() {
            return null;
        }

        @Override
        public @Nullable String field(String key) {
            return null;
        }

        @Override
        public @Nullable String department() {
            return null;
        }

        @Override
        public boolean fromInvitation() {
            return false;
        }

        @Override
        public Set<String> tags() {
            return Set.of();
        }
    }
}
