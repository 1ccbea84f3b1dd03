package io.dueline.workflow;

import io.dueline.store.TicketKey;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** A ticket that always wants to be woken at once, and never changes. */
final class StubbornTicket implements TicketActivities {
    private final AtomicInteger advances = new AtomicInteger();
    private final Instant wakeUp;

    StubbornTicket(Instant wakeUp) {
        this.wakeUp = wakeUp;
    }

    int advances() {
        return advances.get();
    }

    @Override
    public Board advance(TicketKey ticket, Instant now) {
        advances.incrementAndGet();
        return new Board(true, wakeUp, "now", false, "the same", List.of());
    }
}
