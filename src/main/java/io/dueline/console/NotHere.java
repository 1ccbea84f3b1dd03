package io.dueline.console;

/** What an address names is not there; the message says what was looked for. */
public final class NotHere extends RuntimeException {
    private static final long serialVersionUID = 1;

    public NotHere(String message) {
        super(message);
    }
}
