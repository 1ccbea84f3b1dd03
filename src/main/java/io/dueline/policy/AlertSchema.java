package io.dueline.policy;

import static io.dueline.policy.Schemas.anyOf;
import static io.dueline.policy.Schemas.defaulted;
import static io.dueline.policy.Schemas.described;
import static io.dueline.policy.Schemas.flag;
import static io.dueline.policy.Schemas.listOf;
import static io.dueline.policy.Schemas.mapOf;
import static io.dueline.policy.Schemas.object;
import static io.dueline.policy.Schemas.reference;
import static io.dueline.policy.Schemas.string;
import static io.dueline.policy.Schemas.words;

import java.util.List;
import java.util.Map;

/** The schema of what a policy says about alerts. */
final class AlertSchema {

    private AlertSchema() {}

    static Map<String, Object> alert() {
        return object(List.of("on", "to"), properties -> {
            properties.put("on", described(words(Alert.On.WORDS.keySet()), "What somebody is told of."));
            properties.put("when", reference("condition"));
            properties.put("metrics",
                    described(listOf(MetricSchema.name()), "The metrics it is about; all, if left out."));
            properties.put("levels", described(listOf(reference("id")), "The levels it is about; all, if left out."));
            properties.put("to", described(
                    Map.of("type", "array", "minItems", 1, "items", Map.of("type", "string")),
                    "Who is told: " + Recipient.WRITTEN + ".",
                    List.of("assignee", "slack:support", "lead@example.com")));
            properties.put("after", described(
                    listOf(reference("duration")),
                    "The steps of a breach's escalation, each so long after the due instant; 0m, if left out.",
                    List.of("0m", "30m", "2h")));
            properties.put("wall", described(flag(false), "Whether the steps count all time, not only open time."));
        });
    }

    static Map<String, Object> alerting() {
        return object(List.of(), properties -> {
            properties.put("announceAfter", described(
                    defaulted(reference("duration"), "5s"), "How long what would be told may still be taken back."));
            properties.put("maxAge", described(
                    defaulted(reference("duration"), "1h"),
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
            properties.put("breachesPass",
                    described(listOf(reference("id")), "The levels whose breaches are told all the same."));
        });
        return described(hours, "When mail and chat wait until people are at work.");
    }

    static Map<String, Object> contacts() {
        return object(List.of(), properties -> {
            properties.put("agents", described(mapOf(reference("contact")), "Where agents are reached, by id."));
            properties.put("departments",
                    described(mapOf(reference("contact")), "Where departments are reached, by id."));
        });
    }

    static Map<String, Object> contact() {
        Map<String, Object> emails = anyOf(List.of(
                string("email"), Map.of("type", "array", "minItems", 1, "items", string("email"))));
        Map<String, Object> person = object(List.of("email"), properties -> {
            properties.put("email", emails);
            properties.put("zone", described(string(100), "In which times are written to them.", "Europe/Sofia"));
        });
        return described(anyOf(List.of(emails, person)), "Addresses, and the zone in which times are written.");
    }

    static Map<String, Object> warn() {
        Map<String, Object> share = Map.of("type", "string", "pattern", "^[1-9]\\d?%$");
        return described(
                listOf(anyOf(List.of(reference("duration"), share))),
                "When to warn: so much open time before due, or when that share of the time allowed is used up.",
                List.of("15m", "80%"));
    }
}
