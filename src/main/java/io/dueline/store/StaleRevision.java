package io.dueline.store;

import org.jspecify.annotations.Nullable;

/** A policy was to be saved over one revision while another was the newest. */
public final class StaleRevision extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final @Nullable String newest;

    StaleRevision(String expected, @Nullable String newest) {
        super("expected the newest revision to be " + expected + ", but it is " + newest);
        this.newest = newest;
    }

    /** The newest revision's etag; null: no policy was ever saved. */
    public @Nullable String newest() {
        return newest;
    }
}
