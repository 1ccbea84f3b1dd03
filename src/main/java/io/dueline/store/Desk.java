package io.dueline.store;

import java.util.Collection;
import java.util.Set;

/** Where a ticket's keeper is told that something arrived for it. */
public interface Desk {

    /**
     * Tells the keepers of these tickets to look again, and calls them in where there are none. Knocking twice is
     * harmless.
     *
     * @return those that can have no keeper, whatever is tried: they must be looked after without one
     * @throws DeskClosed if any of them may not have heard it; knock again for all of them
     */
    Set<TicketKey> knock(Collection<TicketKey> tickets);
}
