package io.dueline.policy.reader;

import static io.dueline.policy.reader.Schemas.anyOf;
import static io.dueline.policy.reader.Schemas.described;
import static io.dueline.policy.reader.Schemas.mapOf;
import static io.dueline.policy.reader.Schemas.object;
import static io.dueline.policy.reader.Schemas.pattern;
import static io.dueline.policy.reader.Schemas.reference;
import static io.dueline.policy.reader.Schemas.someOf;
import static io.dueline.policy.reader.Schemas.string;

import io.dueline.policy.Words;
import java.util.List;
import java.util.Map;

/** The schema of where people are reached, and of naming one of them. */
final class ContactSchema {
    private static final String PART = "[^\\x00-\\x20\\x7f@<>,;:\"()\\[\\]\\\\]";
    private static final String ADDRESS = PART + "{1,64}@" + PART + "{1,190}";

    private ContactSchema() {}

    static Map<String, Object> contacts() {
        return object(List.of(), properties -> {
            properties.put("agents",
                    described(mapOf(reference("contact"), ContactReader.MOST), "Where agents are reached, by id."));
            properties.put("departments", described(
                    mapOf(reference("contact"), ContactReader.MOST), "Where departments are reached, by id."));
        });
    }

    static Map<String, Object> contact() {
        Map<String, Object> emails = anyOf(
                List.of(pattern(ADDRESS), someOf(pattern(ADDRESS), ContactReader.MOST_EMAILS)));
        Map<String, Object> person = object(List.of("email"), properties -> {
            properties.put("email", emails);
            properties.put("zone", described(string(100), "In which times are written to them.", "Europe/Sofia"));
        });
        return described(anyOf(List.of(emails, person)), "Addresses, and the zone in which times are written.");
    }

    /** Whom an alert is for. */
    static Map<String, Object> recipient() {
        return pattern("assignee|requester|department|department:[\\s\\S]{1,200}|(email:)?" + ADDRESS
                + "|(webhook|slack|teams|pagerduty):" + Words.ID);
    }

    /** Whom a report is for. */
    static Map<String, Object> reader() {
        return pattern("(email:)?" + ADDRESS);
    }
}
