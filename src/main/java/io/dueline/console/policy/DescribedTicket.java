package io.dueline.console.policy;

import io.dueline.policy.Facts;
import io.dueline.policy.Status;
import io.dueline.store.TicketAttributes;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A ticket as somebody describes it in a form, by the names of the fields that rules ask for.
 *
 * @param said absent: not known, or not set
 * @param at the present
 */
record DescribedTicket(Map<String, String> said, Status status, Instant createdAt, Instant at) implements Facts {

    static DescribedTicket of(Map<String, String> said, @Nullable Status status, Instant createdAt, Instant at) {
        return new DescribedTicket(said, status == null ? Status.NEW : status, createdAt, at);
    }

    /** What a form says of a ticket that is there already. */
    static Map<String, String> told(TicketAttributes ticket) {
        Map<String, String> told = new LinkedHashMap<>();
        put(told, "status", ticket.status());
        put(told, "priority", ticket.priority());
        put(told, "channel", ticket.channel());
        put(told, "department", ticket.department());
        put(told, "assignee", ticket.assignee());
        put(told, "requester.group", ticket.requesterGroup());
        put(told, "tags", String.join(", ", ticket.tags()));
        put(told, "referrerUrl", ticket.referrerUrl());
        put(told, "fromInvitation", ticket.fromInvitation() ? "true" : null);
        put(told, "level", ticket.level());
        put(told, "fields", ticket.fields().entrySet().stream()
                .map(field -> field.getKey() + " = " + field.getValue())
                .collect(Collectors.joining("\n")));
        return told;
    }

    private static void put(Map<String, String> told, String name, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            told.put(name, value);
        }
    }

    @Override
    public @Nullable String channel() {
        return said.get("channel");
    }

    @Override
    public Instant changedAt() {
        return at;
    }

    @Override
    public boolean deleted() {
        return false;
    }

    @Override
    public @Nullable String referrerUrl() {
        return said.get("referrerUrl");
    }

    @Override
    public @Nullable String priority() {
        return said.get("priority");
    }

    @Override
    public @Nullable LastMessage lastMessage() {
        String by = said.get("lastMessage.by");
        String text = said.get("lastMessage.text");
        return by == null && text == null ? null : new LastMessage(by == null ? "customer" : by, at, text);
    }

    @Override
    public @Nullable String assignee() {
        return said.get("assignee");
    }

    @Override
    public @Nullable String assigneeStatus() {
        return said.get("assignee.status");
    }

    @Override
    public @Nullable String field(String key) {
        return said.getOrDefault("fields", "").lines()
                .map(line -> line.split("=", 2))
                .filter(parts -> parts.length == 2 && parts[0].strip().equals(key))
                .map(parts -> parts[1].strip())
                .findFirst()
                .orElse(null);
    }

    @Override
    public @Nullable String department() {
        return said.get("department");
    }

    @Override
    public @Nullable String requesterGroup() {
        return said.get("requester.group");
    }

    @Override
    public boolean fromInvitation() {
        return "true".equals(said.get("fromInvitation"));
    }

    @Override
    public Set<String> tags() {
        Set<String> tags = new LinkedHashSet<>();
        for (String tag : said.getOrDefault("tags", "").split(",")) {
            tags.add(tag.strip());
        }
        tags.remove("");
        return tags;
    }
}
