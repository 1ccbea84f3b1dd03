package io.dueline.policy;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A faulty value as it is shown: whole if it is small, cut if it is long. */
final class Excerpt {
    private static final int LONGEST = 200;
    private static final int MOST = 10;

    private Excerpt() {}

    static @Nullable Object of(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case String text when text.length() > LONGEST -> text.substring(0, LONGEST) + "…";
            case List<?> list when list.size() > MOST || !list.stream().allMatch(Excerpt::isSmall) ->
                "a list of " + list.size();
            case Map<?, ?> map when map.size() > MOST || !map.values().stream().allMatch(Excerpt::isSmall) ->
                "an object of " + map.size();
            default -> value;
        };
    }

    private static boolean isSmall(@Nullable Object value) {
        return value == null
                || value instanceof Number
                || value instanceof Boolean
                || (value instanceof String text && text.length() <= LONGEST);
    }
}
