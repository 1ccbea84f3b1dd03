package io.dueline.console.yaml;

/** A policy as people write it: with comments, blank lines, and entries on one line and on many. */
public final class SampleText {
    public static final String TEXT = """
            # ours since 2019
            levels:
              # the VIPs
              - id: gold   # never change this
                calendar: sofia
                targets:
                  - {metric: first-reply, within: 1h}
              - {id: silver, calendar: sofia, targets: []}  # cheap

            # in this order
            rules:
              # first
              - {id: a, when: {}, then: {level: gold}}
              - id: b
                when: {}   # everybody
                then: {level: silver}
            statuses:
              waiting: pending
            """;

    private SampleText() {}
}
