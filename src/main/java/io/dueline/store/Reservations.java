package io.dueline.store;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Which agent was handed which ticket. A reservation is void once it has expired, and once the clock that it was made
 * for is answered or paused.
 */
@Component
public class Reservations {
    private static final int LOCK = 0x5_01_7E;

    private final JdbcClient db;

    Reservations(JdbcClient db) {
        this.db = db;
    }

    /** What an agent wants reserved: a ticket, for the sake of one of its clocks. */
    public record Claim(String tenant, String agent, String ticket, String metric, int cycle) {}

    /** Lets one agent's requests come one after another, until the end of the transaction. */
    public void lock(String tenant, String agent) {
        db.sql("select pg_advisory_xact_lock(?, hashtext(?))").params(LOCK, tenant + "\n" + agent).query()
                .listOfRows();
    }

    /** The tickets that the agent has. */
    public List<String> heldBy(String tenant, String agent, Instant now) {
        return db.sql("select ticket from reserved where tenant = ? and agent = ? and until > ?")
                .params(tenant, agent, now.atOffset(ZoneOffset.UTC))
                .query(String.class)
                .list();
    }

    /** Reserves the ticket, or goes on doing so. False: somebody else has it, or had it a moment sooner. */
    public boolean take(Claim claim, Instant now, Instant until) {
        return db.sql("""
                insert into reservation as present (tenant, ticket, agent, metric, cycle, until)
                values (:tenant, :ticket, :agent, :metric, :cycle, :until)
                on conflict (tenant, ticket) do update
                set agent = excluded.agent, metric = excluded.metric, cycle = excluded.cycle, until = excluded.until
                where present.agent = excluded.agent or present.until <= :now
                    or not exists (
                        select from clock c where c.spent_at is not null
                            and (c.tenant, c.ticket, c.metric, c.cycle)
                                = (present.tenant, present.ticket, present.metric, present.cycle))""")
                .param("tenant", claim.tenant())
                .param("ticket", claim.ticket())
                .param("agent", claim.agent())
                .param("metric", claim.metric())
                .param("cycle", claim.cycle())
                .param("until", until.atOffset(ZoneOffset.UTC))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update() > 0;
    }

    /** Waits for nobody: what somebody else is taking over right now is not this agent's any more. */
    public void releaseAllBut(String tenant, String agent, String ticket) {
        db.sql("""
                delete from reservation where (tenant, ticket) in (
                    select tenant, ticket from reservation where tenant = ? and agent = ? and ticket <> ?
                    for update skip locked)""")
                .params(tenant, agent, ticket)
                .update();
    }
}
