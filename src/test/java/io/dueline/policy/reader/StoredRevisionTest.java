package io.dueline.policy.reader;

import static io.dueline.policy.reader.Documents.yaml;
import static org.assertj.core.api.Assertions.assertThat;

import io.dueline.policy.Holidays;
import io.dueline.policy.Level;
import io.dueline.policy.Metric;
import io.dueline.policy.Moment;
import io.dueline.policy.Policy;
import io.dueline.policy.Rule;
import io.dueline.policy.Target;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** A stored revision always loads; what would be refused today is left out. */
class StoredRevisionTest {
    @Test
    void an_accepted_document_loads_as_it_was_read() {
        Policy loaded = PolicyReader.load(yaml(Documents.COMPLETE), Holidays.NONE);
        assertThat(loaded.calendars()).isEqualTo(PolicyReader.read(yaml(Documents.COMPLETE)).calendars());
        assertThat(loaded.levels()).isEqualTo(PolicyReader.read(yaml(Documents.COMPLETE)).levels());
    }

    @Test
    void a_faulty_target_costs_only_itself() {
        Level gold = PolicyReader.load(yaml("""
                calendars: [{id: office, timeZone: UTC, hours: 24x7}]
                levels:
                  - id: gold
                    calendar: office
                    targets:
                      - {metric: resolution, within: 1d}
                      - {metric: first-reply, within: 1h, calendar: moon}
                      - {metric: next-reply, within: 2h, warn: [15m], counts: [robot, bot]}
                """), Holidays.NONE).level("gold");
        assertThat(gold.targets()).hasSize(1);
        assertThat(gold.target(Metric.NEXT_REPLY).within()).isEqualTo(Target.Within.of(Duration.ofHours(2)));
        assertThat(gold.target(Metric.NEXT_REPLY).counts()).containsExactly(Moment.BOT_REPLIED);
    }

    @Test
    void a_rule_that_cannot_be_read_whole_does_not_run() {
        Policy policy = PolicyReader.load(yaml("""
                calendars: [{id: office, timeZone: UTC, hours: 24x7}]
                levels: [{id: gold, calendar: office, targets: []}]
                rules:
                  - {id: a, when: {any: [{}, {field: mood, op: is, value: bad}]}, then: {level: gold}}
                  - {id: b, when: {field: channel, op: in, value: [chat, {}]}, then: {level: gold}}
                  - {id: c, when: {}, then: {level: silver}}
                  - {id: d, when: {}, then: {level: gold}}
                """), Holidays.NONE);
        assertThat(policy.rules().stream().map(Rule::id)).containsExactly("d");
    }

    @Test
    void even_what_is_no_policy_loads() {
        assertThat(PolicyReader.load(null, Holidays.NONE)).isEqualTo(Policy.NONE);
        assertThat(PolicyReader.load("policy", Holidays.NONE)).isEqualTo(Policy.NONE);
    }
}
