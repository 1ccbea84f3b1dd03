package io.dueline.store;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Tickets, to be read: lists from what is written down, one ticket's clocks as they are this very moment. */
@Repository
public class TicketBook {
    private static final String LIST = """
            select row_to_json(t) from ticket t
            where tenant = :tenant and (created_at, id) > (:createdAt::timestamptz, :id)""";

    private final JdbcClient db;
    private final TicketRows rows;
    private final Batch batch;
    private final Amendments amendments;

    TicketBook(JdbcClient db, TicketRows rows, Batch batch, Amendments amendments) {
        this.db = db;
        this.rows = rows;
        this.batch = batch;
        this.amendments = amendments;
    }

    /** Where a list goes on: after this ticket; after null it starts. */
    public record Place(@Nullable Instant createdAt, String id) {
        /** Before every ticket. */
        public static final Place START = new Place(null, "");

        private String since() {
            return createdAt == null ? "-infinity" : createdAt.toString();
        }

        public static Place after(TicketRow row) {
            return new Place(row.attributes().createdAt(), row.id());
        }
    }

    /**
     * One ticket's clocks.
     *
     * @param now the database's clock, which they are to be read at
     */
    public record Clocks(List<TicketClock> clocks, Instant now) {}

    /** Empty also while none of its events has been folded yet. */
    public Optional<TicketRow> find(TicketKey ticket) {
        return rows.find(ticket);
    }

    /** Tickets whose creation has arrived, by creation and id. */
    public List<TicketRow> list(String tenant, TicketFilter filter, Place after, int limit) {
        var wanted = new Wanted(filter);
        List<String> found = db.sql(LIST + wanted.sql() + " order by created_at, id limit :limit")
                .params(wanted.params())
                .params(Map.of(
                        "tenant", tenant, "createdAt", after.since(), "id", after.id(), "limit", limit))
                .query(String.class)
                .list();
        return Rows.rows(found, TicketRow.class);
    }

    /**
     * A ticket's clocks, folded anew; outcomes that are written down stand. Empty: there is no such ticket, or its
     * timeline can't be folded, as its row tells.
     */
    public Clocks clocks(TicketKey ticket) {
        Instant now = rows.now();
        return new Clocks(
                rows.find(ticket)
                        .map(row -> batch.fold(List.of(row), now).getFirst())
                        .map(TicketBook::clocks)
                        .orElse(List.of()),
                now);
    }

    private static List<TicketClock> clocks(Turn.Folded folded) {
        return folded.standing().verdict().clocks().stream()
                .map(clock -> new TicketClock(clock, folded.recordedAt(clock)))
                .toList();
    }

    /** What was amended of it, in order. */
    public List<Amendment> amendments(TicketKey ticket) {
        return amendments.of(ticket);
    }
}
