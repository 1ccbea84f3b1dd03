package io.dueline.document;

import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/** Documents as trees of maps, lists, strings, numbers, booleans and nulls, which is how the pure core reads them. */
public final class Documents {
    public static final String YAML = "application/yaml";
    public static final String JSON = "application/json";

    private static final ObjectMapper JSON_MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();
    private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};

    private Documents() {}

    /**
     * The document as a tree.
     *
     * @param mediaType {@link #YAML} or {@link #JSON}
     * @throws MalformedDocument if it can't be read, saying where
     */
    public static Object tree(String document, String mediaType) {
        try {
            return mediaType.equals(JSON) ? JSON_MAPPER.readValue(document, Object.class) : YamlTree.read(document);
        } catch (JacksonException e) {
            throw MalformedDocument.at(e);
        }
    }

    /**
     * A JSON object as a map, in the order in which it is written.
     *
     * @throws MalformedDocument if it isn't one
     */
    public static Map<String, Object> object(String json) {
        try {
            return JSON_MAPPER.readValue(json, OBJECT);
        } catch (JacksonException e) {
            throw MalformedDocument.at(e);
        }
    }

    /** A tree as JSON, without line breaks. */
    public static String json(Object tree) {
        return JSON_MAPPER.writeValueAsString(tree);
    }
}
