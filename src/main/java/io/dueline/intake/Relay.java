package io.dueline.intake;

import io.dueline.store.Desk;
import io.dueline.store.DeskClosed;
import io.dueline.store.Handover;
import io.dueline.store.Handovers;
import io.dueline.store.Standing;
import io.dueline.store.TicketKey;
import io.dueline.store.Tickets;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Hands what arrived over to the tickets' workflows. A ticket whose newest event is over an hour old is history: it is
 * advanced directly, and its workflow hears of it only if the ticket is still open.
 */
@Component
class Relay {
    private static final Logger LOG = LoggerFactory.getLogger(Relay.class);
    private static final int BATCH = 500;
    private static final Duration RECENT = Duration.ofHours(1);

    private final Handovers handovers;
    private final Tickets tickets;
    private final Desk desk;
    private boolean closed;

    Relay(Handovers handovers, Tickets tickets, Desk desk, MeterRegistry meters) {
        meters.gauge("dueline.handover.backlog", handovers, all -> all.backlog().waiting().number());
        meters.gauge("dueline.handover.age", handovers, all -> all.backlog().oldest().toMillis() / 1_000.0);
        this.handovers = handovers;
        this.tickets = tickets;
        this.desk = desk;
    }

    /** Hands over everything that is ready. False: the desk is closed, and only history was brought up to date. */
    boolean handOver() {
        boolean open = true;
        while (claim(open) > 0) {
            open = !closed;
        }
        return open;
    }

    private int claim(boolean open) {
        Handover.Kind kind = open ? Handover.Kind.ALL : Handover.Kind.HISTORY;
        return handovers.claim(kind, BATCH, all -> deliver(all, open));
    }

    private Handover.Receipt deliver(List<Handover> all, boolean open) {
        Instant now = tickets.now();
        Set<TicketKey> done = new HashSet<>();
        all.stream().filter(Handover::onlyAgents).map(Handover::ticket).forEach(done::add);
        List<TicketKey> advanced = new ArrayList<>();
        for (Standing standing : tickets.advanceAll(history(all, now), now)) {
            (standing.isOpen() ? advanced : done).add(standing.ticket());
        }
        List<TicketKey> waiting = all.stream().map(Handover::ticket).filter(ticket -> !done.contains(ticket)).toList();
        if (waiting.isEmpty() || (open && knock(waiting, now))) {
            done.addAll(waiting);
        }
        return new Handover.Receipt(done, advanced.stream().filter(ticket -> !done.contains(ticket)).toList());
    }

    private static List<TicketKey> history(List<Handover> all, Instant now) {
        return all.stream()
                .filter(one -> !one.onlyAgents() && !one.advanced() && one.newest().isBefore(now.minus(RECENT)))
                .map(Handover::ticket)
                .toList();
    }

    private boolean knock(List<TicketKey> waiting, Instant now) {
        try {
            tickets.advanceAll(desk.knock(waiting), now);
            if (closed) {
                LOG.info("The workflows can be reached again");
            }
            closed = false;
        } catch (DeskClosed e) {
            if (!closed) {
                LOG.warn("The workflows can't be reached; events are kept for them: {}", e.getMessage());
            }
            closed = true;
        }
        return !closed;
    }
}
