package io.dueline.store;

import java.time.Instant;
import java.util.Collection;
import java.util.List;

/** Advances tickets: folds what is known of them and writes down what changed, in one transaction. */
public class Tickets {

    /** Advances one ticket; called by its timer, it also carries every other ticket whose wake-up time has passed. */
    public Standing advance(TicketKey ticket, Instant now) {
        throw new UnsupportedOperationException();
    }

    /** Advances many tickets in batches, each a transaction; tickets that somebody else is advancing are waited for. */
    public List<Standing> advanceAll(Collection<TicketKey> tickets, Instant now) {
        throw new UnsupportedOperationException();
    }

    /** Advances every ticket of any tenant that should have woken up by then; those under way elsewhere are left out. */
    public List<Standing> advanceDue(Instant wakeUpBefore, Instant now) {
        throw new UnsupportedOperationException();
    }

    /** The database's clock. */
    public Instant now() {
        throw new UnsupportedOperationException();
    }
}
