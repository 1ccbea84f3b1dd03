package io.dueline.alert;

import io.dueline.policy.Recipient;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/** A delivery as the table keeps it; what its columns mean is said there. */
record DeliveryRow(
        @Nullable Long seq,
        String id,
        String tenant,
        @Nullable String ticket,
        @Nullable String metric,
        @Nullable Integer cycle,
        String kind,
        String recipient,
        String channel,
        @Nullable String address,
        String lane,
        String state,
        @Nullable String reason,
        Content content,
        @Nullable Instant nextAt,
        int attempts,
        int replayed) {

    static final String EMAIL = Recipient.Kind.EMAIL.text();

    /** What {@link #read} reads, of any rows of the table. */
    static final String SELECT = """
            select jsonb_build_object('seq', seq, 'id', id, 'tenant', tenant, 'ticket', ticket, 'metric', metric,
                'cycle', cycle, 'kind', kind, 'recipient', recipient, 'channel', channel, 'address', address,
                'lane', lane, 'state', state, 'reason', reason, 'next_at', next_at, 'attempts', attempts,
                'replayed', replayed)::text as row, content::text as content""";
    private static final JsonMapper COLUMNS = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    static DeliveryRow read(ResultSet row) throws SQLException {
        return COLUMNS.readValue(row.getString("row"), DeliveryRow.class)
                .carrying(Content.JSON.readValue(row.getString("content"), Content.class));
    }

    static DeliveryRow letter(Mail.Cover cover, String address, Letter letter) {
        String name = cover.tenant() + "\0" + cover.key() + "\0" + address;
        String id = "msg_" + UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
        return new DeliveryRow(
                null, id, cover.tenant(), null, null, null, cover.kind(), EMAIL + ":" + address, EMAIL, address, EMAIL,
                "pending", null, Content.of(letter), null, 0, 0);
    }

    private DeliveryRow carrying(Content carried) {
        return new DeliveryRow(
                seq, id, tenant, ticket, metric, cycle, kind, recipient, channel, address, lane, state, reason, carried,
                nextAt, attempts, replayed);
    }

    /** The same, on its way to where its recipient is reached now; or nowhere, if that still isn't known. */
    DeliveryRow to(Addresses.Address now) {
        return new DeliveryRow(
                seq, id, tenant, ticket, metric, cycle, kind, recipient, now.channel(), now.value(), now.lane(),
                now.value() == null ? "undeliverable" : "pending", now.reason(), content, null, attempts, attempts);
    }

    /** Another one that says the same. */
    DeliveryRow anew() {
        return new DeliveryRow(
                null, "msg_" + UUID.randomUUID(), tenant, ticket, metric, cycle, kind, recipient, channel, address,
                lane,
                state, reason, content, null, 0, 0);
    }

    /** Unique among all tenants. */
    String tenantLane() {
        return tenant + "/" + lane;
    }

    /** How many attempts have been made since it was last sent anew. */
    int tries() {
        return attempts - replayed;
    }
}
