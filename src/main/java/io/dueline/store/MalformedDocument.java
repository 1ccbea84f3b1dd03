package io.dueline.store;

import tools.jackson.core.JacksonException;

/** A document that is neither JSON nor YAML, or not of the shape asked for. */
public final class MalformedDocument extends RuntimeException {
    private static final long serialVersionUID = 1;

    private MalformedDocument(String message, Throwable cause) {
        super(message, cause);
    }

    static MalformedDocument at(JacksonException e) {
        var place = e.getLocation();
        String where = place == null ? "" : "line " + place.getLineNr() + ", column " + place.getColumnNr() + ": ";
        return new MalformedDocument(where + e.getOriginalMessage(), e);
    }
}
