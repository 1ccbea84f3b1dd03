package io.dueline.store;

import java.util.List;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/**
 * Records whose components are named as a table's columns, as the JSON that PostgreSQL makes of its rows and
 * ({@code json_populate_recordset}) rows of. One parameter carries any number of rows.
 */
final class Rows {
    /**
     * Keys, as rows to look others up by. Joined {@code lateral} with {@code offset 0} they are looked up one by one in an
     * index, however many they are and whatever is known of the table: a plan that is made once, while the table is small,
     * stays right, and isn't made anew for every ticket.
     */
    static final String KEYS = "(select * from json_to_recordset(?::json) as k (tenant text, ticket text) order by 1, 2) k";

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private Rows() {}

    static String json(Object rows) {
        return MAPPER.writeValueAsString(rows);
    }

    static <T> T row(String json, Class<T> type) {
        return MAPPER.readValue(json, type);
    }

    static <T> List<T> rows(List<String> json, Class<T> type) {
        return json.stream().map(row -> row(row, type)).toList();
    }
}
