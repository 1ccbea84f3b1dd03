package io.dueline.console.ticket;

import io.dueline.store.Documents;
import io.dueline.store.LoggedEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * An event of a ticket in words: {@code Mira Vance writes}, {@code ana sets status to pending}.
 *
 * @param kind how its mark looks: {@code asks}, {@code answers}, {@code notes} or {@code changes}
 */
record Tale(Instant at, String kind, String words, LoggedEvent event) {

    static Tale of(LoggedEvent event, People people) {
        Map<String, Object> data = Documents.object(event.data());
        String who = people.name(data.get("by"));
        boolean customer = "customer".equals(People.kind(data.get("by")));
        return switch (event.type()) {
            case "ticket.created" ->
                told(event, customer ? "asks" : "changes", who + (customer ? " writes" : " opens the ticket"));
            case "message.added" -> message(event, data, who, customer);
            case "ticket.changed" -> told(event, "changes", who + " " + changes(data, people));
            case "ticket.merged" -> told(event, "changes", who + " merges it into " + data.get("into"));
            case "satisfaction.rated" -> told(event, "notes", who + " rates it " + data.get("score") + " of 5");
            case "agent.changed" -> told(event, "notes", data.get("agent") + " is " + data.get("status"));
            default -> told(event, kind(event.type()), who + ": " + event.type().replace('.', ' '));
        };
    }

    private static Tale told(LoggedEvent event, String kind, String words) {
        return new Tale(event.time(), kind, words, event);
    }

    private static Tale message(LoggedEvent event, Map<String, Object> data, String who, boolean customer) {
        if ("internal".equals(data.get("visibility"))) {
            return told(event, "notes", who + " writes a note");
        }
        return customer ? told(event, "asks", who + " writes") : told(event, "answers", who + " replies");
    }

    private static String kind(String type) {
        return type.endsWith(".started") ? "asks" : type.endsWith(".answered") ? "answers" : "changes";
    }

    private static String changes(Map<String, Object> data, People people) {
        List<String> changes = new ArrayList<>();
        data.forEach((name, value) -> {
            if (!name.equals("by")) {
                changes.add(change(name, value, people));
            }
        });
        return changes.isEmpty() ? "changes nothing" : String.join(", ", changes);
    }

    private static String change(String name, @Nullable Object value, People people) {
        if (value == null) {
            return "clears " + name;
        }
        return switch (name) {
            case "assignee" -> "assigns " + people.name(value);
            case "fields" -> "sets " + value.toString().replaceAll("[{}]", "").replace("=", " to ");
            default -> "sets " + name + " to " + plain(value);
        };
    }

    private static String plain(Object value) {
        return value instanceof List<?> list
                ? list.stream().map(Objects::toString).collect(Collectors.joining(", "))
                : value.toString();
    }
}
