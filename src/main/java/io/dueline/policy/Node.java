package io.dueline.policy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A value in a document of maps, lists, strings, numbers and booleans, as a JSON or YAML parser yields it, and the way
 * to it. What is wrong with it is added to the document's faults, so that reading goes on and finds all of them; null
 * stands for what is absent as well as for what can't be read. Not safe for use by several threads.
 */
public final class Node {
    private static final int MOST_FAULTS = 1_000;

    private final List<Fault> faults;
    private final @Nullable Node parent;
    private final Object key;
    private final @Nullable Object value;

    private Node(List<Fault> faults, @Nullable Node parent, Object key, @Nullable Object value) {
        this.faults = faults;
        this.parent = parent;
        this.key = key;
        this.value = value;
    }

    /** @param faults receives what is wrong with the document */
    public static Node document(@Nullable Object tree, List<Fault> faults) {
        return new Node(faults, null, "", tree);
    }

    /** A part of a larger document, as if it stood there at that path. */
    public static Node part(@Nullable Object tree, String path, List<Fault> faults) {
        return new Node(faults, null, path, tree);
    }

    public @Nullable Object value() {
        return value;
    }

    /** Not there, or null. */
    public boolean isAbsent() {
        return value == null;
    }

    /** Whether the key stands there at all, be it with null. */
    public boolean has(String name) {
        return value instanceof Map<?, ?> map && map.containsKey(name);
    }

    /** The value of a key; absent where this is no object or has no such key. */
    public Node at(String name) {
        return new Node(faults, this, name, value instanceof Map<?, ?> map ? map.get(name) : null);
    }

    /** The last part of the path: a key, or an index. */
    public String key() {
        return key.toString();
    }

    /** As in {@code levels[2].targets[0].within}; empty for a whole document. */
    public String path() {
        if (parent == null) {
            return key.toString();
        }
        String before = parent.path();
        return key instanceof Integer
                ? before + "[" + key + "]"
                : (before.isEmpty() ? "" : before + ".") + Excerpt.cut(key());
    }

    /** Adds a fault, and is null for the caller to return. Of very many only the first are told, and that there are more. */
    public <T> @Nullable T refuse(String message) {
        if (faults.size() < MOST_FAULTS) {
            faults.add(new Fault(path(), Excerpt.of(value), Excerpt.clean(message)));
        } else if (faults.size() == MOST_FAULTS) {
            faults.add(new Fault("", null, "has more faults than these " + MOST_FAULTS));
        }
        return null;
    }

    /** Adds the fault that it isn't what must stand there, and is null for the caller to return. */
    public <T> @Nullable T expect(String what) {
        return refuse((isAbsent() ? "is required: " : "must be ") + what);
    }

    /** Whether it is an object; if not, and if a key is none of those named, that is a fault. */
    public boolean isObjectOf(String... names) {
        if (!(value instanceof Map<?, ?> map)) {
            expect("an object with " + String.join(", ", names));
            return false;
        }
        for (Object name : map.keySet()) {
            if (!Arrays.asList(names).contains(name)) {
                at(String.valueOf(name)).refuse("is not known here; allowed are " + String.join(", ", names));
            }
        }
        return true;
    }

    /** The elements of a list; none where it is absent. */
    public List<Node> items(int most) {
        if (isAbsent()) {
            return List.of();
        }
        if (!(value instanceof List<?> list)) {
            refuse("must be a list");
            return List.of();
        }
        limit(list.size(), most);
        List<Node> items = new ArrayList<>(list.size());
        list.forEach(item -> items.add(new Node(faults, this, items.size(), item)));
        return items;
    }

    /** The entries of an object; none where it is absent. */
    public List<Node> entries(int most) {
        if (isAbsent()) {
            return List.of();
        }
        if (!(value instanceof Map<?, ?> map)) {
            refuse("must be an object");
            return List.of();
        }
        limit(map.size(), most);
        List<Node> entries = new ArrayList<>(map.size());
        map.forEach((name, entry) -> entries.add(new Node(faults, this, String.valueOf(name), entry)));
        return entries;
    }

    private void limit(int size, int most) {
        if (size > most) {
            refuse("must have at most " + most + " entries, not " + size);
        }
    }

    /** A string, which may be empty. */
    public @Nullable String text(int most) {
        if (isAbsent()) {
            return null;
        }
        return value instanceof String text ? limited(text, most) : refuse("must be a string");
    }

    /** A string that must be there and say something. */
    public @Nullable String requiredText(int most) {
        if (isAbsent()) {
            return refuse("is required: a string of 1 to " + most + " characters");
        }
        String text = text(most);
        return text != null && text.isBlank() ? refuse("must not be empty") : text;
    }

    /** A string; the text of a number or a boolean is taken for one. */
    public @Nullable String scalar(int most) {
        return value instanceof Number || value instanceof Boolean ? limited(value.toString(), most) : text(most);
    }

    private @Nullable String limited(String text, int most) {
        return text.length() > most && text.codePointCount(0, text.length()) > most
                ? refuse("must have at most " + most + " characters, not " + text.codePointCount(0, text.length()))
                : text;
    }

    /** An instant; null where it is absent. */
    public @Nullable Instant instant() {
        return isAbsent() ? null : requiredInstant();
    }

    /** An instant that must be there. */
    public @Nullable Instant requiredInstant() {
        try {
            return value instanceof String text ? Instants.parse(text) : expect(Instants.WRITTEN);
        } catch (IllegalArgumentException e) {
            return refuse(e.getMessage());
        }
    }

    /** @param otherwise where it is absent, or no boolean */
    public boolean flag(boolean otherwise) {
        if (value instanceof Boolean flag) {
            return flag;
        }
        if (!isAbsent()) {
            refuse("must be true or false");
        }
        return otherwise;
    }

    /** What the string stands for; a fault that lists the choices where it is none of them. */
    public <T> @Nullable T choice(Map<String, T> choices) {
        T chosen = value instanceof String name ? choices.get(name) : null;
        return chosen != null || isAbsent() ? chosen : refuse("must be one of " + Words.list(choices.keySet()));
    }

    /** The choice that must be made here. */
    public <T> @Nullable T requiredChoice(Map<String, T> choices) {
        return isAbsent() ? expect("one of " + Words.list(choices.keySet())) : choice(choices);
    }
}
