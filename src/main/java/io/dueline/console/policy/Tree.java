package io.dueline.console.policy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Looks into a document of any shape, as a draft may have; what isn't there, or isn't what was looked for, is empty. */
final class Tree {
    private Tree() {}

    static Map<String, Object> map(@Nullable Object tree) {
        Map<String, Object> copy = new LinkedHashMap<>();
        if (tree instanceof Map<?, ?> map) {
            map.forEach((key, value) -> copy.put(String.valueOf(key), value));
        }
        return copy;
    }

    static @Nullable Object at(@Nullable Object tree, String key) {
        return tree instanceof Map<?, ?> map ? map.get(key) : null;
    }

    static List<?> list(@Nullable Object tree, String key) {
        return at(tree, key) instanceof List<?> list ? list : List.of();
    }

    static List<String> texts(@Nullable Object tree, String key) {
        return list(tree, key).stream().map(String::valueOf).toList();
    }

    /** A scalar as text. */
    static String text(@Nullable Object tree, String key) {
        return text(at(tree, key));
    }

    static String text(@Nullable Object value) {
        return value == null ? "" : String.valueOf(value);
    }

    static boolean flag(@Nullable Object tree, String key, boolean otherwise) {
        return at(tree, key) instanceof Boolean flag ? flag : otherwise;
    }
}
