package io.dueline.policy;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/** How documents write the values of a closed set, and how messages list them. */
public final class Words {
    private static final int MOST = 30;

    private Words() {}

    /** The words for an enum's constants, in their order: {@code NEW_CYCLE} is written {@code new-cycle}. */
    public static <E extends Enum<E>> Map<String, E> of(Class<E> type) {
        return by(Words::of, Arrays.asList(type.getEnumConstants()));
    }

    static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static <T> Map<String, T> by(Function<T, String> word, List<T> values) {
        Map<String, T> words = new LinkedHashMap<>();
        values.forEach(value -> words.put(word.apply(value), value));
        return words;
    }

    static String list(Collection<String> words) {
        String listed = String.join(", ", words.stream().limit(MOST).toList());
        return words.size() > MOST ? listed + " and " + (words.size() - MOST) + " more" : listed;
    }
}
