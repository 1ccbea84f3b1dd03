package io.dueline.store;

import java.time.Instant;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Writes down what was found of tickets that were folded: all of it together or, where PostgreSQL takes offence at that,
 * each for itself, so that one ticket doesn't hold up the others.
 */
final class Writing {
    private static final Logger LOG = LoggerFactory.getLogger(Writing.class);

    private final JdbcClient db;
    private final Readers readers;
    private final Figures figures;
    private final Instant now;

    /** @param now as of when the tickets were folded */
    Writing(JdbcClient db, Readers readers, Figures figures, Instant now) {
        this.db = db;
        this.readers = readers;
        this.figures = figures;
        this.now = now;
    }

    /**
     * A ticket whose rows are refused is at fault, as one that can't be folded is.
     *
     * @return as they are written; one of which nothing at all can be written is left out
     */
    List<Folded> write(List<Folded> folded) {
        try {
            return together(folded);
        } catch (RowsRefused refusal) {
            return folded.size() == 1 ? faulty(folded.getFirst(), refusal) : apart(folded);
        }
    }

    private List<Folded> together(List<Folded> folded) {
        var findings = new Findings(readers.askedAt());
        folded.forEach(ticket -> findings.add(ticket, readers.of(ticket.after().tenant()).revisions()));
        findings.write(db);
        findings.count(figures);
        return folded;
    }

    private List<Folded> apart(List<Folded> folded) {
        return folded.stream().flatMap(ticket -> write(List.of(ticket)).stream()).toList();
    }

    private List<Folded> faulty(Folded ticket, RowsRefused refusal) {
        Folded failed = ticket.turn().failed(refusal, now);
        if (failed.newlyFaulty()) {
            LOG.error("What was found of {} can't be written", failed.after().key(), refusal);
        }
        try {
            return together(List.of(failed));
        } catch (RowsRefused again) {
            LOG.error("Nothing at all can be written of {}", failed.after().key(), again);
            return List.of();
        }
    }
}
