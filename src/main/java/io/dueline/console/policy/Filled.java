package io.dueline.console.policy;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A part of a document as a form fills it in. What is left blank isn't written down, and what no field is for stays. */
final class Filled {
    private final Map<String, Object> tree;

    /** @param before what it said; null: it is new */
    Filled(@Nullable Object before) {
        this.tree = Tree.map(before);
    }

    /** That value; without the key, where it is blank. */
    Filled put(String key, Object value) {
        if (value.equals("") || value.equals(List.of()) || value.equals(Map.of())) {
            tree.remove(key);
        } else {
            tree.put(key, value);
        }
        return this;
    }

    /** That value, also a blank one. */
    Filled say(String key, Object value) {
        tree.put(key, value);
        return this;
    }

    /** What is as it would be anyway isn't written down. */
    Filled mark(String key, boolean said, Object value) {
        return put(key, said ? value : "");
    }

    Map<String, Object> tree() {
        return tree;
    }
}
