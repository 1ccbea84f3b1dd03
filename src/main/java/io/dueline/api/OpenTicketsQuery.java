package io.dueline.api;

import io.dueline.policy.Status;
import io.dueline.store.TicketFilter;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads which open tickets are meant out of the query parameters. */
final class OpenTicketsQuery {
    private final Parameters parameters;

    OpenTicketsQuery(Parameters parameters) {
        this.parameters = parameters;
    }

    TicketFilter filter() {
        return filter(null, null, parameters.text("agent"));
    }

    /** What all lists of tickets may be narrowed by, and what only some of them may. */
    TicketFilter filter(@Nullable Boolean overdue, @Nullable Boolean open, @Nullable String agent) {
        return new TicketFilter(overdue, open, status(), parameters.text("priority"), parameters.text("department"),
                agent, parameters.text("level"), parameters.text("channel"), parameters.text("requester"),
                parameters.text("tag"));
    }

    private @Nullable String status() {
        List<String> names = Arrays.stream(Status.values()).map(Status::text).toList();
        return parameters.one("status", Parameters.oneOf(names), text -> names.contains(text) ? text : null);
    }

    void refuseFaults() {
        parameters.refuseFaults();
    }
}
