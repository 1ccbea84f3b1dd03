package io.dueline.store;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Applies a policy to tickets that are open, a batch at a time. A batch is one transaction: its tickets' events, their
 * clocks, whom to wake up, and how far it has come. So it may break off anywhere and be gone on with by anybody. A ticket
 * that can't be told under that policy keeps the clocks that it has.
 */
@Component
public class Reapplying {
    private static final int BATCH = 200;
    private static final int ATTEMPTS = 5;

    private final TransactionOperations transaction;
    private final Reapplications orders;
    private final TicketRows rows;
    private final OpenTickets open;
    private final OwnEvents events;
    private final Batch batch;
    private final Handovers handovers;

    Reapplying(
            TransactionOperations transaction,
            Reapplications orders,
            TicketRows rows,
            OpenTickets open,
            OwnEvents events,
            Batch batch,
            Handovers handovers) {
        this.transaction = transaction;
        this.orders = orders;
        this.rows = rows;
        this.open = open;
        this.events = events;
        this.batch = batch;
        this.handovers = handovers;
    }

    /** Does the next batch, unless there is none. Whoever else is at it is waited for. */
    public Reapplication goOn(String tenant, String id) {
        return Deadlocks.retried(ATTEMPTS, () -> transaction.execute(status -> {
            Reapplication before = orders.lock(tenant, id);
            return before.running() ? goOn(before) : before;
        }));
    }

    private Reapplication goOn(Reapplication one) {
        List<TicketKey> next = open.after(one.tenant(), one.filter(), one.lastTicket(), BATCH).stream()
                .map(TicketRow::key)
                .toList();
        return next.isEmpty() ? orders.done(one) : apply(one, next);
    }

    private Reapplication apply(Reapplication one, List<TicketKey> tickets) {
        List<TicketRow> locked = rows.lock(tickets);
        Instant now = rows.now();
        List<Untold> untold = batch.untold(one.tenant(), locked, one.revision(), now);
        Set<String> left = untold.stream().map(Untold::ticket).collect(Collectors.toSet());
        List<TicketRow> told = locked.stream().filter(ticket -> !left.contains(ticket.id())).toList();
        return orders.progressed(one, tickets, apply(one, told, now), untold);
    }

    /** How many clocks changed. */
    private long apply(Reapplication one, List<TicketRow> locked, Instant now) {
        events.append(said(one, now), locked.stream().map(TicketRow::key).toList());
        List<Folded> advanced = batch.advance(locked, now);
        handovers.wake(advanced);
        return advanced.stream().mapToLong(ticket -> moved(ticket.turn(), ticket.difference(now))).sum();
    }

    /** As a preview counts: those that live on with another due date, are missed at once, begin or end. */
    private static long moved(Turn turn, Difference difference) {
        long gone = difference.vanished().stream().filter(Reapplying::isLive).count();
        return gone + difference.changed().stream().filter(row -> isMoved(turn.stored(row), row)).count();
    }

    private static boolean isLive(@Nullable ClockRow row) {
        return row != null && row.endedAt() == null;
    }

    private static boolean isMoved(@Nullable ClockRow before, ClockRow after) {
        if (!isLive(before) || !isLive(after)) {
            return isLive(before) || isLive(after);
        }
        if (before.missed() || after.missed()) {
            return !before.missed();
        }
        boolean paused = before.dueAt() == null && after.dueAt() == null;
        return paused ? before.leftUs() != after.leftUs() : !Objects.equals(before.dueAt(), after.dueAt());
    }

    private static OwnEvents.Said said(Reapplication one, Instant now) {
        Map<String, @Nullable Object> data = new LinkedHashMap<>();
        data.put("reapply", one.id());
        data.put("revision", one.revision());
        return new OwnEvents.Said(new Caller(one.tenant(), one.requestedBy()), "reapply/" + one.id(),
                "dueline.reapplied", now, one.revision(), data);
    }
}
