package io.dueline.alert;

import io.dueline.store.Amendment;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/** An alert as the advances of tickets write it down; what its columns mean is said in the table. */
record AlertRow(
        long seq,
        String tenant,
        String ticket,
        @Nullable String metric,
        @Nullable Integer cycle,
        String kind,
        String step,
        @Nullable Integer number,
        Instant at,
        int revision,
        String level,
        List<String> recipients,
        Amendment.@Nullable Version before,
        Amendment.@Nullable Version after) {

    private static final JsonMapper COLUMNS = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    /** @param row of the table, as JSON */
    static AlertRow read(String row) {
        return COLUMNS.readValue(row, AlertRow.class);
    }

    /** A clock for which an incident may have been opened is over. */
    boolean isClosed() {
        return kind.equals("closed");
    }

    /** As webhooks call it. */
    String type() {
        return (metric == null ? "ticket." : "clock.") + kind;
    }
}
