package io.dueline.alert;

import java.time.Duration;
import java.util.function.IntSupplier;
import org.springframework.stereotype.Component;

/** Keeps the outbox from growing for ever. */
@Component
class Retention {

    private static final int AT_ONCE = 10_000;

    private final Outbox outbox;
    private final AlertQueue alerts;
    private final Duration age;

    Retention(Outbox outbox, AlertQueue alerts, DeliverySettings settings) {
        this.outbox = outbox;
        this.alerts = alerts;
        this.age = settings.retention();
    }

    /** Forgets what has been over for so long that nobody asks for it any more, and gives up what waited for so long. */
    void tidy() {
        toTheEnd(() -> outbox.giveUp(age, AT_ONCE));
        toTheEnd(() -> outbox.prune(age, AT_ONCE));
        toTheEnd(() -> alerts.prune(age, AT_ONCE));
    }

    private static void toTheEnd(IntSupplier some) {
        int done = AT_ONCE;
        while (done == AT_ONCE) {
            done = some.getAsInt();
        }
    }
}
