package io.dueline.console.queue;

import io.dueline.console.Address;
import io.dueline.console.NotUnderstood;
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
        String spentAt = place.spentAt() == null ? "" : place.spentAt().toString();
        return address.with("after", String.join(" ", place.asOf().toString(), String.valueOf(place.left()), spentAt,
                place.metric(), String.valueOf(place.cycle()), place.ticket()));
    }

    private static Queue.Place place(String text) {
        String[] parts = text.split(" ", PARTS);
        try {
            Instant spentAt = parts[2].isEmpty() ? null : Instant.parse(parts[2]);
            return new Queue.Place(
                    Instant.parse(parts[0]), Long.parseLong(parts[1]), spentAt, parts[5], parts[3],
                    Integer.parseInt(parts[4]));
        } catch (NumberFormatException | DateTimeException | ArrayIndexOutOfBoundsException e) {
            throw new NotUnderstood("The place in the queue, “" + text + "”, is none that a page of it ended at.");
        }
    }
}
