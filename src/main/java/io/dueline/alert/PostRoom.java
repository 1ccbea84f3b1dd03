package io.dueline.alert;

import org.springframework.stereotype.Component;

/** The way of an alert, step by step. */
@Component
class PostRoom {

    private final Courier courier;

    PostRoom(Courier courier) {
        this.courier = courier;
    }

    /** Takes each step once for whatever is ready for it. False: there was nothing to do. */
    boolean work() {
        return courier.setOff();
    }
}
