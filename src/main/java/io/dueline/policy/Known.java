package io.dueline.policy;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the parts of a document may refer to by name. */
record Known(Set<String> calendars, Set<String> levels, Map<String, Status> statuses) {

    @Nullable
    String calendar(Node node) {
        return known(node, "calendar", calendars);
    }

    @Nullable
    String level(Node node) {
        return known(node, "level", levels);
    }

    private static @Nullable String known(Node node, String kind, Collection<String> ids) {
        Object id = node.value();
        if (id == null || (id instanceof String && ids.contains(id))) {
            return (String) id;
        }
        return node.refuse("there is no such " + kind + "; "
                + (ids.isEmpty() ? "the document has none" : "known are " + Words.list(ids)));
    }

    @Nullable
    Status status(Node node) {
        Status status = node.value() instanceof String name ? status(name) : null;
        return status != null
                ? status
                : node.refuse("there is no such status; known are " + Words.list(StatusReader.names(statuses)));
    }

    private @Nullable Status status(String name) {
        Status mapped = statuses.get(name);
        return mapped != null ? mapped : Status.named(name);
    }
}
