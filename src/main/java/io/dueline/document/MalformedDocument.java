package io.dueline.document;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
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

    private MalformedDocument(String message, int line, @Nullable Throwable cause) {
        super(message, cause);
        this.line = line;
    }

    static MalformedDocument at(JacksonException e) {
        var place = e.getLocation();
        int line = place == null ? 0 : Math.max(place.getLineNr(), 0);
        String where = line == 0 ? "" : "line " + line + ", column " + place.getColumnNr() + ": ";
        return new MalformedDocument(where + inWords(e), line, e);
    }

    static MalformedDocument at(YamlEngineException e) {
        if (!(e instanceof MarkedYamlEngineException marked)) {
            return new MalformedDocument(String.valueOf(e.getMessage()), 0, e);
        }
        String context = marked.getContext() == null ? "" : marked.getContext() + ": ";
        return at(marked.getProblemMark(), context + marked.getProblem(), e);
    }

    static MalformedDocument at(Event event, String problem) {
        return at(event.getStartMark(), problem, null);
    }

    private static MalformedDocument at(Optional<Mark> mark, String problem, @Nullable Throwable cause) {
        String where = mark.map(at -> "line " + (at.getLine() + 1) + ", column " + (at.getColumn() + 1) + ": ")
                .orElse("");
        return new MalformedDocument(where + problem, mark.map(at -> at.getLine() + 1).orElse(0), cause);
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
