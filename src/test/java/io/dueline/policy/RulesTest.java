package io.dueline.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.dueline.policy.reader.Documents;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which level the rules of a document choose. */
class RulesTest {
    private static final String LEVELS = """
            calendars: [{id: office, timeZone: UTC, hours: 24x7}]
            levels:
              - {id: gold, calendar: office, targets: []}
              - {id: silver, calendar: office, targets: []}
            statuses: {waiting: pending}
            rules:
            """;

    /** A chat that a gold customer opened at 09:00; the bot's answer at 09:10 is the last message; it is 12:00. */
    private record Asked(Map<String, String> fields, LastMessage lastMessage) implements Facts {
        static final Facts TICKET = new Asked(
                Map.of("product", "router"),
                new LastMessage("bot", Instant.parse("2026-06-01T09:10:00Z"), "Please restart it.\nInvoice no. 4711"));

        @Override
        public Instant at() {
            return Instant.parse("2026-06-01T12:00:00Z");
        }

        @Override
        public String channel() {
            return "chat";
        }

        @Override
        public Status status() {
            return Status.PENDING;
        }

        @Override
        public Instant createdAt() {
            return Instant.parse("2026-06-01T09:00:00Z");
        }

        @Override
        public Instant changedAt() {
            return Instant.parse("2026-06-01T11:00:00Z");
        }

        @Override
        public boolean deleted() {
            return false;
        }

        @Override
        public String referrerUrl() {
            return "https://shop.example/cart?id=1";
        }

        @Override
        public String priority() {
            return null;
        }

        @Override
        public String assignee() {
            return "a-7";
        }

        @Override
        public String assigneeStatus() {
            return "away";
        }

        @Override
        public String field(String key) {
            return fields.get(key);
        }

        @Override
        public String department() {
            return "pre-sales";
        }

        @Override
        public String requesterGroup() {
            return "gold";
        }

        @Override
        public boolean fromInvitation() {
            return true;
        }

        @Override
        public Set<String> tags() {
            return Set.of("URGENT", "vip-42");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {field: channel, op: is, value: chat}|true
            {field: channel, op: is, value: Chat}|false
            {field: channel, op: is-not, value: chat}|false
            {field: channel, op: in, value: [chat, email]}|true
            {field: channel, op: not-in, value: [email]}|true
            {field: status, op: is, value: pending}|true
            {field: status, op: is, value: waiting}|true
            {field: status, op: not-in, value: [waiting, open]}|false
            {field: createdAt, op: before, value: 2026-06-01T09:00:00Z}|false
            {field: createdAt, op: before, value: 2026-06-01T11:00:01+02:00}|true
            {field: createdAt, op: before, value: 2026-06-01}|false
            {field: createdAt, op: before, value: 2026-06-02}|true
            {field: createdAt, op: after, value: 2026-05-31}|true
            {field: createdAt, op: after, value: 2026-06-01}|false
            {field: createdAt, op: older-than, value: 2h59m59s}|true
            {field: createdAt, op: older-than, value: 3h}|false
            {field: changedAt, op: older-than, value: 59m}|true
            {field: changedAt, op: after, value: 2026-06-01T10:59:59Z}|true
            {field: deleted, op: is, value: false}|true
            {field: deleted, op: is-not, value: false}|false
            {field: referrerUrl, op: starts-with, value: "https://shop."}|true
            {field: referrerUrl, op: contains, value: cart}|true
            {field: referrerUrl, op: contains-not, value: cart}|false
            {field: priority, op: is, value: high}|false
            {field: priority, op: is-not, value: high}|true
            {field: priority, op: not-in, value: [high]}|true
            {field: priority, op: exists}|false
            {field: priority, op: exists, value: false}|true
            {field: lastMessage.by, op: is, value: bot}|true
            {field: lastMessage.by, op: in, value: [customer, agent]}|false
            {field: lastMessage.age, op: older-than, value: 2h}|true
            {field: lastMessage.age, op: older-than, value: PT2H50M}|false
            {field: lastMessage.text, op: matches, value: 'no\\. \\d{4}$'}|true
            {field: lastMessage.text, op: matches, value: '(?i)INVOICE'}|true
            {field: lastMessage.text, op: matches, value: '^Invoice'}|false
            {field: lastMessage.text, op: contains-not, value: refund}|true
            {field: assignee.status, op: is, value: away}|true
            {field: fields.product, op: is, value: router}|true
            {field: fields.serial, op: exists}|false
            {field: fields.serial, op: is-not, value: 4711}|true
            {field: department, op: starts-with, value: pre}|true
            {field: assignee, op: is, value: a-7}|true
            {field: requester.group, op: in, value: [gold, platinum]}|true
            {field: fromInvitation, op: is, value: true}|true
            {field: tags, op: contains, value: URGENT}|true
            {field: tags, op: contains, value: URG}|false
            {field: tags, op: contains-not, value: spam}|true
            {field: tags, op: in, value: [spam, URGENT]}|true
            {field: tags, op: not-in, value: [spam, URGENT]}|false
            {field: tags, op: starts-with, value: vip-}|true
            {field: tags, op: matches, value: '^vip-\\d+$'}|true
            {field: tags, op: exists}|true
            {field: level, op: exists}|false
            {field: level, op: is-not, value: gold}|true
            {}|true
            {all: [{field: channel, op: is, value: chat}, {field: priority, op: exists}]}|false
            {any: [{field: channel, op: is, value: chat}, {field: priority, op: exists}]}|true
            {all: [{any: [{field: priority, op: exists}, {all: [{}]}]}, {field: tags, op: exists}]}|true
            """)
    void every_field_can_be_asked(String when, boolean holds) {
        assertThat(level("- {id: r, when: " + when + ", then: {level: gold}}", null)).isEqualTo(holds ? "gold" : null);
    }

    private static String level(String rules, String present) {
        return level(rules, present, false);
    }

    private static String level(String rules, String present, boolean created) {
        return Documents.policy(LEVELS + rules).levelFor(Asked.TICKET, present, created);
    }

    @Test
    void numbers_and_flags_are_compared_as_their_text() {
        Facts numbered = new Asked(Map.of("floor", "3", "vip", "true"), Asked.TICKET.lastMessage());
        Policy policy = Documents.policy(LEVELS + """
                - id: r
                  when: {all: [{field: fields.floor, op: is, value: 3}, {field: fields.vip, op: in, value: [true]}]}
                  then: {level: gold}
                """);
        assertThat(policy.levelFor(numbered, null, false)).isEqualTo("gold");
    }

    @Test
    void without_a_message_only_negations_hold() {
        Facts silent = new Asked(Map.of(), null);
        String rule = "- {id: r, when: {field: lastMessage.%s}, then: {level: gold}}";
        assertThat(Documents.policy(LEVELS + rule.formatted("age, op: older-than, value: 1s")).levelFor(silent, null,
                false))
                .isNull();
        assertThat(
                Documents.policy(LEVELS + rule.formatted("by, op: is-not, value: bot")).levelFor(silent, null, false))
                .isEqualTo("gold");
    }

    @Test
    void a_later_rule_wins_unless_an_earlier_one_stops_it() {
        String later = "- {id: b, when: {}, then: {level: silver}}";
        assertThat(level("- {id: a, when: {}, then: {level: gold}}\n" + later, null)).isEqualTo("silver");
        assertThat(level("- {id: a, when: {}, then: {level: gold, stop: true}}\n" + later, null)).isEqualTo("gold");
    }

    @Test
    void a_rule_may_only_stop_the_others() {
        assertThat(level("""
                - {id: a, when: {}, then: {stop: true}}
                - {id: b, when: {}, then: {level: silver}}
                """, "gold")).isEqualTo("gold");
    }

    @Test
    void a_rule_that_is_not_active_does_nothing() {
        assertThat(level("- {id: a, active: false, when: {}, then: {level: silver, stop: true}}", "gold"))
                .isEqualTo("gold");
    }

    @Test
    void a_rule_for_new_tickets_leaves_others_alone() {
        String rule = "- {id: a, on: new, when: {}, then: {level: silver}}";
        assertThat(level(rule, "gold", true)).isEqualTo("silver");
        assertThat(level(rule, "gold", false)).isEqualTo("gold");
    }

    @Test
    void level_null_takes_the_level_away() {
        assertThat(level("- {id: a, when: {field: level, op: is, value: gold}, then: {level: null}}", "gold")).isNull();
    }

    @Test
    void rules_see_the_level_that_those_before_them_set() {
        assertThat(level("""
                - {id: a, when: {}, then: {level: gold}}
                - {id: b, when: {field: level, op: is, value: gold}, then: {level: silver}}
                """, null)).isEqualTo("silver");
    }
}
