package io.dueline.alert;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Deliveries that are due, as they are claimed by those who carry them, and how that ended. */
@Repository
class Claims {

    /** Each lane is looked up by itself, so that a long one costs no more than a short one. */
    private static final String CLAIM = """
            with recursive lanes as (
                (select tenant, lane from delivery where state in ('pending', 'sending')
                    order by tenant, lane limit 1)
                union all
                select next.tenant, next.lane from lanes, lateral (
                    select tenant, lane from delivery where state in ('pending', 'sending')
                        and (tenant, lane) > (lanes.tenant, lanes.lane) order by tenant, lane limit 1) next
            ), taken as (
                select due.seq from lanes, lateral (
                    select seq, next_at from delivery d
                    where d.tenant = lanes.tenant and d.lane = lanes.lane and d.state in ('pending', 'sending')
                        and d.next_at <= statement_timestamp()
                        and not exists (select from delivery e where e.tenant = d.tenant and e.ticket = d.ticket
                            and e.lane = d.lane and e.seq < d.seq and e.metric is not distinct from d.metric
                            and ((e.state = 'sending' and e.next_at > statement_timestamp())
                                or (e.state = 'pending' and e.next_at <= statement_timestamp())))
                    order by d.next_at, d.seq limit :each for update skip locked) due
                where split_part(lanes.lane, ':', 1) <> all (:closed)
                    and lanes.tenant || '/' || lanes.lane <> all (:busy)
                order by due.next_at, due.seq limit :limit
            ), claimed as (
                update delivery d set state = 'sending', attempts = attempts + 1,
                    next_at = clock_timestamp() + interval '1 minute'
                from taken where d.seq = taken.seq returning d.*
            )
            """ + DeliveryRow.SELECT + " from claimed order by seq";

    private final JdbcClient db;

    Claims(JdbcClient db) {
        this.db = db;
    }

    /** Says of what is due to be sent through those channels why it isn't. */
    void waits(Collection<String> channels, String reason) {
        db.sql("""
                update delivery set reason = :reason where state = 'pending' and next_at <= statement_timestamp()
                    and channel = any (:channels) and reason is distinct from :reason""")
                .param("reason", reason)
                .param("channels", channels.toArray(String[]::new))
                .update();
    }

    /**
     * Claims deliveries that are due, for a minute: whoever claims one and dies has it sent again by somebody else. What
     * is told of one clock goes in order: while one is due or under way, the next ones wait.
     *
     * @param closed the channels that nothing can be sent through now
     * @param busy the lanes, each after its tenant and a slash, that nothing is taken from now
     */
    List<DeliveryRow> claim(Collection<String> closed, Collection<String> busy, int ofEachLane, int limit) {
        return db.sql(CLAIM)
                .param("closed", closed.toArray(String[]::new))
                .param("busy", busy.toArray(String[]::new))
                .param("each", ofEachLane)
                .param("limit", limit)
                .query((row, number) -> DeliveryRow.read(row))
                .list();
    }

    /** Whoever was to open an incident and is to try again lets it be if the clock ended meanwhile: nobody would close it. */
    void dropOvertaken(DeliveryRow row) {
        db.sql("""
                update delivery d set state = 'dropped', reason = 'the clock is over', next_at = null,
                    ended_at = clock_timestamp()
                where seq = ? and state = 'pending' and kind <> 'closed' and exists (
                    select from delivery c where c.tenant = d.tenant and c.ticket = d.ticket and c.lane = d.lane
                        and c.metric = d.metric and c.cycle = d.cycle and c.kind = 'closed' and c.seq > d.seq)""")
                .params(row.seq())
                .update();
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
}
