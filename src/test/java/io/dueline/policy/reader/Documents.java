package io.dueline.policy.reader;

import static org.assertj.core.api.Assertions.assertThat;

import io.dueline.policy.Fault;
import io.dueline.policy.Holidays;
import io.dueline.policy.Policy;
import java.util.List;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Policy documents as the tests write them, each of them also checked by its schema. */
public final class Documents {
    /** Everything a policy can say, once. */
    static final String COMPLETE = """
            calendars:
              - id: sofia
                timeZone: Europe/Sofia
                hours: {mon-thu: ["09:00-18:00"], fri: ["09:00-12:00", "13:00-17:00:30"]}
                holidays: [{date: 2026-12-25, name: Christmas}, {date: 2026-12-25}]
                exceptions: [{date: 2026-12-24, hours: ["09:00-12:00"]}, {date: 2026-12-23, hours: []}]
              - {id: night, timeZone: "+02:00", hours: {"sat-mon,wed": ["22:00-24:00", "00:00-06:00"]}}
              - {id: always, timeZone: UTC, hours: 24x7}
            metrics:
              - id: vendor-wait
                start: {field: tags, op: contains, value: vendor}
                stop: {field: tags, op: contains-not, value: vendor}
                pauseWhile: {field: status, op: is, value: waiting}
                cancel: {field: status, op: in, value: [solved, closed]}
                repeats: false
            levels:
              - id: urgent
                name: Urgent SLA
                calendar: sofia
                targets:
                  - {metric: first-reply, within: 1h, counts: [bot, note, call], solvedWithoutReply: met, calendar: always}
                  - {metric: next-reply, within: 30m, anchor: newest, onChange: forward}
                  - {metric: resolution, within: {critical: 4h, high: PT8H, default: 24h}, pauseOn: [pending, waiting],
                     onReopen: new-cycle, onChange: restart, warn: [15m, 80%]}
                  - {metric: first-resolution, within: {critical: 1h30m}}
                  - {metric: vendor-wait, within: {critical: 16h, default: 2bd}}
                  - {metric: chat-answer, within: 45s, calendar: always}
              - {id: standard, calendar: sofia, targets: []}
            rules:
              - id: tag-urgent
                active: true
                when:
                  any:
                    - {field: tags, op: contains, value: URGENT}
                    - all:
                        - {field: priority, op: in, value: [high, critical]}
                        - {field: fields.product, op: is, value: router}
                then: {level: urgent, stop: true}
              - {id: no-promise, active: false, when: {field: requester.group, op: is, value: internal}, then: {level: null}}
              - {id: everyone-else, when: {}, on: new, then: {level: standard}}
            statuses: {waiting: pending, parked: on-hold}
            alerts:
              - {on: warning, to: [assignee, "slack:support"]}
              - on: breach
                when: {field: priority, op: is, value: critical}
                metrics: [resolution]
                levels: [urgent]
                to: [lead@example.com, "department:sales", department, requester, "pagerduty:night"]
                after: [2h, 0m, 30m]
                wall: true
              - {on: breach.withdrawn, to: ["email:lead@example.com", "webhook:crm", "teams:leads"]}
            alerting:
              announceAfter: 10s
              maxAge: 2h
              quietHours: {outside: sofia, breachesPass: [urgent]}
              storm: 5
            contacts:
              agents: {a-1: ann@example.com}
              departments: {sales: {email: [sales@example.com, desk@example.com], zone: Europe/Sofia}}
            reports:
              - {id: weekly, every: weekly, day: mon, at: "08:00", zone: Europe/Sofia, period: last-week,
                 groupBy: [department, agent], filter: {metric: [first-reply]}, to: ["email:lead@example.com"], format: csv}
              - {id: monthly, every: monthly, day: 1, at: "07:30", zone: UTC, period: last-month, to: [lead@example.com]}
              - {id: daily, every: daily, at: "07:30", zone: UTC, period: yesterday, to: [lead@example.com]}
            enforceFrom: 2026-01-01T00:00:00Z
            """;

    private static final YAMLMapper YAML = new YAMLMapper();

    private Documents() {}

    static Object yaml(String text) {
        return YAML.readValue(text, Object.class);
    }

    public static Policy policy(String yaml) {
        assertThat(check(yaml(yaml)).faults()).isEmpty();
        return PolicyReader.read(yaml(yaml));
    }

    /** Checks it, and that its schema doesn't contradict. */
    static Checked check(Object tree) {
        Checked checked = PolicyReader.check(tree, Holidays.NONE);
        Editor.agrees(tree, checked.faults());
        return checked;
    }

    /** The faults as {@code path: message}. */
    static List<String> faults(String yaml) {
        return lines(check(yaml(yaml)).faults());
    }

    static List<String> lines(List<Fault> faults) {
        return faults.stream().map(fault -> fault.path() + ": " + fault.message()).toList();
    }
}
