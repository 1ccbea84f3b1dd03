package io.dueline.policy.reader;

import static io.dueline.policy.reader.Documents.faults;
import static io.dueline.policy.reader.Documents.lines;
import static io.dueline.policy.reader.Documents.yaml;
import static org.assertj.core.api.Assertions.assertThat;

import io.dueline.policy.Holidays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What rules in a document must look like. */
class RuleDocumentTest {
    private static final String LEVELS = """
            calendars: [{id: office, timeZone: UTC, hours: 24x7}]
            levels: [{id: gold, calendar: office, targets: []}]
            statuses: {waiting: pending}
            """;

    private static String when(String when) {
        return LEVELS + "rules: [{id: r, when: " + when + ", then: {level: gold}}]";
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {op: is, value: a}|.field: is required: one of assignee, assignee.status, changedAt, channel, createdAt, deleted, department, fields.<key>, fromInvitation, lastMessage.age, lastMessage.by, lastMessage.text, level, priority, referrerUrl, requester.group, status, tags
            {field: mood, op: is, value: a}|.field: must be one of assignee, assignee.status, changedAt, channel, createdAt, deleted, department, fields.<key>, fromInvitation, lastMessage.age, lastMessage.by, lastMessage.text, level, priority, referrerUrl, requester.group, status, tags
            {field: tags, op: is, value: a}|.op: must be one of in, not-in, contains, contains-not, starts-with, matches, exists, which tags can be asked
            {field: deleted, op: contains, value: a}|.op: must be one of is, is-not, exists, which deleted can be asked
            {field: createdAt, op: is, value: a}|.op: must be one of before, after, older-than, exists, which createdAt can be asked
            {field: priority, value: a}|.op: is required: one of is, is-not, in, not-in, contains, contains-not, starts-with, matches, exists, which priority can be asked
            {field: priority, op: is}|.value: is required: is compares with something
            {field: priority, op: is, value: [a]}|.value: must be a string
            {field: priority, op: in, value: high}|.value: must be a list of at least one value
            {field: priority, op: in, value: []}|.value: must be a list of at least one value
            {field: priority, op: in, value: [high, {}]}|.value[1]: must be a string
            {field: priority, op: in, value: [null]}|.value[0]: must be a string
            {field: channel, op: contains, value: ""}|.value: must not be empty: every text contains that
            {field: deleted, op: is, value: "yes"}|.value: must be true or false
            {field: priority, op: exists, value: 1}|.value: must be true or false
            {field: status, op: is, value: sleeping}|.value: there is no such status; known are new, open, pending, on-hold, solved, closed, spam, waiting
            {field: status, op: in, value: [open, sleeping]}|.value[1]: there is no such status; known are new, open, pending, on-hold, solved, closed, spam, waiting
            {field: level, op: is, value: silver}|.value: there is no such level; known are gold
            {field: lastMessage.by, op: is, value: robot}|.value: must be one of customer, agent, bot, system
            {field: lastMessage.age, op: older-than, value: 1d}|.value: nobody agrees on what a day is, 24 hours or a working day: write hours, such as 24h around the clock or 8h in office hours, or 1bd where a target allows a business day
            {field: createdAt, op: before, value: monday}|.value: must be an RFC 3339 date and time with an offset, such as 2026-11-20T16:30:00+02:00, or a date such as 2026-11-20
            {field: createdAt, op: after, value: 2026}|.value: must be an RFC 3339 date and time with an offset, such as 2026-11-20T16:30:00+02:00, or a date such as 2026-11-20
            {field: lastMessage.text, op: matches, value: "a(b"}|.value: is no RE2 regular expression: error parsing regexp: missing closing ): `a(b`
            {field: lastMessage.text, op: matches, value: "(?=a)"}|.value: is no RE2 regular expression: error parsing regexp: invalid or unsupported Perl syntax: `(?=`
            {field: priority, op: is, value: a, not: true}|.not: is not known here; allowed are field, op, value
            {all: []}|.all: must be a list of at least one condition; {} holds for every ticket
            {any: null}|.any: must be a list of at least one condition; {} holds for every ticket
            {any: {}}|.any: must be a list
            {all: [{}], any: [{}]}|.any: is not known here; allowed are all
            {all: [always]}|.all[0]: must be {} for always, {all: […]}, {any: […]} or {field: …, op: …, value: …}
            null|: is required: {} for always, {all: […]}, {any: […]} or {field: …, op: …, value: …}
            """)
    void a_condition_that_cannot_work_is_refused(String when, String fault) {
        assertThat(faults(when(when))).containsExactly("rules[0].when" + fault);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {id: r, when: {}}|rules[0].then: is required: an object with level, stop
            {id: r, when: {}, then: gold}|rules[0].then: must be an object with level, stop
            {id: r, when: {}, then: {}}|rules[0].then: does nothing: give it a level (null removes the ticket's) or stop: true
            {id: r, when: {}, then: {stop: false}}|rules[0].then: does nothing: give it a level (null removes the ticket's) or stop: true
            {id: r, when: {}, then: {level: silver}}|rules[0].then.level: there is no such level; known are gold
            {id: r, when: {}, then: {level: gold, stop: 1}}|rules[0].then.stop: must be true or false
            {id: r, when: {}, then: {level: gold, to: me}}|rules[0].then.to: is not known here; allowed are level, stop
            {id: r, active: 1, when: {}, then: {level: gold}}|rules[0].active: must be true or false
            {id: r, on: old, when: {}, then: {level: gold}}|rules[0].on: must be one of new, any
            {id: r, if: {}, when: {}, then: {level: gold}}|rules[0].if: is not known here; allowed are id, active, when, on, then
            {when: {}, then: {level: gold}}|rules[0].id: is required: a string of 1 to 100 letters, digits and . _ -
            null|rules[0]: is required: an object with id, active, when, on, then
            """)
    void a_rule_has_an_id_a_condition_and_something_to_do(String rule, String fault) {
        assertThat(faults(LEVELS + "rules: [" + rule + "]")).containsExactly(fault);
    }

    @Test
    void groups_are_nested_ten_deep_at_most() {
        assertThat(faults(when("{all: [".repeat(10) + "{}" + "]}".repeat(10)))).isEmpty();
        assertThat(faults(when("{any: [".repeat(11) + "{}" + "]}".repeat(11))))
                .containsExactly("rules[0].when" + ".any[0]".repeat(10) + ": groups may be nested 10 deep, no deeper");
    }

    @Test
    void a_thousand_rules_are_enough() {
        String rules = LEVELS + "rules:\n";
        for (int i = 0; i < 1_001; i++) {
            rules += "- {id: r" + i + ", when: {}, then: {level: gold}}\n";
        }
        assertThat(faults(rules)).containsExactly("rules: must have at most 1000 entries, not 1001");
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "((a{1000}){1000}){1000}",
            "((((a{99}){99}){99}){99}){99}",
            "(a{1000}\\Q)\\E){1000}",
            "([)]a{1000}){1000}",
            "([]()]a{1000}){1000,}",
            "(?:[[:alpha:])]a{1000}){500}",
            "(\\)a{9}){500}"
    })
    void a_pattern_that_would_take_all_memory_is_refused(String pattern) {
        assertThat(faults(when("{field: lastMessage.text, op: matches, value: '" + pattern + "'}"))).containsExactly(
                "rules[0].when.value: is too large a pattern: written out, its repetitions must stay within 2000 characters");
    }

    @ParameterizedTest
    @ValueSource(strings = {"(?i)refund|chargeback", "[A-Z]{2}\\d{2}( \\d{4}){4} \\d{2}", "\\Q{9999}(\\E",
            "^\\p{Greek}+$", "a{1000}"})
    void an_ordinary_pattern_is_not(String pattern) {
        assertThat(faults(when("{field: lastMessage.text, op: matches, value: '" + pattern + "'}"))).isEmpty();
    }

    @Test
    void what_can_never_run_is_warned_about() {
        String rules = LEVELS + """
                rules:
                  - {id: first-new, on: new, when: {all: [{}]}, then: {level: gold, stop: true}}
                  - {id: second-new, on: new, when: {field: priority, op: is, value: high}, then: {level: gold}}
                  - {id: high, when: {field: priority, op: is, value: high}, then: {stop: true}}
                  - {id: high-again, when: {field: priority, op: is, value: high}, then: {level: gold}}
                  - {id: gold, when: {field: level, op: is, value: gold}, then: {stop: true}}
                  - {id: gold-again, when: {field: level, op: is, value: gold}, then: {stop: true}}
                  - {id: off, active: false, when: {}, then: {stop: true}}
                  - {id: all, when: {}, then: {level: gold, stop: true}}
                  - {id: never, when: {field: priority, op: is, value: low}, then: {level: null}}
                """;
        Checked checked = PolicyReader.check(yaml(rules), Holidays.NONE);
        assertThat(checked.faults()).isEmpty();
        assertThat(lines(checked.warnings())).containsExactly(
                "rules[1]: never runs: rules[0] (first-new) fires whenever it would, and stops the rules after it",
                "rules[3]: never runs: rules[2] (high) fires whenever it would, and stops the rules after it",
                "rules[8]: never runs: rules[7] (all) fires whenever it would, and stops the rules after it");
    }
}
