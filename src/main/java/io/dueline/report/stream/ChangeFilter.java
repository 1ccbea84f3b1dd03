package io.dueline.report.stream;

import io.dueline.report.Dimension;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which changes somebody follows.
 *
 * @param kinds empty: all
 * @param filters for each dimension the values that a clock may have, the empty one standing for none at all; a
 *     dimension that is absent narrows nothing
 */
public record ChangeFilter(String tenant, Set<String> kinds, Map<Dimension, Set<String>> filters) {
    public ChangeFilter {
        kinds = Set.copyOf(kinds);
        filters = Map.copyOf(filters);
    }

    boolean takes(ClockChange change) {
        return tenant.equals(change.tenant())
                && (kinds.isEmpty() || kinds.contains(change.kind()))
                && filters.entrySet().stream().allMatch(filter -> {
                    String value = value(filter.getKey(), change);
                    return filter.getValue().contains(value == null ? "" : value);
                });
    }

    private static @Nullable String value(Dimension dimension, ClockChange change) {
        return switch (dimension) {
            case DEPARTMENT -> change.department();
            case AGENT -> change.agent();
            case LEVEL -> change.level();
            case METRIC -> change.metric();
            case PRIORITY -> change.priority();
            case CHANNEL -> change.channel();
            case STATE -> change.state();
            case TICKET -> change.ticket();
            default -> throw new IllegalArgumentException("changes have no " + dimension.text());
        };
    }
}
