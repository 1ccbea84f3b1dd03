package io.dueline.api;

import io.dueline.store.LoggedEvent;
import io.dueline.store.TicketKey;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads which part of a timeline is asked for out of the query parameters. */
final class TimelineQuery {
    private static final int USUAL_PAGE = 500;
    private static final int LARGEST_PAGE = 1_000;

    private final Parameters parameters;
    private final String question;

    TimelineQuery(Parameters parameters, String ticket) {
        this.parameters = parameters;
        this.question = ticket;
    }

    int limit() {
        return parameters.number("limit", 1, LARGEST_PAGE, USUAL_PAGE);
    }

    /** The last event of the page before, as far as a place in the timeline needs it; null: from the start. */
    @Nullable
    LoggedEvent after() {
        return parameters.one("cursor", Cursor.ALLOWED, this::after);
    }

    private @Nullable LoggedEvent after(String cursor) {
        List<@Nullable String> parts = Cursor.place(question, cursor, 2);
        try {
            return parts == null || parts.contains(null)
                    ? null
                    : at(Instant.parse(parts.get(0)), Long.parseLong(parts.get(1)));
        } catch (DateTimeException | NumberFormatException e) {
            return null;
        }
    }

    private LoggedEvent at(Instant time, long seq) {
        return new LoggedEvent(seq, new TicketKey("", question), "", "", "", time, null, null, "{}", time, "");
    }

    String cursor(LoggedEvent last) {
        return Cursor.of(question, List.of(last.time().toString(), String.valueOf(last.seq())));
    }

    void refuseFaults() {
        parameters.refuseFaults();
    }
}
