package io.dueline.store;

/** Only what was missed, or never answered, can be excused; and only what is excused can be un-excused. */
public final class NotExcusable extends RuntimeException {
    private static final long serialVersionUID = 1;

    NotExcusable(String message) {
        super(message);
    }
}
