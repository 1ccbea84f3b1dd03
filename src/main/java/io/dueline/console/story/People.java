package io.dueline.console.story;

import io.dueline.console.words.Names;
import io.dueline.store.TicketAttributes;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Who takes part in a ticket, by the names that are known. */
public final class People {
    private final Map<String, String> names = new HashMap<>();
    private final @Nullable String requester;

    private People(@Nullable String requester) {
        this.requester = requester;
    }

    /** Nobody is known by name. */
    public static People unknown() {
        return new People(null);
    }

    public static People of(TicketAttributes ticket) {
        var people = new People(ticket.requesterName() != null ? ticket.requesterName() : ticket.requester());
        people.add(ticket.assignee(), ticket.assigneeName());
        people.add(ticket.requester(), ticket.requesterName());
        return people;
    }

    private void add(@Nullable String id, @Nullable String name) {
        if (id != null && name != null) {
            names.put(id, name);
        }
    }

    /** @param who as an event has it, in {@code by} or {@code assignee} */
    String name(@Nullable Object who) {
        if (!(who instanceof Map<?, ?> person)) {
            return "Somebody";
        }
        if (person.get("name") instanceof String name) {
            return name;
        }
        return person.get("id") instanceof String id ? names.getOrDefault(id, id) : anonymous(person);
    }

    private String anonymous(Map<?, ?> person) {
        String kind = kind(person);
        if ("customer".equals(kind) && requester != null) {
            return requester;
        }
        return kind == null ? "Somebody" : Names.of(kind.equals("system") ? "the-system" : "the-" + kind);
    }

    static @Nullable String kind(@Nullable Object who) {
        return who instanceof Map<?, ?> person && person.get("kind") instanceof String kind ? kind : null;
    }
}
