package io.dueline.console;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Where a page is, with all that it shows: filters, sort, period. Immutable; a link to a slightly different page is made
 * from it.
 */
public record Address(String path, Map<String, List<String>> parameters) {
    public Address {
        Map<String, List<String>> copy = new LinkedHashMap<>();
        parameters.forEach((name, values) -> copy.put(name, List.copyOf(values)));
        parameters = copy;
    }

    public static Address of(String path) {
        return new Address(path, Map.of());
    }

    /** That value instead of what the parameter said; null takes the parameter away. */
    public Address with(String name, @Nullable Object value) {
        Map<String, List<String>> next = new LinkedHashMap<>(parameters);
        next.remove(name);
        if (value != null) {
            next.put(name, List.of(value.toString()));
        }
        return new Address(path, next);
    }

    public Address without(String... names) {
        Map<String, List<String>> next = new LinkedHashMap<>(parameters);
        next.keySet().removeAll(List.of(names));
        return new Address(path, next);
    }

    /** The same question, asked elsewhere. */
    public Address at(String other) {
        return new Address(other, parameters);
    }

    /** Null where it is absent or left blank. */
    public @Nullable String value(String name) {
        String first = values(name).isEmpty() ? "" : values(name).getFirst();
        return first.isBlank() ? null : first;
    }

    public List<String> values(String name) {
        return parameters.getOrDefault(name, List.of());
    }

    public boolean says(String name, String value) {
        return values(name).contains(value);
    }

    /** Column {@code name}, first descending, then, when it is the order already, the other way. */
    public Address sortedBy(String name) {
        return with("sort", says("sort", "-" + name) ? name : "-" + name).without("cursor");
    }

    /** For the attribute {@code aria-sort}; null: not sorted by it. */
    public @Nullable String sortOf(String name) {
        return says("sort", "-" + name) ? "descending" : says("sort", name) ? "ascending" : null;
    }

    /** What stands behind the question mark; empty: nothing. */
    public String question() {
        List<String> parts = new ArrayList<>();
        parameters.forEach((name, values) -> values.forEach(value -> parts.add(encoded(name) + "=" + encoded(value))));
        return parts.stream().collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return parameters.isEmpty() ? path : path + "?" + question();
    }
}
