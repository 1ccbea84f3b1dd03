package io.dueline.store;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * Advances tickets: folds what is known of them and writes down what changed, in one transaction. A row lock orders
 * those who advance the same ticket, and advancing it twice changes nothing.
 */
@Component
public class Tickets {
    private static final int BATCH = 500;

    /** A ticket's workflow asks again after ten seconds: until then nothing of the first asking may hold on to a lock. */
    private static final Duration PATIENCE = Duration.ofSeconds(9);

    private static final Comparator<TicketKey> BY_KEY = Comparator.comparing(TicketKey::tenant)
            .thenComparing(TicketKey::ticket);

    private final Batch batch;
    private final TicketRows rows;
    private final OwnTransaction transaction;
    private final Duration patience;
    private final Carrying carrying = new Carrying();

    @Autowired
    Tickets(Batch batch, TicketRows rows, PlatformTransactionManager transactions) {
        this(batch, rows, transactions, PATIENCE);
    }

    /** @param patience how long advancing one ticket may take, in whole seconds */
    Tickets(Batch batch, TicketRows rows, PlatformTransactionManager transactions, Duration patience) {
        this.batch = batch;
        this.rows = rows;
        this.transaction = new OwnTransaction(transactions);
        this.patience = patience;
    }

    /**
     * Advances one ticket. Called when its wake-up time has passed, it also carries every other ticket whose wake-up time
     * has: tickets are due together, and what one does for all costs less than each for itself.
     *
     * @throws org.springframework.dao.QueryTimeoutException if that takes longer than whoever waits for it will wait
     */
    public Standing advance(TicketKey ticket, Instant now) {
        return advance(ticket, now, Deadline.in(patience));
    }

    private Standing advance(TicketKey ticket, Instant now, Deadline end) {
        Optional<TicketRows.Glance> seen = rows.glance(ticket, now);
        if (seen.isPresent() && seen.get().row().progress().shouldHaveWokenBy(now)) {
            return woken(ticket, now, end);
        }
        return seen.flatMap(glance -> settled(glance, now)).orElseGet(() -> alone(ticket, now, end));
    }

    /** A ticket that somebody else has brought up to date needs no lock and no writing. */
    private Optional<Standing> settled(TicketRows.Glance glance, Instant now) {
        return Optional.of(glance)
                .filter(TicketRows.Glance::settled)
                .map(known -> batch.fold(List.of(known.row()), now).getFirst())
                .filter(folded -> !folded.changesTicket())
                .map(Folded::standing);
    }

    private Standing alone(TicketKey ticket, Instant now, Deadline end) {
        return transaction.within(end, () -> batch.advance(rows.lock(List.of(ticket)), now)).stream()
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("nothing can be written of " + ticket))
                .standing();
    }

    /** Of those who wake together one does the work. The others had only stood in its way; they find it done. */
    private Standing woken(TicketKey ticket, Instant now, Deadline end) {
        Optional<Standing> carrier = carrying.unlessUnderWay(() -> {
            Standing standing = alone(ticket, now, end);
            carryOthers(now, end);
            return standing;
        });
        return carrier.orElseGet(() -> carrying.awaitEnd(end) ? advance(ticket, now, end) : alone(ticket, now, end));
    }

    private void carryOthers(Instant now, Deadline end) {
        boolean more = true;
        while (more && !end.isNear()) {
            more = !transaction.within(end, () -> someDue(now, now)).isEmpty();
        }
    }

    private List<Folded> someDue(Instant wakeUpBefore, Instant now) {
        return batch.advance(rows.lockDue(wakeUpBefore, BATCH), now);
    }

    /** Advances many tickets in batches, each a transaction; tickets that somebody else is advancing are waited for. */
    public List<Standing> advanceAll(Collection<TicketKey> tickets, Instant now) {
        var ordered = new TreeSet<>(BY_KEY);
        ordered.addAll(tickets);
        List<TicketKey> all = List.copyOf(ordered);
        List<Standing> standings = new ArrayList<>(all.size());
        for (int from = 0; from < all.size(); from += BATCH) {
            List<TicketKey> some = all.subList(from, Math.min(from + BATCH, all.size()));
            transaction.run(() -> batch.advance(rows.lock(some), now))
                    .forEach(folded -> standings.add(folded.standing()));
        }
        return standings;
    }

    /**
     * Advances every ticket of any tenant that should have woken up by then; those under way elsewhere are left out.
     *
     * @param wakeUpBefore not after {@code now}
     * @param advanced is told of each, batch by batch: after an outage there may be any number
     */
    public void advanceDue(Instant wakeUpBefore, Instant now, Consumer<Standing> advanced) {
        boolean more = true;
        while (more) {
            List<Folded> some = transaction.run(() -> someDue(wakeUpBefore, now));
            some.forEach(folded -> advanced.accept(folded.standing()));
            more = !some.isEmpty();
        }
    }

    /** The database's clock. */
    public Instant now() {
        return rows.now();
    }
}
