package io.dueline.policy;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a fault shows of a document: whole if it is small, cut if it is long, and never what no reply could carry. */
final class Excerpt {
    private static final int LONGEST = 200;
    private static final int MOST = 10;

    private Excerpt() {}

    static @Nullable Object of(@Nullable Object value) {
        return switch (value) {
            case String text -> cut(text);
            case List<?> list when list.size() > MOST || !list.stream().allMatch(Excerpt::isSmall) ->
                "a list of " + list.size();
            case Map<?, ?> map when map.size() > MOST
                    || !map.keySet().stream().allMatch(Excerpt::isSmall)
                    || !map.values().stream().allMatch(Excerpt::isSmall) ->
                "an object of " + map.size();
            case Double number when !Double.isFinite(number) -> number.toString();
            case null, default -> value;
        };
    }

    private static boolean isSmall(@Nullable Object value) {
        return switch (value) {
            case String text -> text.equals(cut(text));
            case Double number -> Double.isFinite(number);
            case List<?> list -> false;
            case Map<?, ?> map -> false;
            case null, default -> true;
        };
    }

    static String cut(String text) {
        return clean(text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text);
    }

    /** Without the halves of surrogate pairs, which have no encoding. */
    static String clean(String text) {
        return text.codePoints().noneMatch(Excerpt::isHalf)
                ? text
                : text.codePoints()
                        .map(c -> isHalf(c) ? 0xFFFD : c)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString();
    }

    private static boolean isHalf(int codePoint) {
        return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
    }
}
