package io.dueline.calendar;

import java.time.Instant;

/** A walk through a calendar ended without finding what it looked for. It says from where and how far it looked. */
public final class SearchTooLong extends RuntimeException {
    private static final long serialVersionUID = 1;

    SearchTooLong(Instant from, Instant until) {
        super("not enough open time: looked from " + from + " to " + until);
    }
}
