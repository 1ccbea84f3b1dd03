package io.dueline.policy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Refuses what can be written in JSON but not be kept: NUL characters, halves of surrogate pairs, and numbers and nesting
 * beyond any use. It looks everywhere: an event is kept with the attributes that Dueline ignores, and what a policy says
 * is written down with the clocks that it is read for.
 */
public final class Storable {
    /** What is said of text that isn't. */
    public static final String NO_TEXT = "must not have NUL characters or unpaired surrogates";

    private static final int DEEPEST = 50;
    private static final int DIGITS = 1_000;

    private Storable() {}

    public static void check(Node document) {
        check(document, 1);
    }

    private static void check(Node node, int depth) {
        switch (node.value()) {
            case String text -> check(node, text);
            case Map<?, ?> map when depth <= DEEPEST -> node.entries(map.size()).forEach(entry -> {
                check(entry, entry.key());
                check(entry, depth + 1);
            });
            case List<?> list when depth <= DEEPEST -> node.items(list.size()).forEach(item -> check(item, depth + 1));
            case Map<?, ?> map -> node.refuse("is nested more than " + DEEPEST + " deep");
            case List<?> list -> node.refuse("is nested more than " + DEEPEST + " deep");
            case Number number when !isSmall(number) -> node.refuse("is too large a number");
            case null, default -> {}
        }
    }

    private static void check(Node node, String text) {
        if (!isText(text)) {
            node.refuse(NO_TEXT);
        }
    }

    private static boolean isSmall(Number number) {
        return switch (number) {
            case Double real -> Double.isFinite(real);
            case Float real -> Float.isFinite(real);
            case BigInteger integer -> integer.bitLength() <= DIGITS * 3;
            case BigDecimal decimal -> decimal.precision() <= DIGITS && Math.abs(decimal.scale()) <= DIGITS;
            default -> true;
        };
    }

    /** Null unless it can be kept, and so also be sent back. */
    public static @Nullable String orNull(@Nullable String text) {
        return text != null && isText(text) ? text : null;
    }

    /** Whether PostgreSQL can keep it as text, and JSON bring it back. */
    public static boolean isText(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == 0 || Character.isLowSurrogate(c)) {
                return false;
            }
            if (Character.isHighSurrogate(c)) {
                i++;
                if (i == text.length() || !Character.isLowSurrogate(text.charAt(i))) {
                    return false;
                }
            }
        }
        return true;
    }
}
