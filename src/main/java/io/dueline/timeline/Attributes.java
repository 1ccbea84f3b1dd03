package io.dueline.timeline;

import io.dueline.policy.Facts;
import io.dueline.policy.Policy;
import io.dueline.policy.Status;
import io.dueline.timeline.Change.Attribute;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What an event leaves of a ticket's attributes. */
final class Attributes {
    private Attributes() {}

    static Ticket after(@Nullable Ticket before, Event event, Policy policy) {
        Instant at = event.time();
        return switch (event.happening()) {
            case Happening.Created created when before == null -> created(created, at, policy);
            case Happening.Created created -> changed(before, created.attributes(), at, policy);
            case Happening.Changed changed -> changed(before, changed.change(), at, policy);
            case Happening.Message message -> message.isPublic() ? written(before, message, at) : before;
            case Happening.Merged merged -> flagged(before, at, before.deleted(), merged.into());
            case Happening.Inherited inherited -> before;
            case Happening.Deleted deleted -> flagged(before, at, true, before.mergedInto());
            case Happening.Restored restored -> flagged(before, at, false, before.mergedInto());
            case Happening.Chat chat -> before;
            case Happening.Call call -> before;
            case Happening.Rated rated -> rated(before, rated.score());
            case Happening.AgentChanged changed -> before;
            case Happening.Reapplied reapplied -> before;
            case Happening.Remark remark -> before;
        };
    }

    private static Ticket created(Happening.Created created, Instant at, Policy policy) {
        var message = new Facts.LastMessage(created.by().name().toLowerCase(Locale.ROOT), at, null);
        var blank = new Ticket(
                Status.NEW, null, null, null, null, null, Set.of(), null, false, Map.of(), null, at, at, message,
                false, null, null);
        return changed(blank, created.attributes(), at, policy);
    }

    private static Ticket changed(Ticket before, Change change, Instant at, Policy policy) {
        return new Ticket(
                status(before, change, policy),
                change.text(Attribute.PRIORITY, before.priority()),
                change.text(Attribute.CHANNEL, before.channel()),
                change.text(Attribute.DEPARTMENT, before.department()),
                change.sets(Attribute.ASSIGNEE) ? (Change.Agent) change.value(Attribute.ASSIGNEE) : before.assignee(),
                change.sets(Attribute.REQUESTER)
                        ? (Change.Requester) change.value(Attribute.REQUESTER)
                        : before.requester(),
                tags(before, change),
                change.text(Attribute.REFERRER_URL, before.referrerUrl()),
                change.sets(Attribute.FROM_INVITATION)
                        ? Boolean.TRUE.equals(change.value(Attribute.FROM_INVITATION))
                        : before.fromInvitation(),
                fields(before, change),
                before.level(),
                before.createdAt(),
                at,
                before.lastMessage(),
                before.deleted(),
                before.mergedInto(),
                before.satisfaction());
    }

    /** A name that this revision of the policy doesn't know leaves the status as it is. */
    private static Status status(Ticket before, Change change, Policy policy) {
        String name = change.text(Attribute.STATUS, null);
        Status status = name == null ? null : policy.status(name);
        return status == null ? before.status() : status;
    }

    @SuppressWarnings("unchecked")
    private static Set<String> tags(Ticket before, Change change) {
        if (!change.sets(Attribute.TAGS)) {
            return before.tags();
        }
        Object tags = change.value(Attribute.TAGS);
        return tags == null ? Set.of() : (Set<String>) tags;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, String> fields(Ticket before, Change change) {
        if (!change.sets(Attribute.FIELDS)) {
            return before.fields();
        }
        var changes = (Map<String, @Nullable String>) change.value(Attribute.FIELDS);
        Map<String, String> fields = new HashMap<>(changes == null ? Map.of() : before.fields());
        if (changes != null) {
            changes.forEach((key, value) -> fields.compute(key, (k, old) -> value));
        }
        return Map.copyOf(fields);
    }

    private static Ticket written(Ticket before, Happening.Message message, Instant at) {
        var last = new Facts.LastMessage(message.by().name().toLowerCase(Locale.ROOT), at, message.text());
        return new Ticket(
                before.status(), before.priority(), before.channel(), before.department(), before.assignee(),
                before.requester(), before.tags(), before.referrerUrl(), before.fromInvitation(), before.fields(),
                before.level(), before.createdAt(), before.changedAt(), last, before.deleted(), before.mergedInto(),
                before.satisfaction());
    }

    private static Ticket flagged(Ticket before, Instant at, boolean deleted, @Nullable String into) {
        return new Ticket(
                before.status(), before.priority(), before.channel(), before.department(), before.assignee(),
                before.requester(), before.tags(), before.referrerUrl(), before.fromInvitation(), before.fields(),
                before.level(), before.createdAt(), at, before.lastMessage(), deleted, into,
                before.satisfaction());
    }

    private static Ticket rated(Ticket before, int score) {
        return new Ticket(
                before.status(), before.priority(), before.channel(), before.department(), before.assignee(),
                before.requester(), before.tags(), before.referrerUrl(), before.fromInvitation(), before.fields(),
                before.level(), before.createdAt(), before.changedAt(), before.lastMessage(), before.deleted(),
                before.mergedInto(), score);
    }
}
