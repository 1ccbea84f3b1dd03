package io.dueline.console.queue;

import io.dueline.console.Address;
import io.dueline.console.NotUnderstood;
import io.dueline.console.Place;
import io.dueline.console.words.Look;
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
    private static final Set<String> NO_FILTERS = Set.of("after", "state", "notice");
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
        String state = address.value("state");
        return state == null
                ? Queue.Kind.OPEN
                : Queue.Kind.of(state).orElseThrow(() -> new NotUnderstood(
                        "There is no state “" + state + "” to look for; it is open, overdue, due-soon or paused."));
    }

    /** What the page lists, as a sentence. */
    public String words() {
        return switch (kind()) {
            case OPEN -> "Every running promise, most urgent first";
            case OVERDUE -> "What is late already, the latest first";
            case DUE_SOON -> "What falls due within the next sixty minutes";
            case PAUSED -> "What waits for somebody else, the least time left first";
        };
    }

    /** Each leads to the clocks that it counts; the one whose clocks are shown leads back to all. */
    public List<Counter> counters(Queue.Counts counts) {
        return List.of(
                counter(Queue.Kind.OVERDUE, counts.overdue(), Look.OVERDUE, "overdue"),
                counter(Queue.Kind.DUE_SOON, counts.dueWithinTheHour(), Look.RISK, "due within the hour"),
                counter(Queue.Kind.PAUSED, counts.paused(), Look.PAUSED, "paused"));
    }

    private Counter counter(Queue.Kind kind, long number, Look look, String words) {
        boolean shown = kind == kind();
        return new Counter(number, words, look, start().with("state", shown ? null : kind.text()), shown);
    }

    /** The filters that are set. */
    public List<Narrowing> filters() {
        return address.parameters().entrySet().stream()
                .filter(one -> !NO_FILTERS.contains(one.getKey()))
                .map(one -> new Narrowing(one.getKey(), one.getValue(), start().without(one.getKey())))
                .toList();
    }

    /** Nothing is left out, but what the counters leave out. */
    public Address unfiltered() {
        return start().without(filters().stream().map(Narrowing::name).toArray(String[]::new));
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
