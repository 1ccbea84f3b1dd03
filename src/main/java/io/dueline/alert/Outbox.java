package io.dueline.alert;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/** The tables of alerts and deliveries. */
@Repository
class Outbox {

    /** Rows are named as columns; what they carry is not. */
    private static final JsonMapper ROWS = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private static final String ROW = """
            select jsonb_build_object('seq', seq, 'id', id, 'tenant', tenant, 'ticket', ticket, 'metric', metric,
                'cycle', cycle, 'kind', kind, 'recipient', recipient, 'channel', channel, 'address', address,
                'lane', lane, 'state', state, 'reason', reason, 'next_at', next_at, 'attempts', attempts,
                'replayed', replayed)::text as row, content::text as content from delivery d
            """;

    private final JdbcClient db;

    Outbox(JdbcClient db) {
        this.db = db;
    }

    /** Alerts that may be announced now, locked until the transaction ends; those under way elsewhere are left out. */
    List<AlertRow> ready(int limit) {
        return db.sql("""
                select row_to_json(a) from alert a where announced_at is null and not_before <= clock_timestamp()
                order by not_before, seq limit ? for update skip locked""")
                .params(limit)
                .query(String.class)
                .list()
                .stream()
                .map(row -> ROWS.readValue(row, AlertRow.class))
                .toList();
    }

    /** @param dropped why nobody is told; null: somebody is, or nobody wanted to be */
    void announced(AlertRow alert, @Nullable String dropped) {
        db.sql("update alert set announced_at = clock_timestamp(), dropped = ? where seq = ?")
                .params(dropped, alert.seq())
                .update();
    }

    /** Whether somebody has been told of a breach of that clock. */
    boolean breachWasAnnounced(AlertRow alert) {
        return db.sql("""
                select exists (select from alert where tenant = ? and ticket = ? and metric = ? and cycle = ?
                    and kind = 'breach' and announced_at is not null and dropped is null and recipients <> '{}')""")
                .params(alert.tenant(), alert.ticket(), alert.metric(), alert.cycle())
                .query(Boolean.class)
                .single();
    }

    /**
     * The destinations that have been told to open an incident for that clock. Those that have not been told yet never
     * will be.
     */
    List<String> openIncidents(AlertRow alert) {
        db.sql("""
                update delivery set state = 'dropped', reason = 'the clock is over', next_at = null,
                    ended_at = clock_timestamp()
                where tenant = ? and ticket = ? and metric = ? and cycle = ? and channel = 'pagerduty'
                    and state = 'pending'""")
                .params(alert.tenant(), alert.ticket(), alert.metric(), alert.cycle())
                .update();
        return db.sql("""
                select distinct address from delivery
                where tenant = ? and ticket = ? and metric = ? and cycle = ? and channel = 'pagerduty'
                    and attempts > 0 and kind <> 'closed'""")
                .params(alert.tenant(), alert.ticket(), alert.metric(), alert.cycle())
                .query(String.class)
                .list();
    }

    /** What has been gathered for one recipient, in order. */
    List<DeliveryRow> gathered(String tenant, String recipient, String address, String kind) {
        return rows(db.sql(ROW + """
                where tenant = ? and recipient = ? and address = ? and kind = ? and state = 'gathered' order by seq""")
                .params(tenant, recipient, address, kind));
    }

    /** Forgets what ended so long ago. */
    void prune(Duration age, int limit) {
        db.sql("""
                delete from delivery where seq in (
                    select seq from delivery where ended_at < clock_timestamp() - :age * interval '1 second'
                    order by ended_at limit :limit)""")
                .params(Map.of("age", age.toSeconds(), "limit", limit))
                .update();
        db.sql("""
                delete from alert where seq in (
                    select seq from alert where announced_at < clock_timestamp() - :age * interval '1 second'
                    order by seq limit :limit)""")
                .params(Map.of("age", age.toSeconds(), "limit", limit))
                .update();
    }

    /** Writes a delivery down; one with the same id is there already. */
    void add(DeliveryRow row) {
        db.sql("""
                insert into delivery (id, tenant, ticket, metric, cycle, kind, recipient, channel, address, lane, state,
                    reason, content, created_at, next_at, released_at, ended_at)
                values (:id, :tenant, :ticket, :metric, :cycle, :kind, :recipient, :channel, :address, :lane, :state,
                    :reason, :content::jsonb, clock_timestamp(),
                    case when :state in ('undeliverable', 'dropped') then null
                        else coalesce(:next::timestamptz, clock_timestamp()) end,
                    case when :state = 'pending' then clock_timestamp() end,
                    case when :state in ('undeliverable', 'dropped') then clock_timestamp() end)
                on conflict (id) do nothing""")
                .param("id", row.id())
                .param("tenant", row.tenant())
                .param("ticket", row.ticket())
                .param("metric", row.metric())
                .param("cycle", row.cycle())
                .param("kind", row.kind())
                .param("recipient", row.recipient())
                .param("channel", row.channel())
                .param("address", row.address())
                .param("lane", row.lane())
                .param("state", row.state())
                .param("reason", row.reason())
                .param("content", Content.JSON.writeValueAsString(row.content()))
                .param("next", row.nextAt() == null ? null : row.nextAt().toString())
                .update();
    }

    /** Says of what is due to be sent through those channels why it isn't. */
    void waits(Collection<String> channels, String reason) {
        db.sql("""
                update delivery set reason = :reason where state = 'pending' and next_at <= clock_timestamp()
                    and channel = any (:channels) and reason is distinct from :reason""")
                .param("reason", reason)
                .param("channels", channels.toArray(String[]::new))
                .update();
    }

    /**
     * Claims deliveries that are due, for a minute: whoever claims one and dies has it sent again by somebody else.
     *
     * @param closed the channels that nothing can be sent through now
     * @param busy the lanes, each after its tenant and a slash, that nothing is taken from now
     */
    List<DeliveryRow> claim(Collection<String> closed, Collection<String> busy, int ofEachLane, int limit) {
        return rows(db.sql("""
                with due as (
                    select seq, next_at, row_number() over (partition by tenant, lane order by next_at, seq) as place
                    from delivery where state in ('pending', 'sending') and next_at <= clock_timestamp()
                        and channel <> all (:closed) and tenant || '/' || lane <> all (:busy)
                ), taken as (
                    select d.seq from delivery d join due using (seq) where place <= :each
                        and d.state in ('pending', 'sending') and d.next_at <= clock_timestamp()
                        and not exists (select from delivery e where e.tenant = d.tenant and e.ticket = d.ticket
                            and e.lane = d.lane and e.seq < d.seq and e.metric is not distinct from d.metric
                            and e.state = 'sending' and e.next_at > clock_timestamp())
                    order by d.next_at, d.seq limit :limit for update of d skip locked
                ), claimed as (
                    update delivery d set state = 'sending', attempts = attempts + 1,
                        next_at = clock_timestamp() + interval '1 minute'
                    from taken where d.seq = taken.seq returning d.*
                )
                """ + ROW.replace("from delivery d", "from claimed d") + " order by seq")
                .param("closed", closed.toArray(String[]::new))
                .param("busy", busy.toArray(String[]::new))
                .param("each", ofEachLane)
                .param("limit", limit));
    }

    /**
     * Writes down how an attempt ended, unless somebody else has tried again since.
     *
     * @param pause how long until the next attempt; null: there is none
     */
    void finished(DeliveryRow row, String state, @Nullable Duration pause, Attempt attempt) {
        db.sql("""
                with ended as (
                    update delivery set state = :state, reason = :error,
                        next_at = clock_timestamp() + :pause::int * interval '1 ms',
                        ended_at = case when :pause::int is null then clock_timestamp() end
                    where seq = :seq and attempts = :number and state = 'sending' returning id
                )
                insert into delivery_attempt (delivery, number, at, took_ms, status, error)
                select id, :number, clock_timestamp(), :took, :status, :error from ended""")
                .params(Map.of("state", state, "seq", row.seq(), "number", row.attempts(), "took", attempt.tookMs()))
                .param("pause", pause == null ? null : pause.toMillis())
                .param("status", attempt.status())
                .param("error", attempt.error())
                .update();
    }

    List<DeliveryRow> rows(JdbcClient.StatementSpec statement) {
        return statement.query((row, number) -> row(row.getString("row"), row.getString("content"))).list();
    }

    private static DeliveryRow row(String row, String content) {
        var read = ROWS.readValue(row, DeliveryRow.class);
        return read.carrying(Content.JSON.readValue(content, Content.class));
    }
}
