package io.dueline.api;

import io.dueline.document.Documents;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.NullNode;

/** Holds every answer against the description of the API: each member is described, and each one described is there. */
final class Described {
    private static final JsonNode API = read();

    private Described() {}

    private static JsonNode read() {
        try (var yaml = Described.class.getResourceAsStream("/openapi.yaml")) {
            String text = new String(yaml.readAllBytes(), StandardCharsets.UTF_8);
            return new JsonMapper().valueToTree(Documents.tree(text, Documents.YAML));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The paths that are described, with what is described of each. */
    static Map<String, JsonNode> paths() {
        return API.get("paths").properties().stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    static JsonNode resolved(JsonNode node) {
        return node.has("$ref") ? API.at(node.get("$ref").asString().substring(1)) : node;
    }

    /** @throws AssertionError that says what is not as described */
    static void check(HttpResponse<String> answer) {
        String method = answer.request().method();
        JsonNode operation = paths().entrySet().stream()
                .filter(path -> answer.uri().getRawPath().matches(path.getKey().replaceAll("\\{[^}]+}", "[^/]+")))
                .sorted(Map.Entry.comparingByKey((a, b) -> Long.compare(variables(a), variables(b))))
                .flatMap(path -> Stream.ofNullable(path.getValue().get(method.toLowerCase(Locale.ROOT))))
                .findFirst().orElse(null);
        if (operation != null) {
            String where = method + " " + answer.uri().getRawPath() + " " + answer.statusCode();
            check(where, response(operation, String.valueOf(answer.statusCode())), answer);
        }
    }

    private static long variables(String path) {
        return path.chars().filter(letter -> letter == '{').count();
    }

    private static JsonNode response(JsonNode operation, String status) {
        JsonNode responses = operation.get("responses");
        return resolved(responses.has(status) ? responses.get(status) : responses.get("default"));
    }

    private static void check(String where, JsonNode response, HttpResponse<String> answer) {
        String type = answer.headers().firstValue("Content-Type").orElse("").split(";")[0];
        JsonNode content = response.get("content");
        if (type.isEmpty() && content == null) {
            return;
        }
        require(content != null && content.has(type), where + ": nothing is described as " + type);
        if (!type.equals("application/x-ndjson") && type.endsWith("json") && content.get(type).has("schema")) {
            compare(where, content.get(type).get("schema"), new JsonMapper().readTree(answer.body()));
        }
    }

    private static void compare(String where, @Nullable JsonNode described, JsonNode value) {
        JsonNode schema = described == null ? NullNode.getInstance() : resolved(described);
        if (schema.has("oneOf")) {
            oneOf(where, schema.get("oneOf"), value);
            return;
        }
        require(isOfType(schema.get("type"), value), where + " is not as described: " + value);
        require(!schema.has("enum") || value.isNull() || schema.get("enum").valueStream().anyMatch(value::equals),
                where + " is none of " + schema.get("enum") + ": " + value);
        if (value.isArray()) {
            value.forEach(item -> compare(where + "[]", schema.get("items"), item));
        }
        if (value.isObject() && !schema.has("additionalProperties")) {
            members(where, schema, value);
        }
    }

    private static void oneOf(String where, JsonNode choices, JsonNode value) {
        for (JsonNode choice : choices) {
            JsonNode schema = resolved(choice);
            if (isOfType(schema.get("type"), value)) {
                compare(where, schema, value);
                return;
            }
        }
        throw new AssertionError(where + " is none of what is described: " + value);
    }

    private static boolean isOfType(@Nullable JsonNode types, JsonNode value) {
        return types == null
                || (types.isArray() ? types.valueStream() : Stream.of(types)).map(JsonNode::asString).anyMatch(
                        type -> switch (type) {
                            case "object" -> value.isObject();
                            case "array" -> value.isArray();
                            case "string" -> value.isString();
                            case "boolean" -> value.isBoolean();
                            case "integer" -> value.isIntegralNumber();
                            case "number" -> value.isNumber();
                            case "null" -> value.isNull();
                            default -> throw new AssertionError(type + " is no type of JSON");
                        });
    }

    private static void members(String where, JsonNode schema, JsonNode value) {
        List<String> described = names(schema);
        value.propertyNames()
                .forEach(name -> require(described.contains(name), where + "." + name + " is not described"));
        described.forEach(name -> require(value.has(name), where + "." + name + " is missing"));
        all(schema).forEach(part -> part.properties().forEach(
                member -> compare(where + "." + member.getKey(), member.getValue(), value.get(member.getKey()))));
    }

    private static List<String> names(JsonNode schema) {
        return all(schema).flatMap(part -> part.propertyNames().stream()).toList();
    }

    /** The members of the schema and of those that it is made of. */
    private static Stream<JsonNode> all(JsonNode schema) {
        JsonNode whole = resolved(schema);
        Stream<JsonNode> own = whole.has("properties") ? Stream.of(whole.get("properties")) : Stream.of();
        Stream<JsonNode> parts = whole.has("allOf")
                ? whole.get("allOf").valueStream().flatMap(Described::all)
                : Stream.of();
        return Stream.concat(own, parts);
    }

    private static void require(boolean holds, String fault) {
        if (!holds) {
            throw new AssertionError(fault);
        }
    }
}
