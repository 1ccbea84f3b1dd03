package io.dueline.console.story;

import io.dueline.document.Documents;
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
 * @param source who sent it; empty: nobody
 */
public record Tale(Instant at, String kind, String words, String source) {

    /** Something that happened, or that may. */
    private record Told(Instant at, String type, String source) {
        private Tale as(String kind, String words) {
            return new Tale(at, kind, words, source);
        }
    }

    public static Tale of(LoggedEvent event, People people) {
        return of(new Told(event.time(), event.type(), event.source()), Documents.object(event.data()), people);
    }

    /** What nobody sent, but might have. */
    public static Tale of(Instant at, String type, Map<String, Object> data, People people) {
        return of(new Told(at, type, ""), data, people);
    }

    private static Tale of(Told event, Map<String, Object> data, People people) {
        String who = people.name(data.get("by"));
        boolean customer = "customer".equals(People.kind(data.get("by")));
        return switch (event.type()) {
            case "ticket.created" ->
                event.as(customer ? "asks" : "changes", who + (customer ? " writes" : " opens the ticket"));
            case "message.added" -> message(event, data, who, customer);
            case "ticket.changed" -> event.as("changes", who + " " + changes(data, people));
            case "ticket.merged" -> event.as("changes", who + " merges it into " + data.get("into"));
            case "satisfaction.rated" -> event.as("notes", who + " rates it " + data.get("score") + " of 5");
            case "agent.changed" -> event.as("notes", data.get("agent") + " is " + data.get("status"));
            case "dueline.excused" ->
                event.as("notes", data.get("by") + " excuses " + data.get("clock") + ": " + data.get("reason"));
            case "dueline.unexcused" ->
                event.as("notes", data.get("by") + " takes the excuse of " + data.get("clock") + " back");
            case "ticket.deleted" -> event.as("changes", who + " deletes the ticket");
            case "ticket.restored" -> event.as("changes", who + " restores the ticket");
            case "chat.started" -> event.as("asks", who + " opens a chat");
            case "chat.answered" -> event.as("answers", who + " answers the chat");
            case "chat.ended" -> event.as("changes", who + " ends the chat");
            case "call.started" -> event.as("asks", who + " calls");
            case "call.answered" -> event.as("answers", who + " answers the call");
            case "call.ended" -> event.as("changes", who + " hangs up");
            default -> event.as("changes", who + ": " + event.type().replace('.', ' '));
        };
    }

    private static Tale message(Told event, Map<String, Object> data, String who, boolean customer) {
        if ("internal".equals(data.get("visibility"))) {
            return event.as("notes", who + " writes a note");
        }
        return customer ? event.as("asks", who + " writes") : event.as("answers", who + " replies");
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
