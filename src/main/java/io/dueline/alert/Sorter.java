package io.dueline.alert;

import io.dueline.policy.Policy;
import io.dueline.store.PolicyRevisions;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Lets go what has waited for the end of quiet hours, unless it holds no more, and keeps storms from people: more of one kind than the policy
 * allows somebody within a minute is gathered for a minute and sent as one digest.
 */
@Component
class Sorter {

    private static final int LOCK = 0x5_0_27E;
    private static final int LISTED = 100;

    private static final String RELEASE = """
            with groups as (
                select channel, address, kind, count(*) as together,
                    (select count(*) from delivery r where r.tenant = :tenant and r.channel = d.channel
                        and r.address = d.address and r.kind = d.kind
                        and r.released_at > statement_timestamp() - interval '1 minute') as lately,
                    (select min(g.next_at) from delivery g where g.tenant = :tenant and g.channel = d.channel
                        and g.address = d.address and g.kind = d.kind and g.state = 'gathered') as gathering
                from delivery d
                where tenant = :tenant and state = 'waiting' and next_at <= statement_timestamp()
                group by channel, address, kind
            ), sorted as (
                select channel, address, kind, gathering is null and together + lately <= :storm as calm,
                    coalesce(gathering, clock_timestamp() + interval '1 minute') as gathered_until
                from groups
            )
            update delivery d set
                state = case when calm then 'pending' else 'gathered' end,
                released_at = case when calm then clock_timestamp() end,
                next_at = case when calm then clock_timestamp() else gathered_until end
            from sorted s
            where d.tenant = :tenant and d.state = 'waiting' and d.next_at <= statement_timestamp()
                and d.channel = s.channel and d.address = s.address and d.kind = s.kind""";

    /** What was true when it was announced need not be true at the end of quiet hours. */
    private static final String DROP_STALE = """
            update delivery d set state = 'dropped', next_at = null, ended_at = clock_timestamp(),
                reason = case kind when 'warning' then 'nothing is waited for any more'
                    else 'it was withdrawn, excused, or over, before anybody was told' end
            where tenant = :tenant and state in ('waiting', 'gathered') and next_at <= statement_timestamp()
                and kind in ('warning', 'breach') and not exists (
                    select from clock c join ticket t on t.tenant = c.tenant and t.id = c.ticket
                    where c.tenant = d.tenant and c.ticket = d.ticket and c.metric = d.metric and c.cycle = d.cycle
                        and c.state = case d.kind when 'warning' then 'running' else 'missed' end
                        and (c.excuse_reason is null or c.excused_until <= statement_timestamp())
                        and (c.ended_at is null or coalesce(d.content #>> '{notice,data,step,number}', '1') = '1')
                        and not t.deleted and t.merged_into is null and t.status <> 'spam')""";

    /** Whoever never heard of a breach, as quiet hours or a storm held it back, needn't hear that it was none. */
    private static final String DROP_UNHEARD = """
            update delivery d set state = 'dropped', next_at = null, ended_at = clock_timestamp(),
                reason = 'the breach was never announced'
            where tenant = :tenant and state in ('waiting', 'gathered') and next_at <= statement_timestamp()
                and kind = 'breach.withdrawn' and (
                    select bool_and(b.state in ('waiting', 'gathered', 'dropped')) from delivery b
                    where b.tenant = d.tenant and b.ticket = d.ticket and b.metric = d.metric and b.cycle = d.cycle
                        and b.kind = 'breach' and b.channel = d.channel and b.address = d.address)""";

    private final JdbcClient db;
    private final Outbox outbox;
    private final PolicyRevisions policies;
    private final TransactionOperations transaction;

    Sorter(JdbcClient db, Outbox outbox, PolicyRevisions policies, TransactionOperations transaction) {
        this.db = db;
        this.outbox = outbox;
        this.policies = policies;
        this.transaction = transaction;
    }

    /** False: there was nothing to do. */
    boolean sort() {
        List<String> tenants = db.sql("""
                select distinct tenant from delivery
                where state in ('waiting', 'gathered') and next_at <= statement_timestamp()""")
                .query(String.class)
                .list();
        tenants.forEach(tenant -> transaction.executeWithoutResult(status -> sort(tenant)));
        return !tenants.isEmpty();
    }

    /** One node at a time: two that count would both find it calm. */
    private void sort(String tenant) {
        db.sql("select pg_advisory_xact_lock(?, hashtext(?))").params(LOCK, tenant).query().listOfRows();
        int storm = policies.newestPolicy(tenant).orElse(Policy.NONE).alerting().storm();
        db.sql(DROP_STALE).param("tenant", tenant).update();
        db.sql(DROP_UNHEARD).param("tenant", tenant).update();
        db.sql(RELEASE).param("tenant", tenant).param("storm", storm).update();
        db.sql(Gathered.ALL).param(tenant).query(Gathered.class).list().forEach(this::send);
    }

    /** What turned out to be one alone goes as itself. */
    private void send(Gathered gathered) {
        if (gathered.total() > 1) {
            digest(gathered);
            return;
        }
        db.sql("update delivery set state = 'pending', released_at = clock_timestamp(), next_at = clock_timestamp() where "
                + Gathered.DELIVERIES)
                .params(gathered.keys())
                .update();
    }

    private void digest(Gathered gathered) {
        String id = "msg_" + UUID.randomUUID();
        List<Notice> first = outbox.gathered(gathered, LISTED).stream().map(row -> row.content().notice()).toList();
        outbox.add(new DeliveryRow(
                null, id, gathered.tenant(), null, null, null, gathered.kind(), gathered.recipient(),
                gathered.channel(), gathered.address(), gathered.lane(), "pending", null,
                Content.of(new Content.Digest(gathered.total(), first)), null, 0, 0));
        db.sql("update delivery set state = 'digested', digest = :digest, next_at = null, ended_at = clock_timestamp() where "
                + Gathered.DELIVERIES)
                .params(gathered.keys())
                .param("digest", id)
                .update();
    }
}
