package io.dueline.policy.reader;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import io.dueline.policy.Fault;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import tools.jackson.databind.json.JsonMapper;

/** An editor that knows a policy by its schema only, asserts formats, and must not contradict the reader. */
final class Editor {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Schema SCHEMA = SchemaRegistry
            .withDefaultDialect(
                    SpecificationVersion.DRAFT_2020_12,
                    registry -> registry.schemaRegistryConfig(
                            SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()))
            .getSchema(JSON.valueToTree(PolicySchema.schema()));

    private Editor() {}

    /** What no schema can say: by the reader's words for it and the value, and with a document that shows it. */
    enum Beyond {
        /** Whether a name is given elsewhere in the document, or outside of it. */
        REFERENCES("there is no such (calendar|level|status)|must be one of first-reply, |holidays are known by date",
                "levels: [{id: gold, calendar: moon, targets: [{metric: typing-speed, within: 1h, pauseOn: [asleep]}]}]"),
        /** Whether the same is said twice, in other words or in another place. */
        REPETITIONS("is already the id of|already: |is given twice",
                "calendars: [{id: a, timeZone: UTC, hours: 24x7}, {id: a, timeZone: CET, hours: 24x7}]"),
        OVERLAPS("opening hours overlap",
                "calendars: [{id: a, timeZone: UTC, hours: {mon: ['09:00-12:30', '12:00-17:00'], tue: ['09:00-17:00']}}]"),
        ORDER("must open before they close",
                "calendars: [{id: a, timeZone: UTC, hours: {mon: ['17:00-09:00'], tue: ['09:00-17:00']}}]"),
        /** Whether anything is left after the holidays and exceptions. */
        NO_OPEN_TIME("the calendar has no open time", "calendars: [{id: a, timeZone: UTC, hours: {mon-fri: []}}]"),
        /** Which time zones there are: they come and go. */
        ZONES("must be a time zone", "calendars: [{id: a, timeZone: Mars/Base, hours: 24x7}]"),
        /** What the parts of a duration come to: more than a year, or less than nothing. */
        SUMS("must be (at most 87600h|longer than zero: .+-|from 0s to 8760h, which is a year: ([^-]|.+-))",
                "alerting: {maxAge: 8759h61m}"),
        /** What no database keeps. */
        TEXTS("must not have NUL characters|is nested more than",
                "alerts: [{on: breach, to: [\"department:a\\0b\"]}]"),
        YEARS("must be within the years", "enforceFrom: 1969-12-31T23:59:59Z"),
        /** What a regular expression is to RE2. */
        PATTERNS("is no RE2 regular expression|is too large a pattern",
                "alerts: [{on: breach, to: [assignee], when: {field: tags, op: matches, value: 'a(b'}}]"),
        /** How deep groups are nested, unless it were written out level by level. */
        DEPTH("groups may be nested", "alerts: [{on: breach, to: [assignee], when: "
                + "{all: [".repeat(11) + "{}" + "]}".repeat(11) + "}]");

        private final Pattern fault;
        private final String example;

        Beyond(String fault, String example) {
            this.fault = Pattern.compile(fault);
            this.example = example;
        }

        String example() {
            return example;
        }

        boolean isMeant(Fault fault) {
            return this.fault.matcher(fault.message() + ": " + fault.value()).find();
        }
    }

    /** What it marks, with where. */
    static List<String> complaints(Object tree) {
        return SCHEMA.validate(JSON.valueToTree(tree)).stream().map(Object::toString).toList();
    }

    /** It accepts what the reader accepts, and refuses what the reader refuses unless that is beyond a schema. */
    static void agrees(Object tree, List<Fault> faults) {
        if (faults.isEmpty()) {
            assertThat(complaints(tree)).as("schema of %s", tree).isEmpty();
        } else if (faults.stream().anyMatch(fault -> !isBeyond(fault))) {
            assertThat(complaints(tree)).as("schema of %s, with %s", tree, faults).isNotEmpty();
        }
    }

    /** Of another type than it should be is never beyond. */
    private static boolean isBeyond(Fault fault) {
        return Arrays.stream(Beyond.values()).anyMatch(beyond -> beyond.isMeant(fault))
                && !(fault.value() instanceof Number);
    }
}
