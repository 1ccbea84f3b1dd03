package io.dueline.workflow;

import io.dueline.store.Desk;
import io.dueline.store.Standing;
import io.dueline.store.TicketKey;
import io.dueline.store.Tickets;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Catches what Temporal forgot: a terminated workflow or a Temporal restored from a backup loses nothing. It should
 * never find anything.
 */
@Component
class Auditor {
    private static final Logger LOG = LoggerFactory.getLogger(Auditor.class);
    private static final Duration OVERDUE = Duration.ofSeconds(60);

    private final Tickets tickets;
    private final Desk desk;
    private final Counter caught;
    private final Set<TicketKey> withoutWorkflow = new LinkedHashSet<>();

    Auditor(Tickets tickets, Desk desk, MeterRegistry metrics) {
        this.tickets = tickets;
        this.desk = desk;
        this.caught = Counter.builder("dueline.caught.by.auditor")
                .description("Tickets that no workflow woke up in time")
                .register(metrics);
    }

    /**
     * Advances what is overdue and gives it a workflow again.
     *
     * @throws io.dueline.store.DeskClosed if Temporal can't be reached; the next audit makes up for it
     */
    void audit() {
        Instant now = tickets.now();
        tickets.advanceDue(now.minus(OVERDUE), now, this::note);
        if (!withoutWorkflow.isEmpty()) {
            desk.knock(withoutWorkflow);
            withoutWorkflow.clear();
        }
    }

    /** A fault is tried again every hour, whether or not its ticket has a workflow. */
    private void note(Standing standing) {
        if (standing.fault() != null) {
            return;
        }
        caught.increment();
        LOG.warn("No workflow woke up ticket {} of {} in time", standing.ticket().ticket(), standing.ticket().tenant());
        if (standing.isOpen()) {
            withoutWorkflow.add(standing.ticket());
        }
    }
}
