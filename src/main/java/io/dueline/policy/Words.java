package io.dueline.policy;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/** How documents write ids and the values of a closed set, and how messages list them. */
public final class Words {
    /** What an id looks like, as a regular expression. */
    public static final String ID = "[A-Za-z0-9._-]{1,100}";

    private static final int MOST = 30;

    private Words() {}

    /** The words for an enum's constants, in their order: {@code NEW_CYCLE} is written {@code new-cycle}. */
    public static <E extends Enum<E>> Map<String, E> of(Class<E> type) {
        return by(Words::of, Arrays.asList(type.getEnumConstants()));
    }

    /** The word for a constant: {@code NEW_CYCLE} is written {@code new-cycle}. */
    public static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Values by the word for each, in their order. */
    public static <T> Map<String, T> by(Function<T, String> word, List<T> values) {
        Map<String, T> words = new LinkedHashMap<>();
        values.forEach(value -> words.put(word.apply(value), value));
        return words;
    }

    /** The words as a message lists them; of very many only the first, and how many there are besides. */
    public static String list(Collection<String> words) {
        String listed = String.join(", ", words.stream().limit(MOST).toList());
        return words.size() > MOST ? listed + " and " + (words.size() - MOST) + " more" : listed;
    }
}
