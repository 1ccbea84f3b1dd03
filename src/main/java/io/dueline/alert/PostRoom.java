package io.dueline.alert;

import org.springframework.stereotype.Component;

/** The way of an alert: it is announced, sorted, and carried. */
@Component
class PostRoom {

    private final Announcer announcer;
    private final Sorter sorter;
    private final Courier courier;

    PostRoom(Announcer announcer, Sorter sorter, Courier courier) {
        this.announcer = announcer;
        this.sorter = sorter;
        this.courier = courier;
    }

    /** Does once whatever is ready to be done. False: there was nothing. */
    boolean work() {
        boolean announced = announcer.announce();
        boolean sorted = sorter.sort();
        boolean carried = courier.setOff();
        return announced || sorted || carried;
    }
}
