package io.dueline.console;

/** An address or a form says something that can't be read; the message says what, and what is allowed. */
public final class NotUnderstood extends RuntimeException {
    private static final long serialVersionUID = 1;

    public NotUnderstood(String message) {
        super(message);
    }
}
