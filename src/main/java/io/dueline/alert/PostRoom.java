package io.dueline.alert;

import org.springframework.stereotype.Component;

/** The way of an alert: it is announced, sorted, and carried. */
@Component
class PostRoom {

    private static final int AT_ONCE = 10_000;

    private final Announcer announcer;
    private final Sorter sorter;
    private final Courier courier;
    private final Outbox outbox;
    private final DeliverySettings settings;

    PostRoom(Announcer announcer, Sorter sorter, Courier courier, Outbox outbox, DeliverySettings settings) {
        this.announcer = announcer;
        this.sorter = sorter;
        this.courier = courier;
        this.outbox = outbox;
        this.settings = settings;
    }

    /** Forgets what has been over for so long that nobody asks for it any more. */
    void tidy() {
        outbox.prune(settings.retention(), AT_ONCE);
    }

    /** Does once whatever is ready to be done. False: there was nothing. */
    boolean work() {
        boolean announced = announcer.announce();
        boolean sorted = sorter.sort();
        boolean carried = courier.setOff();
        return announced || sorted || carried;
    }
}
