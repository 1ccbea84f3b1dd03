package io.dueline.calendar;

import java.time.Instant;

/** A walk through a calendar ended without finding what it looked for, or would take too long. It says how far it looked. */
public final class SearchTooLong extends RuntimeException {
    private static final long serialVersionUID = 1;

    SearchTooLong(Instant from, Instant until) {
        super("not enough open time: looked from " + from + " to " + until);
    }

    private SearchTooLong(String what, SearchTooLong search) {
        super(what + ": " + search.getMessage(), search);
    }

    /** It would have to look at more than it does at once. */
    SearchTooLong(int firstYear, int lastYear) {
        super("open time is looked up for " + Years.MOST + " years at most, not for " + firstYear + " to " + lastYear);
    }

    /** The same, told of what was looked for. */
    public SearchTooLong of(String what) {
        return new SearchTooLong(what, this);
    }
}
