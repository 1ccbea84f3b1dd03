package io.dueline.alert;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Deliveries, to be looked at. */
@Component
public class Deliveries {

    private static final String COLUMNS = """
            select seq, id, kind, ticket, metric || '-' || cycle as clock, recipient, channel, address, state, reason,
                attempts, created_at, next_at, ended_at, digest from delivery""";

    private final JdbcClient db;

    Deliveries(JdbcClient db) {
        this.db = db;
    }

    /**
     * Which deliveries are asked for; null narrows nothing.
     *
     * @param recipient as the policy writes it, or the address
     * @param from created at or after it
     * @param to created before it
     */
    public record Filter(
            @Nullable String state,
            @Nullable String kind,
            @Nullable String channel,
            @Nullable String recipient,
            @Nullable String ticket,
            @Nullable Instant from,
            @Nullable Instant to) {

        String sql(Map<String, Object> params) {
            var sql = new StringBuilder();
            and(sql, params, "state = :state", state);
            and(sql, params, "kind = :kind", kind);
            and(sql, params, "channel = :channel", channel);
            and(sql, params, ":recipient in (recipient, address)", recipient);
            and(sql, params, "ticket = :ticket", ticket);
            and(sql, params, "created_at >= :from::timestamptz", from == null ? null : from.toString());
            and(sql, params, "created_at < :to::timestamptz", to == null ? null : to.toString());
            return sql.toString();
        }

        /** The same of another state. */
        public Filter of(@Nullable String otherState) {
            return new Filter(otherState, kind, channel, recipient, ticket, from, to);
        }

        private static void and(
                StringBuilder sql, Map<String, Object> params, String condition, @Nullable String value) {
            if (value != null) {
                sql.append(" and ").append(condition);
                params.put(condition.replaceAll("^.*?(?<!:):(\\w+).*$", "$1"), value);
            }
        }
    }

    /**
     * The newest first.
     *
     * @param before where the page before ended; null: from the newest on
     */
    public List<Delivery> list(String tenant, Filter filter, @Nullable Long before, int limit) {
        Map<String, Object> params = new HashMap<>(Map.of(
                "tenant", tenant, "before", before == null ? Long.MAX_VALUE : before, "limit", limit));
        String narrowed = filter.sql(params);
        return db
                .sql(COLUMNS + " where tenant = :tenant and seq < :before" + narrowed
                        + " order by seq desc limit :limit")
                .params(params)
                .query((row, number) -> delivery(row))
                .list();
    }

    public Optional<Delivery> find(String tenant, String id) {
        return db.sql(COLUMNS + " where tenant = ? and id = ?")
                .params(tenant, id)
                .query((row, number) -> delivery(row))
                .optional();
    }

    /** How many are in one of these states, counted as far as {@code most}. */
    public int count(String tenant, List<String> states, int most) {
        return db
                .sql("select count(*) from (select 1 from delivery where tenant = ? and state = any (?) limit ?) as counted")
                .param(tenant)
                .param(states.toArray(String[]::new))
                .param(most)
                .query(Integer.class)
                .single();
    }

    /** How many the filter names, counted as far as {@code most}. */
    public int count(String tenant, Filter filter, int most) {
        Map<String, Object> params = new HashMap<>(Map.of("tenant", tenant, "most", most));
        String narrowed = filter.sql(params);
        return db
                .sql("select count(*) from (select 1 from delivery where tenant = :tenant" + narrowed
                        + " limit :most) as counted")
                .params(params)
                .query(Integer.class)
                .single();
    }

    /** The tries to deliver it, in order. */
    public List<Delivery.Tried> tries(Delivery delivery) {
        return db.sql(
                "select number, at, took_ms, status, error from delivery_attempt where delivery = ? order by number")
                .params(delivery.id())
                .query((row, number) -> new Delivery.Tried(
                        row.getInt("number"), instant(row, "at"), row.getInt("took_ms"),
                        row.getObject("status", Integer.class), row.getString("error")))
                .list();
    }

    private static Delivery delivery(ResultSet row) throws SQLException {
        return new Delivery(
                row.getLong("seq"), row.getString("id"), row.getString("kind"), row.getString("ticket"),
                row.getString("clock"), row.getString("recipient"), row.getString("channel"), row.getString("address"),
                row.getString("state"), row.getString("reason"), row.getInt("attempts"), instant(row, "created_at"),
                instant(row, "next_at"), instant(row, "ended_at"), row.getString("digest"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
