package io.dueline.api;

import io.dueline.store.TicketBook;
import io.dueline.store.TicketFilter;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads which tickets are asked for out of the query parameters. */
final class TicketQuery {
    private static final int USUAL_PAGE = 100;
    private static final int LARGEST_PAGE = 1_000;

    private final Parameters parameters;

    TicketQuery(Parameters parameters) {
        this.parameters = parameters;
    }

    TicketFilter filter() {
        return new OpenTicketsQuery(parameters).filter(flag("overdue"), flag("open"), agent());
    }

    /** {@code assignee}, as events write it, is the same. */
    private @Nullable String agent() {
        String agent = parameters.text("agent");
        String assignee = parameters.text("assignee");
        if (agent != null && assignee != null) {
            parameters.fault("assignee", assignee, "is the same as agent; one of them is allowed");
        }
        return agent != null ? agent : assignee;
    }

    private @Nullable Boolean flag(String name) {
        return parameters.one(name, "true or false", text -> switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> null;
        });
    }

    int limit() {
        return parameters.number("limit", 1, LARGEST_PAGE, USUAL_PAGE);
    }

    TicketBook.Place place() {
        TicketBook.Place place = parameters.one("cursor", Cursor.ALLOWED, this::place);
        return place == null ? TicketBook.Place.START : place;
    }

    private TicketBook.@Nullable Place place(String cursor) {
        List<@Nullable String> parts = Cursor.place(parameters.question(), cursor, 2);
        try {
            return parts == null || parts.contains(null)
                    ? null
                    : new TicketBook.Place(Instant.parse(parts.get(0)), parts.get(1));
        } catch (DateTimeException e) {
            return null;
        }
    }

    String cursor(TicketBook.Place place) {
        return Cursor.of(parameters.question(), List.of(place.createdAt().toString(), place.id()));
    }

    void refuseFaults() {
        parameters.refuseFaults();
    }
}
