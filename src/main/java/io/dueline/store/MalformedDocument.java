package io.dueline.store;

import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.databind.exc.MismatchedInputException;

/** A document that is neither JSON nor YAML, or not of the shape asked for. */
public final class MalformedDocument extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** What the parser says to those who program with it. */
    private static final Pattern FOR_PROGRAMMERS = Pattern.compile(
            ",? (from `[^`]*`|\\((start marker at|code) [^\\]]*\\]?\\)|\\(bound as `[^`]*`\\)[^;]*|\\(`[^`]*`\\))");

    private static final String NAME_TWICE = "Duplicate Object property";

    private final int line;

    private MalformedDocument(String message, int line, Throwable cause) {
        super(message, cause);
        this.line = line;
    }

    static MalformedDocument at(JacksonException e) {
        var place = e.getLocation();
        int line = place == null ? 0 : Math.max(place.getLineNr(), 0);
        String where = line == 0 ? "" : "line " + line + ", column " + place.getColumnNr() + ": ";
        return new MalformedDocument(where + inWords(e), line, e);
    }

    private static String inWords(JacksonException e) {
        String message = e.getOriginalMessage();
        if (e instanceof MismatchedInputException) {
            return message.startsWith("Trailing") ? "the document goes on after its end" : "the document is empty";
        }
        return FOR_PROGRAMMERS.matcher(message).replaceAll("");
    }

    /** Where reading ended, from 1; 0: unknown. */
    public int line() {
        return line;
    }

    /** Whether it is JSON or YAML, and refused for its size, its depth or a name that it gives twice. */
    public boolean isOnlyRefused() {
        return getCause() instanceof StreamConstraintsException || getMessage().contains(NAME_TWICE);
    }
}
