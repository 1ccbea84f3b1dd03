package io.dueline.store;

import io.dueline.timeline.Excuse;
import io.dueline.timeline.Excuses;
import io.dueline.timeline.Revisions;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tickets, to be read: lists from what is written down, one ticket's clocks as they are this very moment. */
@Component
public class TicketBook {
    private static final String TICKETS = "select row_to_json(t) from ticket t where tenant = :tenant";
    private static final String OLDEST = TICKETS + " and (created_at, id) > (:createdAt::timestamptz, :id)%s"
            + " order by created_at, id limit :limit";
    private static final String NEWEST = TICKETS + " and (created_at, id) < (:createdAt::timestamptz, :id)%s"
            + " order by created_at desc, id desc limit :limit";

    private final JdbcClient db;
    private final TicketRows rows;
    private final Batch batch;
    private final Amendments amendments;
    private final PolicyRevisions policies;

    TicketBook(JdbcClient db, TicketRows rows, Batch batch, Amendments amendments, PolicyRevisions policies) {
        this.db = db;
        this.rows = rows;
        this.batch = batch;
        this.amendments = amendments;
        this.policies = policies;
    }

    /** Where a list goes on: after this ticket. */
    public record Place(@Nullable Instant createdAt, String id) {
        private static final String LAST = "\uffff";

        /** Before every ticket. */
        public static final Place START = new Place(null, "");

        /** Behind every ticket, for a list that begins with the newest. */
        public static final Place END = new Place(null, LAST);

        private String since() {
            return createdAt != null ? createdAt.toString() : id.equals(LAST) ? "infinity" : "-infinity";
        }

        public static Place after(TicketRow row) {
            return new Place(row.attributes().createdAt(), row.id());
        }
    }

    /**
     * One ticket as it is this very moment.
     *
     * @param clocks none if its timeline can't be folded, as its row tells
     * @param written the clocks as they are written down, if it can't be folded; else none
     * @param excuses every one that was ever given, those taken back included
     * @param now the database's clock, which they are to be read at
     */
    public record Present(
            TicketRow ticket,
            List<TicketClock> clocks,
            List<WrittenClock> written,
            List<Excuses.Given> excuses,
            Instant now) {}

    /** Tickets whose creation has arrived, by creation and id. */
    @Transactional(readOnly = true)
    public List<TicketRow> list(String tenant, TicketFilter filter, Place after, int limit) {
        return list(OLDEST, new Wanted(filter), Map.of(
                "tenant", tenant, "createdAt", after.since(), "id", after.id(), "limit", limit));
    }

    /** The same, the newest first. */
    @Transactional(readOnly = true)
    public List<TicketRow> newest(String tenant, TicketFilter filter, Place after, int limit) {
        return list(NEWEST, new Wanted(filter), Map.of(
                "tenant", tenant, "createdAt", after.since(), "id", after.id(), "limit", limit));
    }

    private List<TicketRow> list(String sql, Wanted wanted, Map<String, Object> place) {
        if (wanted.tagged()) {
            Planning.anew(db);
        }
        List<String> found = db.sql(sql.formatted(wanted.sql()))
                .params(wanted.params())
                .params(place)
                .query(String.class)
                .list();
        return Rows.rows(found, TicketRow.class);
    }

    /**
     * A ticket, folded anew, so that what was accepted shows at once; outcomes that are written down stand. Empty: no
     * event of it was ever accepted.
     */
    public Optional<Present> read(TicketKey ticket) {
        Instant now = rows.now();
        TicketRow row = rows.find(ticket).orElseGet(() -> TicketRow.unknown(ticket));
        Folded folded = batch.read(row, now);
        return folded.turn().events().isEmpty()
                ? Optional.empty()
                : Optional
                        .of(new Present(folded.after(), clocks(folded), written(folded, now),
                                Excuses.given(folded.turn().remarks()), now));
    }

    private List<WrittenClock> written(Folded folded, Instant now) {
        Revisions revisions = policies.of(folded.after().tenant());
        return folded.standing().fault() == null
                ? List.of()
                : folded.turn().stored().stream()
                        .map(row -> WrittenClock.of(row, revisions.policy(row.revision()), now))
                        .toList();
    }

    private static List<TicketClock> clocks(Folded folded) {
        Map<String, Excuse> excuses = folded.turn().excuses();
        return folded.standing().verdict().clocks().stream()
                .map(clock -> new TicketClock(clock, folded.recordedAt(clock), excuses.get(clock.id())))
                .toList();
    }

    /** What was amended of it, in order. */
    public List<Amendment> amendments(TicketKey ticket) {
        return amendments.of(ticket);
    }
}
