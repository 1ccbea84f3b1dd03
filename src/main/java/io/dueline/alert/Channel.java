package io.dueline.alert;

import java.util.Set;

/** A way in which deliveries reach their recipients. */
interface Channel {
    /** The names by which deliveries ask for it. */
    Set<String> names();

    /** Whether it can be used at all now; if not, its deliveries wait. */
    default boolean isOpen() {
        return true;
    }

    /** Tries once. What goes wrong is told, not thrown. */
    Attempt deliver(DeliveryRow delivery);

    /** When to try again what has failed. */
    RetrySchedule schedule();
}
