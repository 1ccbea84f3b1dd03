package io.dueline.api;

import io.dueline.policy.Status;
import io.dueline.store.TicketFilter;
import java.util.Arrays;
import java.util.List;

/** Reads which open tickets are meant out of the query parameters. */
final class OpenTicketsQuery {
    private final Parameters parameters;

    OpenTicketsQuery(Parameters parameters) {
        this.parameters = parameters;
    }

    TicketFilter filter() {
        List<String> statuses = Arrays.stream(Status.values()).map(Status::text).toList();
        String status = parameters.one("status", Parameters.oneOf(statuses),
                text -> statuses.contains(text) ? text : null);
        return new TicketFilter(null, null, status, parameters.text("priority"), parameters.text("department"),
                parameters.text("agent"), parameters.text("level"), parameters.text("channel"),
                parameters.text("requester"), parameters.text("tag"));
    }

    void refuseFaults() {
        parameters.refuseFaults();
    }
}
