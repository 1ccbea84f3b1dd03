package io.dueline.api;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where the next page begins, as text that clients hand back without looking inside. It knows which question it
 * belongs to, so that it can't be mistaken for the place in another list.
 */
final class Cursor {
    /** What may stand where a cursor is given. */
    static final String ALLOWED = "the `next` of a page that was read with the same parameters";

    private static final String SEPARATOR = "\0";
    private static final String PRESENT = "=";

    private Cursor() {}

    /** @param question what was asked, apart from the page's size */
    static String of(String question, List<@Nullable String> place) {
        List<String> parts = new ArrayList<>();
        parts.add(Integer.toHexString(question.hashCode()));
        place.forEach(part -> parts.add(part == null ? "" : PRESENT + part));
        byte[] text = String.join(SEPARATOR, parts).getBytes(StandardCharsets.UTF_8);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text);
    }

    /** The place that it was made of; null where the text is no cursor of that question. */
    static @Nullable List<@Nullable String> place(String question, String cursor, int size) {
        try {
            String text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            List<String> parts = List.of(text.split(SEPARATOR, -1));
            String own = Integer.toHexString(question.hashCode());
            return parts.size() == size + 1 && parts.getFirst().equals(own) ? place(parts) : null;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static List<@Nullable String> place(List<String> parts) {
        List<@Nullable String> place = new ArrayList<>();
        parts.subList(1, parts.size())
                .forEach(part -> place.add(part.startsWith(PRESENT) ? part.substring(1) : null));
        return place;
    }
}
