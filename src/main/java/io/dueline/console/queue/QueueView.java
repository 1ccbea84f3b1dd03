package io.dueline.console.queue;

import io.dueline.console.Address;
import io.dueline.console.Place;
import io.dueline.report.Dimension;
import io.dueline.report.Queue;
import io.dueline.report.QueueFilter;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which part of the queue an address shows. */
record QueueView(Address address) {
    private static final Set<Dimension> NARROWED_BY = EnumSet.of(
            Dimension.DEPARTMENT, Dimension.AGENT, Dimension.LEVEL, Dimension.METRIC, Dimension.PRIORITY,
            Dimension.CHANNEL, Dimension.REQUESTER);
    private static final int PARTS = 6;

    QueueFilter filter(String tenant) {
        Map<Dimension, Set<String>> filters = new EnumMap<>(Dimension.class);
        for (Dimension dimension : NARROWED_BY) {
            Set<String> values = new HashSet<>(address.values(dimension.text()));
            if (dimension == Dimension.AGENT && address.says("unassigned", "true")) {
                values.add("");
            }
            if (!values.isEmpty()) {
                filters.put(dimension, values);
            }
        }
        return new QueueFilter(tenant, filters, address.value("tag"));
    }

    Queue.Kind kind() {
        return isPaused() ? Queue.Kind.PAUSED : Queue.Kind.OPEN;
    }

    public boolean isPaused() {
        return address.says("state", "paused");
    }

    /** The filters that are set, each as name and value. */
    public List<Map.Entry<String, String>> filters() {
        return address.parameters().entrySet().stream()
                .filter(one -> !Set.of("after", "state", "notice").contains(one.getKey()))
                .flatMap(one -> one.getValue().stream().map(value -> Map.entry(one.getKey(), value)))
                .toList();
    }

    /** The same filters from the first page on. */
    public Address start() {
        return address.without("after", "notice");
    }

    Queue.@Nullable Place after() {
        String after = address.value("after");
        return after == null ? null : place(after);
    }

    Address after(Queue.Place place) {
        return address.with("after", Place.of(
                place.asOf(), place.left(), place.spentAt(), place.metric(), place.cycle(), place.ticket()));
    }

    private static Queue.Place place(String text) {
        List<@Nullable String> parts = Place.parts(text, PARTS);
        try {
            Instant spentAt = parts.get(2) == null ? null : Instant.parse(parts.get(2));
            return new Queue.Place(
                    Instant.parse(parts.get(0)), Long.parseLong(parts.get(1)), spentAt, parts.get(5), parts.get(3),
                    Integer.parseInt(parts.get(4)));
        } catch (NumberFormatException | DateTimeException | NullPointerException e) {
            throw Place.unknown(text);
        }
    }
}
