package io.dueline.store;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** What is still to be handed over to the tickets' workflows, each at least once. */
@Component
public class Handovers {
    private static final String READY = """
            not_before <= clock_timestamp()
            and (:all or newest < clock_timestamp() - interval '1 hour' and not advanced)""";

    /** All that is ready of a ticket is claimed together, so that it is handed over once. */
    private static final String CLAIM = """
            with picked as materialized (
                select tenant, ticket from handover where %1$s
                order by not_before, seq limit :limit for update skip locked
            ), claimed as materialized (
                select h.seq, h.tenant, h.ticket, h.newest, h.only_agents, h.advanced
                from handover h join (select distinct tenant, ticket from picked) p using (tenant, ticket)
                where %1$s for update of h skip locked
            )
            select tenant, ticket, max(newest) as newest, bool_and(only_agents) as only_agents,
                bool_and(advanced) as advanced, array_agg(seq) as seqs
            from claimed group by tenant, ticket""".formatted(READY);

    private final JdbcClient db;
    private final TransactionOperations transaction;

    Handovers(JdbcClient db, TransactionOperations transaction) {
        this.db = db;
        this.transaction = transaction;
    }

    /**
     * Claims up to {@code limit} tickets that nobody else has claimed and hands them to {@code relay}; what its receipt
     * doesn't name as done, and everything if it throws, is there to be claimed again.
     *
     * @return how many tickets were claimed
     */
    public int claim(Handover.Kind kind, int limit, Function<List<Handover>, Handover.Receipt> relay) {
        return transaction.execute(status -> {
            List<Claimed> claimed = claim(kind, limit);
            if (!claimed.isEmpty()) {
                settle(claimed, relay.apply(claimed.stream().map(Claimed::handover).toList()));
            }
            return claimed.size();
        });
    }

    private record Claimed(Handover handover, Long[] seqs) {}

    private List<Claimed> claim(Handover.Kind kind, int limit) {
        return db.sql(CLAIM)
                .param("all", kind == Handover.Kind.ALL)
                .param("limit", limit)
                .query((row, number) -> new Claimed(
                        new Handover(
                                new TicketKey(row.getString("tenant"), row.getString("ticket")),
                                row.getObject("newest", OffsetDateTime.class).toInstant(),
                                row.getBoolean("only_agents"),
                                row.getBoolean("advanced")),
                        (Long[]) row.getArray("seqs").getArray()))
                .list();
    }

    private void settle(List<Claimed> claimed, Handover.Receipt receipt) {
        db.sql("delete from handover where seq = any (?)").param(seqs(claimed, receipt.done())).update();
        if (!receipt.advanced().isEmpty()) {
            db.sql("update handover set advanced = true where seq = any (?)")
                    .param(seqs(claimed, receipt.advanced()))
                    .update();
        }
    }

    private static Long[] seqs(List<Claimed> claimed, Collection<TicketKey> tickets) {
        var named = new HashSet<>(tickets);
        return claimed.stream()
                .filter(one -> named.contains(one.handover().ticket()))
                .flatMap(one -> Arrays.stream(one.seqs()))
                .toArray(Long[]::new);
    }

    /** Hands every open ticket over, as if something had arrived: all of them are looked at anew. */
    public void handOverOpenTickets() {
        db.sql("""
                insert into handover (tenant, ticket, newest, only_agents, request, held, not_before)
                select tenant, id, changed_at, false, ?, false, clock_timestamp() from ticket where open""")
                .param(UUID.randomUUID())
                .update();
    }

    /** Has the workflows that would sleep until another time hear of it; their tickets are up to date. */
    void wake(Collection<Folded> advanced) {
        List<TicketKey> moved = advanced.stream()
                .filter(Folded::wakesAtAnotherTime)
                .map(folded -> folded.after().key())
                .toList();
        db.sql("""
                insert into handover (tenant, ticket, newest, only_agents, request, held, advanced, not_before)
                select tenant, ticket, clock_timestamp(), false, ?, false, true, clock_timestamp()
                from json_to_recordset(?::json) as t (tenant text, ticket text) order by tenant, ticket""")
                .params(UUID.randomUUID(), Rows.json(moved))
                .update();
    }

    /**
     * What is ready and not handed over yet.
     *
     * @param waiting one for each ticket and request
     * @param oldest for how long the first of them has been ready
     */
    public record Backlog(Count waiting, Duration oldest) {}

    public Backlog backlog() {
        return db.sql("""
                select (select count(*) from (
                        select from handover where not_before <= statement_timestamp() limit ?) as counted) as waiting,
                    (select coalesce(extract(epoch from statement_timestamp() - min(not_before)), 0)::float8
                        from handover where not_before <= statement_timestamp()) as oldest""")
                .param(Count.MOST + 1)
                .query((row, number) -> new Backlog(Count.of(row.getLong("waiting")),
                        Duration.ofMillis((long) (1_000 * row.getDouble("oldest")))))
                .single();
    }
}
