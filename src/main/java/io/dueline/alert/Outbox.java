package io.dueline.alert;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What is on its way to somebody, and what became of it. */
@Repository
class Outbox {

    private final JdbcClient db;

    Outbox(JdbcClient db) {
        this.db = db;
    }

    /**
     * The destinations that have been told to open an incident for that clock. Those that have not been told yet never
     * will be: nobody would close it any more.
     */
    List<String> openIncidents(AlertRow alert) {
        db.sql("""
                update delivery set state = 'dropped', reason = 'the clock is over', next_at = null,
                    ended_at = clock_timestamp()
                where tenant = ? and ticket = ? and metric = ? and cycle = ? and channel = 'pagerduty'
                    and state in ('pending', 'dead', 'undeliverable')""")
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

    /** The first of what has been gathered for one recipient. */
    List<DeliveryRow> gathered(Gathered together, int atMost) {
        return db.sql(DeliveryRow.SELECT + " from delivery where " + Gathered.DELIVERIES + " order by seq limit :most")
                .params(together.keys())
                .param("most", atMost)
                .query((row, number) -> DeliveryRow.read(row))
                .list();
    }

    /** Sends one that nobody knew where to send to on its way, or says why it still isn't known. */
    void readdress(DeliveryRow row) {
        boolean known = row.address() != null;
        db.sql("""
                update delivery set state = ?, reason = ?, channel = ?, address = ?, lane = ?, replayed = attempts,
                    ended_at = case when ? then null else ended_at end, next_at = case when ? then clock_timestamp() end
                where seq = ?""")
                .params(row.state(), row.reason(), row.channel(), row.address(), row.lane(), known, known, row.seq())
                .update();
    }

    /** Forgets what ended so long ago; says how many. */
    int prune(Duration age, int limit) {
        return db.sql("""
                delete from delivery where seq in (
                    select seq from delivery where ended_at < statement_timestamp() - :age * interval '1 second'
                    order by ended_at limit :limit)""")
                .params(Map.of("age", age.toSeconds(), "limit", limit))
                .update();
    }

    /** Gives up what has waited for so long, as when there is no mail server; says how many. */
    int giveUp(Duration age, int limit) {
        return db.sql("""
                update delivery set state = 'dead', next_at = null, ended_at = clock_timestamp()
                where seq in (
                    select seq from delivery where state = 'pending'
                        and next_at < statement_timestamp() - :age * interval '1 second'
                    order by next_at limit :limit)""")
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
}
