package io.dueline.api;

import io.dueline.document.Documents;
import io.dueline.document.MalformedDocument;
import io.dueline.intake.Envelope;
import io.dueline.intake.Envelopes;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** One event, or a list of them, taken off the body one by one. An event that is too large costs only itself. */
final class JsonEvents implements Envelopes {
    private static final int MOST = 250_000;

    private final JsonValues values;
    private boolean isList;
    private boolean begun;
    private boolean ended;
    private int read;

    JsonEvents(InputStream body) {
        this.values = new JsonValues(body);
    }

    /** The answers wait for the end of the body anyway. */
    @Override
    public boolean isReady() {
        return true;
    }

    @Override
    public @Nullable Envelope next() throws IOException {
        if (!begun) {
            begun = true;
            begin();
        } else if (!ended && isList) {
            ended = values.isNext(']');
            if (!ended) {
                values.expect(',');
            }
        } else {
            ended = true;
        }
        return ended ? end() : event();
    }

    private void begin() throws IOException {
        isList = values.isNext('[');
        ended = isList && values.isNext(']');
        if (!isList && !values.isObject()) {
            throw broken("The body must be an event or a list of events, as JSON in UTF-8.");
        }
    }

    private @Nullable Envelope end() throws IOException {
        if (!values.isAtEnd()) {
            throw broken("The body goes on after its end; lines of events are application/x-ndjson.");
        }
        return null;
    }

    private Envelope event() throws IOException {
        if (++read > MOST) {
            throw new BrokenBody(Problem.TOO_LARGE,
                    "A list has at most " + MOST + " events; a stream of any length is application/x-ndjson.");
        }
        String text = values.next();
        if (text == null) {
            return new Envelope.Unreadable("longer than " + JsonValues.LONGEST + " bytes");
        }
        try {
            return new Envelope.Sent(Documents.tree(text, Documents.JSON));
        } catch (MalformedDocument e) {
            return refused(e);
        }
    }

    private Envelope refused(MalformedDocument e) throws BrokenBody {
        if (e.isOnlyRefused()) {
            return new Envelope.Unreadable(String.valueOf(e.getMessage()));
        }
        throw broken(isList ? "Event " + read + " of the list isn't JSON: " + e.getMessage() : e.getMessage());
    }

    private static BrokenBody broken(String detail) {
        return new BrokenBody(Problem.UNREADABLE_DOCUMENT, detail);
    }
}
