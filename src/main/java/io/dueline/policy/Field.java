package io.dueline.policy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A field of a ticket that rules may ask about.
 *
 * @param name as documents write it, such as {@code requester.group} or {@code fields.product}
 * @param kind decides the operators it may be used with
 */
public record Field(String name, Kind kind, Reader reader) {

    /** What a field's value is, and so what it can be compared with. */
    public enum Kind {
        /** A string. */
        TEXT,
        /** A set of strings. */
        TEXTS,
        /** An instant; how long ago it was is wall-clock time. */
        TIME,
        /** True or false. */
        FLAG
    }

    /** Reads the field's value; null where the ticket has none. */
    @FunctionalInterface
    public interface Reader {
        @Nullable
        Object read(Facts facts, @Nullable String level);
    }

    /** Of a name, in characters. */
    public static final int LONGEST = 200;
    private static final String CUSTOM = "fields.";
    private static final Map<String, Field> FIXED = new TreeMap<>();

    static {
        fixed("channel", Kind.TEXT, Facts::channel);
        fixed("status", Kind.TEXT, facts -> facts.status().text());
        fixed("createdAt", Kind.TIME, Facts::createdAt);
        fixed("changedAt", Kind.TIME, Facts::changedAt);
        fixed("deleted", Kind.FLAG, Facts::deleted);
        fixed("referrerUrl", Kind.TEXT, Facts::referrerUrl);
        fixed("priority", Kind.TEXT, Facts::priority);
        fixed("lastMessage.by", Kind.TEXT, lastMessage(Facts.LastMessage::by));
        fixed("lastMessage.age", Kind.TIME, lastMessage(Facts.LastMessage::at));
        fixed("lastMessage.text", Kind.TEXT, lastMessage(Facts.LastMessage::text));
        fixed("assignee.status", Kind.TEXT, Facts::assigneeStatus);
        fixed("department", Kind.TEXT, Facts::department);
        fixed("assignee", Kind.TEXT, Facts::assignee);
        fixed("requester.group", Kind.TEXT, Facts::requesterGroup);
        fixed("fromInvitation", Kind.FLAG, Facts::fromInvitation);
        fixed("tags", Kind.TEXTS, Facts::tags);
        FIXED.put("level", new Field("level", Kind.TEXT, (facts, level) -> level));
    }

    private static void fixed(String name, Kind kind, Function<Facts, @Nullable Object> value) {
        FIXED.put(name, new Field(name, kind, (facts, level) -> value.apply(facts)));
    }

    private static Function<Facts, @Nullable Object> lastMessage(Function<Facts.LastMessage, @Nullable Object> part) {
        return facts -> facts.lastMessage() == null ? null : part.apply(facts.lastMessage());
    }

    /** The field of that name, {@code fields.<key>} for a custom one; null if there is none. */
    public static @Nullable Field named(String name) {
        if (name.startsWith(CUSTOM) && name.length() > CUSTOM.length()) {
            String key = name.substring(CUSTOM.length());
            return new Field(name, Kind.TEXT, (facts, level) -> facts.field(key));
        }
        return FIXED.get(name);
    }

    /** Every name there is, {@code fields.<key>} standing for the custom ones. */
    public static List<String> names() {
        Set<String> names = new TreeSet<>(FIXED.keySet());
        names.add("fields.<key>");
        return List.copyOf(names);
    }

    /** The names of the fields of one kind, without the custom ones. */
    public static List<String> names(Kind kind) {
        return FIXED.values().stream()
                .filter(field -> field.kind == kind)
                .map(Field::name)
                .toList();
    }

    @Nullable
    Object read(Facts facts, @Nullable String level) {
        return reader.read(facts, level);
    }
}
