package io.dueline.holiday;

/** An iCalendar file can't be used. The message says why. */
public final class BrokenCalendar extends RuntimeException {
    private static final long serialVersionUID = 1;

    BrokenCalendar(String message) {
        super(message);
    }
}
