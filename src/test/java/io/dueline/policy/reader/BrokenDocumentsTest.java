package io.dueline.policy.reader;

import static io.dueline.policy.reader.Documents.faults;
import static io.dueline.policy.reader.Documents.yaml;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.dueline.policy.Holidays;
import io.dueline.policy.PolicyRejected;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BrokenDocumentsTest {
    private static final String WHO = "assignee, requester, department, department:<id>, an e-mail address, "
            + "webhook:<name>, slack:<name>, teams:<name> or pagerduty:<name>";
    private static final List<String> SCRAPS = List.of("", "1d", "2h", "office", "mon", "24x7", "is", "tags",
            "a".repeat(300),
            "\u0000", "\ud800", "(", "-1", "resolution", "2026-12-25", "+99:99", "all", "\ud83d\ude00", "25:00-26:00");

    @Test
    void text_that_can_not_be_written_down_with_the_clocks_is_a_fault() {
        assertThat(faults("""
                calendars: [{id: office, timeZone: UTC, hours: 24x7}]
                levels: [{id: gold, name: "a\\0b", calendar: office, targets: [{metric: first-reply, within: 1h}]}]
                rules: [{id: all, when: {field: priority, op: is, value: "\\uD800"}, then: {level: gold}}]
                alerts: [{on: breach, to: ["department:a\\0b"]}]
                """)).containsExactly(
                "levels[0].name: must not have NUL characters or unpaired surrogates",
                "rules[0].when.value: must not have NUL characters or unpaired surrogates",
                "alerts[0].to[0]: must not have NUL characters or unpaired surrogates");
    }

    @Test
    void every_mistake_is_reported_at_once() {
        assertThat(faults("""
                calendars:
                  - {id: sofia, timeZone: Sofia, hours: {mon: ["09:00-12:30", "12:00-17:00"]}}
                levels:
                  - {id: gold, calendar: plovdiv, targets: [{metric: resolution, within: 1d, warn: [soon, 100%]}]}
                  - {id: gold, calendar: sofia, targets: [{metric: typing-speed, within: 0s, pauseOn: [asleep]}]}
                rules:
                  - {id: all, when: {field: priority, op: before, value: high}, then: {level: silver}}
                statuses: {waiting: sleeping}
                enforceFrom: 2026-01-01
                alerts:
                  - {on: breach, to: [boss, "pagerduty:"], after: [1d, 0m, 0s], levels: [silver]}
                  - {on: warning, to: [], after: [0m]}
                  - {on: amended, to: ["pagerduty:ops"]}
                  - {on: late}
                alerting: {storm: 0, announceAfter: -5s, quietHours: {outside: moon}, loud: true}
                contacts: {agents: {ann: nobody}, departments: {sales: {email: [a@example.com], zone: Mars}}}
                """)).containsExactly(
                "statuses.waiting: must be one of new, open, pending, on-hold, solved, closed, spam",
                "calendars[0].timeZone: must be a time zone such as Europe/Sofia, UTC or +02:00",
                "calendars[0].hours.mon: opening hours overlap: 09:00-12:30 and 12:00-17:00",
                "levels[0].calendar: there is no such calendar; known are sofia",
                "levels[0].targets[0].within: nobody agrees on what a day is, 24 hours or a working day: write hours, "
                        + "such as 24h around the clock or 8h in office hours, or 1bd where a target allows a business day",
                "levels[0].targets[0].warn[0]: must be a duration such as 45s, 30m, 4h, 1h30m or PT4H",
                "levels[0].targets[0].warn[1]: must be from 1% to 99% of the time allowed",
                "levels[1].id: is already the id of levels[0]",
                "levels[1].targets[0].metric: must be one of first-reply, next-reply, periodic-update, resolution,"
                        + " first-resolution, ownership, chat-answer, call-answer",
                "levels[1].targets[0].within: must be longer than zero",
                "levels[1].targets[0].pauseOn[0]: there is no such status; known are new, open, pending, on-hold, "
                        + "solved, closed, spam",
                "rules[0].when.op: must be one of is, is-not, in, not-in, contains, contains-not, starts-with, "
                        + "matches, exists, which priority can be asked",
                "rules[0].then.level: there is no such level; known are gold",
                "alerts[0].levels[0]: there is no such level; known are gold",
                "alerts[0].to[0]: must be " + WHO,
                "alerts[0].to[1]: must be " + WHO,
                "alerts[0].after[0]: nobody agrees on what a day is, 24 hours or a working day: write hours, such as "
                        + "24h around the clock or 8h in office hours, or 1bd where a target allows a business day",
                "alerts[0].after[2]: stands there already",
                "alerts[1].to: must be a list of at least one recipient: " + WHO,
                "alerts[1].after: means nothing to warning; it is for breach",
                "alerts[2].to[0]: PagerDuty is told of warning and breach; the end of a clock closes its incident by "
                        + "itself",
                "alerts[3].on: must be one of warning, breach, met-late, breach.withdrawn, amended, assigned-level",
                "alerts[3].to: must be a list of at least one recipient: " + WHO,
                "alerting.loud: is not known here; allowed are announceAfter, maxAge, quietHours, storm",
                "contacts.agents.ann: must be an e-mail address, a list of them, or {email: …, zone: …}",
                "contacts.departments.sales.zone: must be a time zone such as Europe/Sofia, UTC or +02:00",
                "alerting.announceAfter: must be from 0s to 8760h, which is a year",
                "alerting.quietHours.outside: there is no such calendar; known are sofia",
                "alerting.storm: must be a whole number from 1 to 10000",
                "enforceFrom: must be an RFC 3339 date and time with an offset, such as 2026-11-20T16:30:00+02:00");
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "[]", "policy", "7"})
    void a_document_is_an_object(String document) {
        var refused = catchThrowableOfType(PolicyRejected.class, () -> PolicyReader.read(yaml(document)));
        assertThat(refused.faults()).hasSize(1);
        assertThat(refused.faults().getFirst().path()).isEmpty();
        assertThat(refused.faults().getFirst().message())
                .endsWith("an object with calendars, metrics, levels, rules, statuses, enforceFrom, alerts, "
                        + "alerting, contacts, reports");
    }

    @Test
    void a_long_value_is_shown_cut() {
        var faults = PolicyReader
                .check(Map.of("enforceFrom", "x".repeat(5_000), "rules", Map.of("a", List.of(List.of()))),
                        Holidays.NONE);
        assertThat(faults.faults().getFirst().value()).isEqualTo("an object of 1");
        assertThat((String) faults.faults().get(1).value()).hasSize(201);
    }

    @Test
    void a_rejected_policy_says_how_much_is_wrong() {
        assertThatThrownBy(() -> PolicyReader.read(yaml("{a: 1, b: 2}")))
                .isInstanceOf(PolicyRejected.class)
                .hasMessage("2 faults in the policy");
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {20_261_122, 20_261_123, 20_261_124})
    void however_a_document_is_broken_it_is_read_or_refused_and_always_loads(long seed) {
        Random random = new Random(seed);
        Object complete = yaml(Documents.COMPLETE);
        for (int i = 0; i < 2_000; i++) {
            Object broken = complete;
            for (int times = 1 + random.nextInt(4); times > 0; times--) {
                broken = mutated(broken, random);
            }
            try {
                Checked checked = PolicyReader.check(broken, Holidays.NONE);
                assertThat(PolicyReader.load(broken, Holidays.NONE)).isNotNull();
                assertThat(checked.faults()).allSatisfy(fault -> assertThat(fault.message()).isNotBlank());
            } catch (RuntimeException e) {
                throw new AssertionError("seed " + seed + ", document " + i + ": " + broken, e);
            }
        }
    }

    /** The tree with one value somewhere in it replaced, removed, doubled or put under another key. */
    static Object mutated(Object tree, Random random) {
        return switch (tree) {
            case Map<?, ?> map when !map.isEmpty() && random.nextInt(8) > 0 -> {
                var copy = new LinkedHashMap<Object, Object>(map);
                Object key = new ArrayList<>(map.keySet()).get(random.nextInt(map.size()));
                if (random.nextInt(10) == 0) {
                    copy.put(scrap(random), copy.remove(key));
                } else {
                    copy.put(key, mutated(map.get(key), random));
                }
                yield copy;
            }
            case List<?> list when !list.isEmpty() && random.nextInt(8) > 0 -> {
                var copy = new ArrayList<Object>(list);
                int index = random.nextInt(list.size());
                copy.set(index, mutated(list.get(index), random));
                if (random.nextInt(10) == 0) {
                    copy.add(list.get(index));
                }
                yield copy;
            }
            case null, default -> scrap(random);
        };
    }

    private static Object scrap(Random random) {
        return switch (random.nextInt(9)) {
            case 0 -> null;
            case 1 -> random.nextInt();
            case 2 -> Double.NaN;
            case 3 -> random.nextBoolean();
            case 4 -> new ArrayList<>();
            case 5 -> new LinkedHashMap<>();
            case 6 -> Map.of("field", "status", "op", "in", "value", List.of(1, true));
            default -> SCRAPS.get(random.nextInt(SCRAPS.size()));
        };
    }
}
