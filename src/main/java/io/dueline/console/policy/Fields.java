package io.dueline.console.policy;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/** What a form sent, without the blanks around it. */
record Fields(MultiValueMap<String, String> sent) {
    /** Empty where it is absent. */
    String text(String name) {
        @Nullable
        String value = sent.getFirst(name);
        return value == null ? "" : value.strip();
    }

    boolean has(String name) {
        return sent.containsKey(name);
    }

    /** The values of boxes that are ticked. */
    List<String> ticked(String name) {
        return sent.getOrDefault(name, List.of());
    }

    /** One value a line. */
    List<String> lines(String name) {
        return parts(name, "\\R");
    }

    /** Values between commas. */
    List<String> items(String name) {
        return parts(name, ",|\\R");
    }

    private List<String> parts(String name, String between) {
        return Arrays.stream(text(name).split(between)).map(String::strip).filter(part -> !part.isEmpty()).toList();
    }
}
