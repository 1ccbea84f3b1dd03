package io.dueline.store;

import io.dueline.timeline.Revisions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/** Advances locked tickets together, with a handful of statements however many they are. */
@Component
class Batch {
    private static final Logger LOG = LoggerFactory.getLogger(Batch.class);

    private final Turns turns;
    private final PolicyRevisions policies;
    private final TicketRows tickets;
    private final ClockRows clocks;
    private final Amendments amendments;
    private final Merges merges;
    private final Alerts alerts;
    private final ClockChanges changes;
    private final Figures figures;

    Batch(
            Turns turns,
            PolicyRevisions policies,
            TicketRows tickets,
            ClockRows clocks,
            Amendments amendments,
            Merges merges,
            Alerts alerts,
            ClockChanges changes,
            Figures figures) {
        this.turns = turns;
        this.policies = policies;
        this.tickets = tickets;
        this.clocks = clocks;
        this.amendments = amendments;
        this.merges = merges;
        this.alerts = alerts;
        this.changes = changes;
        this.figures = figures;
    }

    /** Folds the tickets of these rows and writes down what changed; within a transaction that holds their locks. */
    List<Turn.Folded> advance(List<TicketRow> locked, Instant now) {
        List<Turn.Folded> folded = fold(locked, now);
        write(folded, tickets.now());
        merges.handOverSurvivors(folded);
        figures.advanced(folded);
        return folded;
    }

    /** Folds tickets without writing anything. */
    List<Turn.Folded> fold(List<TicketRow> rows, Instant now) {
        Map<String, Reader> readers = new HashMap<>();
        List<Turn.Folded> folded = new ArrayList<>(rows.size());
        for (Turn turn : turns.of(rows)) {
            folded.add(fold(turn, readers.computeIfAbsent(turn.before().tenant(), this::reader), now));
        }
        return folded;
    }

    private record Reader(Revisions revisions, int newest) {}

    private Reader reader(String tenant) {
        return new Reader(policies.of(tenant), policies.newestNumber(tenant));
    }

    /** One ticket that can't be folded must not hold up the others. */
    private static Turn.Folded fold(Turn turn, Reader reader, Instant now) {
        try {
            return turn.folded(turn.fold(reader.revisions(), now), reader.newest(), now);
        } catch (DataAccessException e) {
            throw e;
        } catch (RuntimeException e) {
            Turn.Folded failed = turn.failed(e, now);
            if (failed.newlyFaulty()) {
                LOG.error("Ticket {} of tenant {} can't be folded", turn.before().id(), turn.before().tenant(), e);
            }
            return failed;
        }
    }

    private void write(List<Turn.Folded> folded, Instant at) {
        List<ClockRow> changed = new ArrayList<>();
        List<ClockRow> vanished = new ArrayList<>();
        List<Amendments.Row> amended = new ArrayList<>();
        List<Alerts.Row> told = new ArrayList<>();
        Map<String, Revisions> revisions = new HashMap<>();
        List<ClockChanges.Row> news = new ArrayList<>();
        for (Turn.Folded ticket : folded) {
            Difference difference = ticket.difference(at);
            changed.addAll(difference.changed());
            vanished.addAll(difference.vanished());
            amended.addAll(difference.amendments());
            Revisions known = revisions.computeIfAbsent(ticket.after().tenant(), policies::of);
            told.addAll(Announcement.of(ticket, difference, known, at));
            news.addAll(ClockChanges.of(ticket.turn(), difference, at));
            figures.recorded(ticket.turn(), difference, at);
        }
        tickets.save(folded.stream().filter(Turn.Folded::changesTicket).map(Turn.Folded::after).toList());
        clocks.delete(vanished);
        clocks.save(changed);
        amendments.insert(amended);
        alerts.insert(told);
        changes.insert(news);
    }
}
