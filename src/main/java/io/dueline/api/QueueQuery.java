package io.dueline.api;

import io.dueline.report.Dimension;
import io.dueline.report.Queue;
import io.dueline.report.QueueFilter;
import io.dueline.report.ToSolve;
import io.dueline.store.Caller;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads which part of the queue is asked for out of the query parameters. */
final class QueueQuery {
    private static final Set<Dimension> NARROWED_BY = EnumSet.of(Dimension.DEPARTMENT, Dimension.AGENT,
            Dimension.LEVEL, Dimension.METRIC, Dimension.PRIORITY, Dimension.CHANNEL, Dimension.REQUESTER);
    private static final int PARTS = 6;
    private static final int USUAL_PAGE = 100;
    private static final int LARGEST_PAGE = 1_000;
    private static final int LONGEST_NAME = 200;

    private final Parameters parameters;

    QueueQuery(Parameters parameters) {
        this.parameters = parameters;
    }

    QueueFilter filter(Caller caller) {
        Map<Dimension, Set<String>> filters = new EnumMap<>(Dimension.class);
        for (Dimension dimension : NARROWED_BY) {
            Set<String> values = new HashSet<>(parameters.values(dimension.text()));
            if (dimension == Dimension.AGENT && Boolean.TRUE.equals(unassigned())) {
                values.add("");
            }
            if (!values.isEmpty()) {
                filters.put(dimension, values);
            }
        }
        return new QueueFilter(caller.tenant(), filters, parameters.text("tag"));
    }

    private @Nullable Boolean unassigned() {
        return parameters.one("unassigned", "true or false", text -> switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> null;
        });
    }

    Queue.Kind kind() {
        Queue.Kind kind = parameters.one("state", "open, overdue, due-soon or paused",
                text -> Queue.Kind.of(text).orElse(null));
        return kind == null ? Queue.Kind.OPEN : kind;
    }

    int limit() {
        return parameters.number("limit", 1, LARGEST_PAGE, USUAL_PAGE);
    }

    Queue.@Nullable Place place() {
        return parameters.one("cursor", Cursor.ALLOWED,
                text -> place(Cursor.place(parameters.question(), text, PARTS)));
    }

    private static Queue.@Nullable Place place(@Nullable List<@Nullable String> parts) {
        try {
            if (parts == null || parts.get(0) == null || parts.get(1) == null
                    || parts.subList(3, PARTS).contains(null)) {
                return null;
            }
            Instant spentAt = parts.get(2) == null ? null : Instant.parse(parts.get(2));
            return new Queue.Place(Instant.parse(parts.get(0)), Long.parseLong(parts.get(1)), spentAt, parts.get(3),
                    parts.get(4), Integer.parseInt(parts.get(5)));
        } catch (NumberFormatException | DateTimeException e) {
            return null;
        }
    }

    @Nullable
    String cursor(Queue.@Nullable Place place) {
        return place == null ? null : Cursor.of(parameters.question(), parts(place));
    }

    private static List<@Nullable String> parts(Queue.Place place) {
        String spentAt = place.spentAt() == null ? null : place.spentAt().toString();
        return Arrays.asList(place.asOf().toString(), String.valueOf(place.left()), spentAt, place.ticket(),
                place.metric(), String.valueOf(place.cycle()));
    }

    ToSolve.Asked toSolve(Caller caller) {
        Set<String> departments = new HashSet<>(parameters.values("department"));
        return new ToSolve.Asked(caller.tenant(), agent(), departments, new HashSet<>(parameters.values("skip")));
    }

    /** Who asks; there is no queue for nobody. */
    String agent() {
        String agent = parameters.one("agent", "an agent's id of 1 to " + LONGEST_NAME + " characters",
                text -> text.isBlank() || text.length() > LONGEST_NAME ? null : text);
        if (agent == null && parameters.values("agent").isEmpty()) {
            parameters.fault("agent", null, "is required: the id of the agent who is to solve it");
        }
        return agent == null ? "" : agent;
    }

    void refuseFaults() {
        parameters.refuseFaults();
    }
}
