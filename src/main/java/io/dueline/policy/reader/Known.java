package io.dueline.policy.reader;

import io.dueline.policy.Metric;
import io.dueline.policy.Node;
import io.dueline.policy.Status;
import io.dueline.policy.Words;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the parts of a document may refer to by name. */
record Known(Set<String> calendars, Set<String> levels, Map<String, Status> statuses, OwnMetrics metrics) {
    /** @param declared also those with faults */
    record OwnMetrics(Set<String> declared, Map<String, Metric> byId) {
        static final OwnMetrics NONE = new OwnMetrics(Set.of(), Map.of());
    }

    Known with(OwnMetrics own) {
        return new Known(calendars, levels, statuses, own);
    }

    /** A metric that must be named here, built in or the document's own. */
    @Nullable
    Metric metric(Node node) {
        List<Metric> all = new ArrayList<>(Metric.BUILT_IN);
        all.addAll(metrics.byId().values());
        boolean faulty = node.value() instanceof String id && metrics.declared().contains(id)
                && all.stream().noneMatch(metric -> metric.id().equals(id));
        return faulty ? null : node.requiredChoice(Words.by(Metric::id, all));
    }

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
                : node.refuse("there is no such status; known are " + Words.list(Status.names(statuses)));
    }

    private @Nullable Status status(String name) {
        Status mapped = statuses.get(name);
        return mapped != null ? mapped : Status.named(name);
    }
}
