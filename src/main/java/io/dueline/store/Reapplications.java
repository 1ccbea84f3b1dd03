package io.dueline.store;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The orders to apply the newest policy to tickets that are open, and how far each of them has come. */
@Component
public class Reapplications {
    private static final String ROW = "select row_to_json(r) from reapply r";

    private final JdbcClient db;
    private final PolicyRevisions policies;

    Reapplications(JdbcClient db, PolicyRevisions policies) {
        this.db = db;
        this.policies = policies;
    }

    /** Asks for one, of the newest revision. Empty: no policy was ever saved. */
    public Optional<Reapplication> ask(Caller caller, TicketFilter filter) {
        int revision = policies.newestNumber(caller.tenant());
        if (revision == 0) {
            return Optional.empty();
        }
        String id = UUID.randomUUID().toString();
        var wanted = new Wanted(filter);
        db.sql("""
                insert into reapply (tenant, id, revision, filter, requested_by, state, total)
                values (:tenant, :reapply, :revision, :filter::jsonb, :actor, 'running',
                    (select count(*) from ticket where tenant = :tenant and open""" + wanted.sql() + "))")
                .params(wanted.params())
                .param("tenant", caller.tenant())
                .param("reapply", id)
                .param("revision", revision)
                .param("filter", Rows.json(filter))
                .param("actor", caller.actor())
                .update();
        return find(caller.tenant(), id);
    }

    public Optional<Reapplication> find(String tenant, String id) {
        return read(ROW + " where tenant = ? and id = ?", tenant, id).stream().findFirst();
    }

    /** Newest first, those before that one only; null: from the newest on. */
    public List<Reapplication> list(String tenant, @Nullable String before, int limit) {
        return read(ROW + """
                 where tenant = ? and (?::text is null or (requested_at, id) < (
                    select requested_at, id from reapply where tenant = ? and id = ?))
                order by requested_at desc, id desc limit ?""", tenant, before, tenant, before, limit);
    }

    /** Those that nobody has worked on for so long. */
    public List<Reapplication> idle(Duration atLeast) {
        return read(ROW + " where state = 'running' and worked_at < clock_timestamp() - ? * interval '1 second'",
                atLeast.toSeconds());
    }

    private List<Reapplication> read(String sql, @Nullable Object... params) {
        return Rows.rows(db.sql(sql).params(params).query(String.class).list(), Reapplication.class);
    }

    /** Stops it where it is; what is done stays done. One that has ended stays as it is. */
    public Optional<Reapplication> cancel(String tenant, String id, String by) {
        db.sql("""
                update reapply set state = 'cancelled', cancelled_by = ?, ended_at = clock_timestamp()
                where tenant = ? and id = ? and state = 'running'""")
                .params(by, tenant, id)
                .update();
        return find(tenant, id);
    }

    /** For whoever works on it, until the end of the transaction; whoever else is at it is waited for. */
    Reapplication lock(String tenant, String id) {
        return read(ROW + " where tenant = ? and id = ? for update", tenant, id).getFirst();
    }

    Reapplication done(Reapplication one) {
        db.sql("update reapply set state = 'done', ended_at = clock_timestamp() where tenant = ? and id = ?")
                .params(one.tenant(), one.id())
                .update();
        return find(one.tenant(), one.id()).orElseThrow();
    }

    /** @param clocks how many of them changed */
    Reapplication progressed(Reapplication one, List<TicketKey> tickets, long clocks, List<Untold> untold) {
        List<Untold> first = Stream.concat(one.firstUntold().stream(), untold.stream()).limit(Untold.NAMED).toList();
        db.sql("""
                update reapply set tickets = tickets + ?, clocks = clocks + ?, untold = untold + ?,
                    first_untold = ?::jsonb, last_ticket = ?, worked_at = clock_timestamp()
                where tenant = ? and id = ?""")
                .params(tickets.size(), clocks, untold.size(), Rows.json(first), tickets.getLast().ticket(),
                        one.tenant(), one.id())
                .update();
        return find(one.tenant(), one.id()).orElseThrow();
    }
}
