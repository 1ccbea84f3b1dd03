package io.dueline.alert;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A way in which deliveries reach their recipients. */
interface Channel {
    /** The names by which deliveries ask for it. */
    Set<String> names();

    /** Why nothing can be sent through it now, so that its deliveries wait; null: it is open. */
    default @Nullable String closedBecause() {
        return null;
    }

    /** Tries once. What goes wrong is told, not thrown. */
    Attempt deliver(DeliveryRow delivery);

    /** When to try again what has failed. */
    RetrySchedule schedule();
}
