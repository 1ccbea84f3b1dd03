package io.dueline.policy.reader;

import io.dueline.policy.Contact;
import io.dueline.policy.Node;
import io.dueline.policy.Recipient;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads where agents and departments are reached. */
record ContactReader(Map<String, Contact> agents, Map<String, Contact> departments) {

    static final int MOST = 10_000;
    static final int MOST_EMAILS = 50;
    static final String[] KEYS = {"agents", "departments"};
    static final String[] CONTACT_KEYS = {"email", "zone"};
    private static final String FORM = "an e-mail address, a list of them, or {email: …, zone: …}";

    static ContactReader read(Node node) {
        return node.isAbsent() || !node.isObjectOf(KEYS)
                ? new ContactReader(Map.of(), Map.of())
                : new ContactReader(contacts(node.at("agents")), contacts(node.at("departments")));
    }

    private static Map<String, Contact> contacts(Node node) {
        Map<String, Contact> contacts = new HashMap<>();
        for (Node entry : node.entries(MOST)) {
            Contact contact = contact(entry);
            if (contact != null) {
                contacts.put(entry.key(), contact);
            }
        }
        return contacts;
    }

    private static @Nullable Contact contact(Node node) {
        if (node.value() instanceof Map<?, ?>) {
            node.isObjectOf(CONTACT_KEYS);
            List<String> emails = emails(node.at("email"));
            ZoneId zone = zone(node.at("zone"));
            return emails.isEmpty() ? null : new Contact(emails, zone);
        }
        List<String> emails = emails(node);
        return emails.isEmpty() ? null : new Contact(emails, null);
    }

    private static List<String> emails(Node node) {
        List<String> emails = new ArrayList<>();
        if (node.value() instanceof List<?> list && !list.isEmpty()) {
            node.items(MOST_EMAILS).forEach(entry -> email(entry, emails));
        } else {
            email(node, emails);
        }
        return emails;
    }

    private static void email(Node node, List<String> emails) {
        if (node.value() instanceof String text && Recipient.isAddress(text)) {
            emails.add(text);
        } else {
            node.expect(FORM);
        }
    }

    private static @Nullable ZoneId zone(Node node) {
        String text = node.text(100);
        try {
            return text == null ? null : ZoneId.of(text);
        } catch (DateTimeException e) {
            return node.refuse("must be a time zone such as Europe/Sofia, UTC or +02:00");
        }
    }
}
