package io.dueline.policy;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** The small parts that a JSON Schema is put together from. */
final class Schemas {
    private Schemas() {}

    static Map<String, Object> object(List<String> required, Consumer<Map<String, Object>> properties) {
        Map<String, Object> filled = new LinkedHashMap<>();
        properties.accept(filled);
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", "object");
        schema.put("properties", filled);
        schema.put("required", required);
        schema.put("additionalProperties", false);
        return schema;
    }

    static Map<String, Object> described(Map<String, Object> schema, String description, Object... examples) {
        Map<String, Object> described = new LinkedHashMap<>(schema);
        described.put("description", description);
        if (examples.length > 0) {
            described.put("examples", List.of(examples));
        }
        return described;
    }

    static Map<String, Object> defaulted(Map<String, Object> schema, Object value) {
        Map<String, Object> defaulted = new LinkedHashMap<>(schema);
        defaulted.put("default", value);
        return defaulted;
    }

    static Map<String, Object> listOf(Map<String, Object> items) {
        return Map.of("type", "array", "items", items);
    }

    static Map<String, Object> mapOf(Map<String, Object> values) {
        return Map.of("type", "object", "additionalProperties", values);
    }

    static Map<String, Object> words(Collection<String> words) {
        return Map.of("enum", List.copyOf(words));
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

    static Map<String, Object> flag(boolean otherwise) {
        return Map.of("type", "boolean", "default", otherwise);
    }

    static Map<String, Object> anyOf(List<Map<String, Object>> schemas) {
        return Map.of("anyOf", schemas);
    }
}
