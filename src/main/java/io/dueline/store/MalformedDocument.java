package io.dueline.store;

import tools.jackson.core.JacksonException;

/** A document that is neither JSON nor YAML, or not of the shape asked for. */
public final class MalformedDocument extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final int line;

    private MalformedDocument(String message, int line, Throwable cause) {
        super(message, cause);
        this.line = line;
    }

    static MalformedDocument at(JacksonException e) {
        var place = e.getLocation();
        String where = place == null ? "" : "line " + place.getLineNr() + ", column " + place.getColumnNr() + ": ";
        return new MalformedDocument(where + e.getOriginalMessage(), place == null ? 0 : place.getLineNr(), e);
    }

    /** Where reading ended, from 1; 0: unknown. */
    public int line() {
        return line;
    }
}
