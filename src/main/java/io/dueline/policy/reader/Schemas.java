package io.dueline.policy.reader;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The small parts that a JSON Schema is put together from. */
final class Schemas {
    static final Map<String, Object> NULL = Map.of("type", "null");

    private Schemas() {}

    /** A key that isn't required may be null, which says as much as leaving it out. */
    static Map<String, Object> object(List<String> required, Consumer<Map<String, Object>> properties) {
        return object(required, List.of(), properties);
    }

    /** @param never the keys that may be left out, but not be null */
    static Map<String, Object> object(
            List<String> required, List<String> never, Consumer<Map<String, Object>> properties) {
        Map<String, Object> filled = new LinkedHashMap<>();
        properties.accept(filled);
        filled.replaceAll((key, value) -> required.contains(key) || never.contains(key) ? value : orNull(value));
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", "object");
        schema.put("properties", filled);
        schema.put("required", required);
        schema.put("additionalProperties", false);
        return schema;
    }

    @SuppressWarnings("unchecked")
    private static Object orNull(Object property) {
        Map<String, Object> schema = new LinkedHashMap<>((Map<String, Object>) property);
        schema.computeIfPresent("type", (key, type) -> type instanceof String ? List.of(type, "null") : type);
        schema.computeIfPresent("enum", (key, words) -> with((List<Object>) words, null));
        schema.computeIfPresent("anyOf", (key, schemas) -> with((List<Object>) schemas, NULL));
        Object reference = schema.remove("$ref");
        if (reference != null) {
            schema.put("anyOf", List.of(Map.of("$ref", reference), NULL));
        }
        return schema;
    }

    private static List<@Nullable Object> with(List<?> list, @Nullable Object last) {
        List<@Nullable Object> longer = new ArrayList<>(list);
        longer.add(last);
        return longer;
    }

    static Map<String, Object> described(Map<String, Object> schema, String description, Object... examples) {
        Map<String, Object> described = with(schema, "description", description);
        if (examples.length > 0) {
            described.put("examples", List.of(examples));
        }
        return described;
    }

    static Map<String, Object> defaulted(Map<String, Object> schema, Object value) {
        return with(schema, "default", value);
    }

    /** The schema with one keyword more. */
    static Map<String, Object> with(Map<String, Object> schema, String keyword, Object value) {
        Map<String, Object> more = new LinkedHashMap<>(schema);
        more.put(keyword, value);
        return more;
    }

    /** The schema, in which some values ask something more of others. */
    static Map<String, Object> where(Map<String, Object> schema, List<Map<String, Object>> cases) {
        return with(schema, "allOf", cases);
    }

    /** Asks more of an object whose keys have such values. */
    static Map<String, Object> given(Map<String, Object> values, Map<String, Object> then) {
        return Map.of("if", having(values), "then", then);
    }

    /** An object that has these keys, with such values. */
    static Map<String, Object> having(Map<String, Object> values) {
        return Map.of("properties", values, "required", List.copyOf(values.keySet()));
    }

    /** An object in which these keys, if they are there, have such values. */
    static Map<String, Object> only(Map<String, Object> values) {
        return Map.of("properties", values);
    }

    static Map<String, Object> listOf(Map<String, Object> items, int most) {
        return Map.of("type", "array", "items", items, "maxItems", most);
    }

    /** A list of at least one. */
    static Map<String, Object> someOf(Map<String, Object> items, int most) {
        return with(listOf(items, most), "minItems", 1);
    }

    /** A list in which nothing is written twice. */
    static Map<String, Object> setOf(Map<String, Object> items, int most) {
        return with(listOf(items, most), "uniqueItems", true);
    }

    static Map<String, Object> mapOf(Map<String, Object> values, int most) {
        return Map.of("type", "object", "additionalProperties", values, "maxProperties", most);
    }

    static Map<String, Object> words(Collection<String> words) {
        return Map.of("enum", List.copyOf(words));
    }

    static Map<String, Object> words(String... words) {
        return words(Arrays.asList(words));
    }

    static Map<String, Object> not(Map<String, Object> schema) {
        return Map.of("not", schema);
    }

    static Map<String, Object> always(Object value) {
        return Map.of("const", value);
    }

    static Map<String, Object> reference(String definition) {
        return Map.of("$ref", "#/$defs/" + definition);
    }

    static Map<String, Object> string(String format) {
        return Map.of("type", "string", "format", format);
    }

    static Map<String, Object> string(int longest) {
        return Map.of("type", "string", "maxLength", longest);
    }

    /** A string that is such from its beginning to its end. */
    static Map<String, Object> pattern(String pattern) {
        return Map.of("type", "string", "pattern", "^(" + pattern + ")$");
    }

    static Map<String, Object> flag(boolean otherwise) {
        return Map.of("type", "boolean", "default", otherwise);
    }

    static Map<String, Object> anyOf(List<Map<String, Object>> schemas) {
        return Map.of("anyOf", schemas);
    }
}
