package io.dueline.policy.reader;

import static io.dueline.policy.reader.Schemas.NULL;
import static io.dueline.policy.reader.Schemas.anyOf;
import static io.dueline.policy.reader.Schemas.defaulted;
import static io.dueline.policy.reader.Schemas.described;
import static io.dueline.policy.reader.Schemas.flag;
import static io.dueline.policy.reader.Schemas.given;
import static io.dueline.policy.reader.Schemas.listOf;
import static io.dueline.policy.reader.Schemas.not;
import static io.dueline.policy.reader.Schemas.object;
import static io.dueline.policy.reader.Schemas.only;
import static io.dueline.policy.reader.Schemas.pattern;
import static io.dueline.policy.reader.Schemas.reference;
import static io.dueline.policy.reader.Schemas.setOf;
import static io.dueline.policy.reader.Schemas.someOf;
import static io.dueline.policy.reader.Schemas.where;
import static io.dueline.policy.reader.Schemas.words;

import io.dueline.policy.Alert;
import io.dueline.policy.Alerting;
import io.dueline.policy.Recipient;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** The schema of what a policy says about alerts. */
final class AlertSchema {

    private AlertSchema() {}

    static Map<String, Object> alert() {
        Map<String, Object> noIncident = Map.of("items", not(pattern("pagerduty:.*")));
        return where(
                said(),
                List.of(given(on(on -> on != Alert.On.BREACH), only(Map.of("after", NULL, "wall", NULL))),
                        given(on(on -> on == Alert.On.ASSIGNED_LEVEL), only(Map.of("metrics", NULL))),
                        given(on(on -> !on.isIncident()), only(Map.of("to", noIncident)))));
    }

    private static Map<String, Object> on(Predicate<Alert.On> which) {
        return Map.of("on", words(Arrays.stream(Alert.On.values()).filter(which).map(Alert.On::text).toList()));
    }

    private static Map<String, Object> said() {
        return object(List.of("on", "to"), List.of("when"), properties -> {
            properties.put("on", described(words(Alert.On.WORDS.keySet()), "What somebody is told of."));
            properties.put("when", reference("condition"));
            properties.put("metrics", described(
                    listOf(MetricSchema.name(), MetricReader.MOST), "The metrics it is about; all, if left out."));
            properties.put("levels", described(
                    listOf(reference("id"), LevelReader.MOST), "The levels it is about; all, if left out."));
            properties.put("to", described(
                    someOf(ContactSchema.recipient(), AlertReader.MOST_RECIPIENTS),
                    "Who is told: " + Recipient.WRITTEN + ".",
                    List.of("assignee", "slack:support", "lead@example.com")));
            properties.put("after", described(
                    setOf(reference("span"), AlertReader.MOST_STEPS),
                    "The steps of a breach's escalation, each so long after the due instant; 0m, if left out."
                            + " A pause of the missed clock doesn't hold them back; its end does, and so does an excuse.",
                    List.of("0m", "30m", "2h")));
            properties.put("wall", described(flag(false), "Whether the steps count all time, not only open time."));
        });
    }

    static Map<String, Object> alerting() {
        return object(List.of(), properties -> {
            properties.put("announceAfter", described(
                    defaulted(reference("span"), "5s"), "How long what would be told may still be taken back."));
            properties.put("maxAge", described(
                    defaulted(reference("span"), "1h"),
                    "What is older than this when it becomes known is told to nobody."));
            properties.put("quietHours", quietHours());
            properties.put("storm", described(
                    Map.of("type", "integer", "minimum", 1, "maximum", AlertingReader.MOST_AT_ONCE, "default",
                            Alerting.STORM),
                    "How many mails or chat messages of one kind somebody gets within a minute; more come together."));
        });
    }

    private static Map<String, Object> quietHours() {
        Map<String, Object> hours = object(List.of("outside"), properties -> {
            properties.put("outside",
                    described(reference("id"), "The calendar outside of whose hours mail and chat wait.", "sofia"));
            properties.put("breachesPass", described(
                    listOf(reference("id"), LevelReader.MOST), "The levels whose breaches are told all the same."));
        });
        return described(hours, "When mail and chat wait until people are at work.");
    }

    static Map<String, Object> warn() {
        return described(
                setOf(anyOf(List.of(reference("duration"), pattern("[1-9]\\d?%"))), WarningReader.MOST),
                "When to warn: so much open time before due, or when that share of the time allowed is used up.",
                List.of("15m", "80%"));
    }
}
