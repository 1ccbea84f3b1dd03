package io.dueline.api;

import io.dueline.report.Dimension;
import io.dueline.report.stream.ChangeFilter;
import io.dueline.store.Caller;
import io.dueline.store.ChangeKind;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads which changes are asked for out of the query parameters. */
final class StreamQuery {
    private static final Set<Dimension> NARROWED_BY = EnumSet.of(Dimension.DEPARTMENT, Dimension.AGENT,
            Dimension.LEVEL, Dimension.METRIC, Dimension.PRIORITY, Dimension.CHANNEL, Dimension.TICKET);
    private static final List<String> KINDS = Arrays.stream(ChangeKind.values()).map(ChangeKind::text).toList();
    private static final String LAST = "lastEventId";

    private final Parameters parameters;

    StreamQuery(Parameters parameters) {
        this.parameters = parameters;
    }

    ChangeFilter filter(Caller caller) {
        Map<Dimension, Set<String>> filters = new EnumMap<>(Dimension.class);
        for (Dimension dimension : NARROWED_BY) {
            Set<String> values = new HashSet<>(parameters.values(dimension.text()));
            if (!values.isEmpty()) {
                filters.put(dimension, values);
            }
        }
        List<String> kinds = parameters.many("kind", KINDS, kind -> KINDS.contains(kind) ? kind : null);
        return new ChangeFilter(caller.tenant(), new HashSet<>(kinds), filters);
    }

    /** The last event that the client knows: the header wins, as it is what a browser sends when it comes back. */
    @Nullable
    Long last(@Nullable String header) {
        Long asked = parameters.one(LAST, "the id of an event", StreamQuery::id);
        if (header == null || header.isBlank()) {
            return asked;
        }
        Long id = id(header);
        if (id == null) {
            parameters.fault("Last-Event-ID", header, "must be the id of an event");
        }
        return id;
    }

    private static @Nullable Long id(String text) {
        return text.matches("\\d{1,18}") ? Long.valueOf(text) : null;
    }

    void refuseFaults() {
        parameters.refuseFaults();
    }
}
