package io.dueline.console.ticket;

import io.dueline.console.words.Names;
import io.dueline.store.TicketAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is known of a ticket, in the order in which people ask for it. */
final class Attributes {
    private final List<Map.Entry<String, String>> known = new ArrayList<>();

    List<Map.Entry<String, String>> of(TicketAttributes ticket) {
        add("Status", ticket.status());
        add("Requester", joined(ticket.requesterName(), ticket.requester(), ticket.requesterGroup()));
        add("E-mail", ticket.requesterEmail());
        add("Agent", joined(ticket.assigneeName(), ticket.assignee()));
        add("Department", ticket.department() == null ? null : Names.capital(ticket.department()));
        add("Priority", ticket.priority());
        add("Channel", ticket.channel());
        add("Tags", ticket.tags().isEmpty() ? null : String.join(", ", ticket.tags()));
        add("Merged into", ticket.mergedInto());
        add("Came from", ticket.referrerUrl());
        ticket.fields().forEach((name, value) -> add(Names.of(name), value));
        return known;
    }

    private void add(String name, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            known.add(Map.entry(name, value));
        }
    }

    private static String joined(@Nullable String... parts) {
        return Stream.of(parts).filter(Objects::nonNull).distinct().collect(Collectors.joining(" · "));
    }
}
