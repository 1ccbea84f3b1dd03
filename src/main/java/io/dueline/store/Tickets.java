package io.dueline.store;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Advances tickets: folds what is known of them and writes down what changed, in one transaction. A row lock orders
 * those who advance the same ticket, and advancing it twice changes nothing.
 */
@Component
public class Tickets {
    private static final int BATCH = 500;
    private static final int ATTEMPTS = 5;
    private static final Duration CARRYING = Duration.ofSeconds(8);
    private static final Comparator<TicketKey> BY_KEY = Comparator.comparing(TicketKey::tenant)
            .thenComparing(TicketKey::ticket);

    private final Batch batch;
    private final TicketRows rows;
    private final TransactionTemplate transaction;

    Tickets(Batch batch, TicketRows rows, PlatformTransactionManager transactions) {
        this.batch = batch;
        this.rows = rows;
        this.transaction = new TransactionTemplate(transactions);
        // Whoever holds a claim open meanwhile must not take what is advanced back with it.
        this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /**
     * Advances one ticket. Called when its wake-up time has passed, it also carries every other ticket whose wake-up time
     * has, for at most eight seconds: tickets are due together, and what one does for all costs less than each for itself.
     */
    public Standing advance(TicketKey ticket, Instant now) {
        Optional<Standing> settled = settled(ticket, now);
        if (settled.isPresent()) {
            return settled.get();
        }
        Turn.Folded folded = inTransaction(() -> batch.advance(rows.lock(List.of(ticket)), now)).getFirst();
        if (folded.turn().before().progress().shouldHaveWokenBy(now)) {
            sweep(now, now, CARRYING.toNanos());
        }
        return folded.standing();
    }

    /** A ticket that somebody else has brought up to date needs no lock and no writing. */
    private Optional<Standing> settled(TicketKey ticket, Instant now) {
        return rows.settled(ticket, now)
                .map(row -> batch.fold(List.of(row), now).getFirst())
                .filter(folded -> !folded.changesTicket())
                .map(Turn.Folded::standing);
    }

    /** Advances many tickets in batches, each a transaction; tickets that somebody else is advancing are waited for. */
    public List<Standing> advanceAll(Collection<TicketKey> tickets, Instant now) {
        var ordered = new TreeSet<>(BY_KEY);
        ordered.addAll(tickets);
        List<TicketKey> all = List.copyOf(ordered);
        List<Standing> standings = new ArrayList<>(all.size());
        for (int from = 0; from < all.size(); from += BATCH) {
            List<TicketKey> some = all.subList(from, Math.min(from + BATCH, all.size()));
            inTransaction(() -> batch.advance(rows.lock(some), now))
                    .forEach(folded -> standings.add(folded.standing()));
        }
        return standings;
    }

    /**
     * Advances every ticket of any tenant that should have woken up by then; those under way elsewhere are left out.
     *
     * @param wakeUpBefore not after {@code now}
     */
    public List<Standing> advanceDue(Instant wakeUpBefore, Instant now) {
        return sweep(wakeUpBefore, now, Long.MAX_VALUE);
    }

    private List<Standing> sweep(Instant wakeUpBefore, Instant now, long forNanos) {
        long started = System.nanoTime();
        List<Standing> advanced = new ArrayList<>();
        List<Turn.Folded> some;
        do {
            some = inTransaction(() -> batch.advance(rows.lockDue(wakeUpBefore, BATCH), now));
            some.forEach(folded -> advanced.add(folded.standing()));
        } while (!some.isEmpty() && System.nanoTime() - started < forNanos);
        return advanced;
    }

    private List<Turn.Folded> inTransaction(Supplier<List<Turn.Folded>> work) {
        return Deadlocks.retried(ATTEMPTS, () -> transaction.execute(status -> work.get()));
    }

    /** The database's clock. */
    public Instant now() {
        return rows.now();
    }
}
