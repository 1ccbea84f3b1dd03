package io.dueline.timeline;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The attributes that an event sets, each with its new value; an attribute that is present with null is cleared, one
 * that is absent stays as it is.
 */
public final class Change {
    /** An attribute of a ticket and the type of its values. */
    public enum Attribute {
        /** A string, as the source names it; the policy says what it means. */
        STATUS,
        PRIORITY,
        CHANNEL,
        DEPARTMENT,
        /** An {@link Agent}. */
        ASSIGNEE,
        /** A {@link Requester}. */
        REQUESTER,
        /** A set of strings. */
        TAGS,
        REFERRER_URL,
        /** A boolean. */
        FROM_INVITATION,
        /** A map of strings by key; a key with null is cleared, keys that are absent stay. */
        FIELDS
    }

    public static final Change NONE = new Change(Map.of());

    private final EnumMap<Attribute, @Nullable Object> values = new EnumMap<>(Attribute.class);

    public Change(Map<Attribute, ? extends @Nullable Object> values) {
        this.values.putAll(values);
    }

    public boolean sets(Attribute attribute) {
        return values.containsKey(attribute);
    }

    public Set<Attribute> attributes() {
        return values.keySet();
    }

    /** The id of the agent that it assigns; empty: it assigns none. */
    public Optional<String> agent() {
        return Optional.ofNullable((Agent) value(Attribute.ASSIGNEE)).map(Agent::id);
    }

    @Nullable
    String text(Attribute attribute, @Nullable String otherwise) {
        return sets(attribute) ? (String) values.get(attribute) : otherwise;
    }

    @Nullable
    Object value(Attribute attribute) {
        return values.get(attribute);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Change that && values.equals(that.values);
    }

    @Override
    public int hashCode() {
        return values.hashCode();
    }

    @Override
    public String toString() {
        return values.toString();
    }

    /**
     * @param status what {@code assignee.status} in rules reads; null: not known
     * @param email where alerts for the assignee go; null: where the policy's contacts say
     */
    public record Agent(String id, @Nullable String name, @Nullable String status, @Nullable String email) {
        public Agent(String id, @Nullable String name, @Nullable String status) {
            this(id, name, status, null);
        }

        Agent inStatus(String other) {
            return new Agent(id, name, other, email);
        }
    }

    /** @param group what {@code requester.group} in rules reads; null: none */
    public record Requester(
            @Nullable String id, @Nullable String name, @Nullable String email, @Nullable String group) {}
}
