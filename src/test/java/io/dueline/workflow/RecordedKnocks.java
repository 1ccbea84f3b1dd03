package io.dueline.workflow;

import io.dueline.store.Desk;
import io.dueline.store.DeskClosed;
import io.dueline.store.TicketKey;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** A desk that writes down who knocked, or lets nobody in. */
final class RecordedKnocks implements Desk {
    final List<TicketKey> knocked = new ArrayList<>();
    boolean closed;

    @Override
    public Set<TicketKey> knock(Collection<TicketKey> tickets) {
        if (closed) {
            throw new DeskClosed("closed", null);
        }
        knocked.addAll(tickets);
        return Set.of();
    }
}
