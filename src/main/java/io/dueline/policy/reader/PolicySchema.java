package io.dueline.policy.reader;

import static io.dueline.policy.reader.Schemas.described;
import static io.dueline.policy.reader.Schemas.listOf;
import static io.dueline.policy.reader.Schemas.mapOf;
import static io.dueline.policy.reader.Schemas.object;
import static io.dueline.policy.reader.Schemas.pattern;
import static io.dueline.policy.reader.Schemas.reference;
import static io.dueline.policy.reader.Schemas.string;
import static io.dueline.policy.reader.Schemas.with;
import static io.dueline.policy.reader.Schemas.words;

import io.dueline.policy.Words;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The JSON Schema (2020-12) of policy documents, for editors. It is made from the same words that {@link PolicyReader}
 * knows; what refers to another part of the document (ids, own status names), and what several values come to, only
 * the reader can judge.
 */
public final class PolicySchema {
    private PolicySchema() {}

    /** A tree of maps, lists, strings, numbers, booleans and nulls; the caller's own. */
    public static Map<String, Object> schema() {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.put("title", "Dueline policy");
        schema.putAll(
                described(document(), "What a help desk promises: calendars, levels, and the rules that choose one."));
        schema.put("$defs", definitions());
        return schema;
    }

    private static Map<String, Object> document() {
        return object(List.of(), properties -> {
            properties.put("calendars",
                    described(listOf(reference("calendar"), CalendarReader.MOST), "When teams work."));
            properties.put("metrics", described(
                    listOf(reference("metric"), MetricReader.MOST), "What is timed besides what is built in."));
            properties.put("levels", described(
                    listOf(reference("level"), LevelReader.MOST), "Sets of targets, each with a calendar."));
            properties.put("rules", described(
                    listOf(reference("rule"), RuleReader.MOST), "Choose a ticket's level, in order, top down."));
            properties.put("statuses", statuses());
            properties.put("alerts", described(
                    listOf(reference("alert"), AlertReader.MOST), "Who is told of what."));
            properties.put("alerting", described(AlertSchema.alerting(), "What keeps alerts bearable."));
            properties.put("contacts", described(ContactSchema.contacts(), "Where people are reached."));
            properties.put("reports", described(
                    listOf(reference("report"), ScheduledReportReader.MOST), "Compliance that is sent by itself."));
            properties.put(
                    "enforceFrom",
                    described(
                            string("date-time"),
                            "Tickets created before it get no clocks.",
                            "2026-11-01T00:00:00+02:00"));
        });
    }

    private static Map<String, Object> statuses() {
        Map<String, Object> names = Map.of("pattern", "\\S", "maxLength", StatusReader.LONGEST);
        return described(
                with(mapOf(words(StatusReader.WORDS.keySet()), StatusReader.MOST), "propertyNames", names),
                "A source's own status names, each with the one of Dueline's that it means.",
                Map.of("waiting-for-customer", "pending"));
    }

    private static Map<String, Object> definitions() {
        Map<String, Object> definitions = new LinkedHashMap<>();
        definitions.put("id", pattern(Words.ID));
        definitions.put("duration", DurationSchema.duration());
        definitions.put("span", DurationSchema.span());
        definitions.put("allowance", DurationSchema.allowance());
        definitions.put("dayHours", CalendarSchema.dayHours());
        definitions.put("calendar", CalendarSchema.calendar());
        definitions.put("metric", MetricSchema.metric());
        definitions.put("level", level());
        definitions.put("target", TargetSchema.target());
        definitions.put("rule", RuleSchema.rule());
        definitions.put("condition", ConditionSchema.condition());
        definitions.put("alert", AlertSchema.alert());
        definitions.put("contact", ContactSchema.contact());
        definitions.put("report", ReportSchema.report());
        return definitions;
    }

    private static Map<String, Object> level() {
        return object(List.of("id", "calendar", "targets"), properties -> {
            properties.put("id", described(reference("id"), "Rules name the level by it.", "urgent"));
            properties.put("name", described(string(200), "What people call it; the id, if left out.", "Urgent SLA"));
            properties.put("calendar",
                    described(reference("id"), "The calendar for targets without one of their own."));
            properties.put("targets",
                    described(listOf(reference("target"), LevelReader.MOST_TARGETS), "At most one for each metric."));
        });
    }
}
