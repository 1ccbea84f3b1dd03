package io.dueline.timeline;

import io.dueline.policy.Node;
import io.dueline.timeline.Change.Attribute;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the attributes that an event sets. One that can't be read is left out. */
final class ChangeReader {
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_URL = 2_000;
    private static final int LONGEST_FIELD = 10_000;
    private static final int MOST = 500;
    private static final Map<String, Attribute> NAMES = names();

    private ChangeReader() {}

    private static Map<String, Attribute> names() {
        Map<String, Attribute> names = new LinkedHashMap<>();
        names.put("status", Attribute.STATUS);
        names.put("priority", Attribute.PRIORITY);
        names.put("channel", Attribute.CHANNEL);
        names.put("department", Attribute.DEPARTMENT);
        names.put("assignee", Attribute.ASSIGNEE);
        names.put("requester", Attribute.REQUESTER);
        names.put("tags", Attribute.TAGS);
        names.put("referrerUrl", Attribute.REFERRER_URL);
        names.put("fromInvitation", Attribute.FROM_INVITATION);
        names.put("fields", Attribute.FIELDS);
        return names;
    }

    static Change change(Node data) {
        Map<Attribute, @Nullable Object> values = new EnumMap<>(Attribute.class);
        NAMES.forEach((name, attribute) -> {
            if (data.has(name)) {
                put(values, attribute, data.at(name));
            }
        });
        return values.isEmpty() ? Change.NONE : new Change(values);
    }

    private static void put(Map<Attribute, @Nullable Object> values, Attribute attribute, Node node) {
        Object value = node.isAbsent() ? null : value(attribute, node);
        if (value != null || node.isAbsent()) {
            values.put(attribute, value);
        }
    }

    private static @Nullable Object value(Attribute attribute, Node node) {
        return switch (attribute) {
            case STATUS, PRIORITY, CHANNEL, DEPARTMENT -> node.text(LONGEST_NAME);
            case REFERRER_URL -> node.text(LONGEST_URL);
            case ASSIGNEE -> agent(node);
            case REQUESTER -> requester(node);
            case TAGS -> tags(node);
            case FROM_INVITATION -> node.flag(false);
            case FIELDS -> fields(node);
        };
    }

    private static Change.@Nullable Agent agent(Node node) {
        if (node.value() instanceof String) {
            String id = node.requiredText(LONGEST_NAME);
            return id == null ? null : new Change.Agent(id, null, null);
        }
        if (!(node.value() instanceof Map<?, ?>)) {
            return node.expect("an object with id, name, status, email; or an id; or null");
        }
        String id = node.at("id").requiredText(LONGEST_NAME);
        String name = node.at("name").text(LONGEST_NAME);
        String status = node.at("status").text(LONGEST_NAME);
        String email = node.at("email").text(LONGEST_NAME * 2);
        return id == null ? null : new Change.Agent(id, name, status, email);
    }

    private static Change.@Nullable Requester requester(Node node) {
        if (!(node.value() instanceof Map<?, ?>)) {
            return node.expect("an object with id, name, email, group; or null");
        }
        return new Change.Requester(
                node.at("id").text(LONGEST_NAME),
                node.at("name").text(LONGEST_NAME),
                node.at("email").text(LONGEST_NAME * 2),
                node.at("group").text(LONGEST_NAME));
    }

    private static Set<String> tags(Node node) {
        Set<String> tags = new HashSet<>();
        for (Node item : node.items(MOST)) {
            String tag = item.requiredText(LONGEST_NAME);
            if (tag != null) {
                tags.add(tag);
            }
        }
        return Set.copyOf(tags);
    }

    private static Map<String, @Nullable String> fields(Node node) {
        Map<String, @Nullable String> fields = new HashMap<>();
        for (Node entry : node.entries(MOST)) {
            String text = entry.scalar(LONGEST_FIELD);
            if (entry.key().length() > LONGEST_NAME) {
                entry.refuse("the name of a field must have at most " + LONGEST_NAME + " characters");
            } else if (text != null || entry.isAbsent()) {
                fields.put(entry.key(), text);
            }
        }
        return fields;
    }
}
