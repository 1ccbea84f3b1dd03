package io.dueline.console.policy;

import java.text.Normalizer;
import java.util.Locale;

/** An id made of a name that somebody typed: {@code gold-plan} of “Gold plan”. */
final class IdOf {
    private IdOf() {}

    /** As it is typed, where that is an id already, or where no id can be made of it. */
    static String typed(String text) {
        String made = made(text);
        return text.matches("[A-Za-z0-9._-]*") || made.isEmpty() ? text : made;
    }

    static String made(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9._-]+", "-")
                .replaceAll("^-|-$", "");
    }
}
