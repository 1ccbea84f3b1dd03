package io.dueline.store;

import io.dueline.timeline.Revisions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Advances locked tickets together, with a handful of statements however many they are. */
@Component
class Batch {
    private static final Logger LOG = LoggerFactory.getLogger(Batch.class);

    private final JdbcClient db;
    private final Turns turns;
    private final PolicyRevisions policies;
    private final Merges merges;
    private final Figures figures;

    Batch(JdbcClient db, Turns turns, PolicyRevisions policies, Merges merges, Figures figures) {
        this.db = db;
        this.turns = turns;
        this.policies = policies;
        this.merges = merges;
        this.figures = figures;
    }

    /**
     * Folds the tickets of these rows and writes down what changed; within a transaction that holds their locks. A ticket of
     * which PostgreSQL takes nothing is left out.
     */
    List<Folded> advance(List<TicketRow> locked, Instant now) {
        if (locked.isEmpty()) {
            return List.of();
        }
        var readers = new Readers(policies);
        List<Folded> written = new Writing(db, readers, figures, now).write(fold(locked, readers, now));
        merges.handOverSurvivors(written);
        figures.advanced(written);
        return written;
    }

    /** Folds tickets without writing anything. */
    List<Folded> fold(List<TicketRow> rows, Instant now) {
        return fold(rows, new Readers(policies), now);
    }

    /** Those of a tenant's tickets that couldn't be told if that revision were re-applied to them. */
    List<Untold> untold(String tenant, List<TicketRow> rows, int revision, Instant now) {
        Revisions revisions = policies.of(tenant);
        List<Untold> untold = new ArrayList<>();
        for (Turn turn : turns.of(rows, revisions.policy(revision).asksForAgents())) {
            String fault = turn.reapplied(revision, now).fault(revisions, now);
            if (fault != null) {
                untold.add(new Untold(turn.before().id(), fault, turn.before().progress().fault() != null));
            }
        }
        return untold;
    }

    /** Folds a ticket as the reports have it: what agents did counts once it is advanced with it. */
    Folded read(TicketRow row, Instant now) {
        return fold(turns.toBeRead(List.of(row)).getFirst(), new Readers(policies).of(row.tenant()), now);
    }

    private List<Folded> fold(List<TicketRow> rows, Readers readers, Instant now) {
        return turns.of(rows).stream().map(turn -> fold(turn, readers.of(turn.before().tenant()), now)).toList();
    }

    /** One ticket that can't be folded must not hold up the others. */
    private static Folded fold(Turn turn, Readers.Reader reader, Instant now) {
        try {
            return turn.folded(turn.fold(reader.revisions(), now), reader.newest().number(), now);
        } catch (DataAccessException e) {
            throw e;
        } catch (RuntimeException e) {
            Folded failed = turn.failed(e, now);
            if (failed.newlyFaulty()) {
                LOG.error("Ticket {} of tenant {} can't be folded", turn.before().id(), turn.before().tenant(), e);
            }
            return failed;
        }
    }
}
