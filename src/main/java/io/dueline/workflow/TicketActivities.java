package io.dueline.workflow;

import io.dueline.store.TicketKey;
import io.temporal.activity.ActivityInterface;
import io.temporal.activity.ActivityMethod;
import java.time.Instant;

/** What a ticket's workflow asks of the world. */
@ActivityInterface
public interface TicketActivities {

    /** Folds the ticket and writes down what changed. Doing it again changes nothing, so it may always be retried. */
    @ActivityMethod(name = "advance")
    Board advance(TicketKey ticket, Instant now);
}
