package io.dueline.api;

import io.dueline.report.ComplianceOrder;
import io.dueline.report.Dimension;
import io.dueline.report.Log;
import io.dueline.report.LogColumn;
import io.dueline.report.LogOrder;
import io.dueline.report.Question;
import io.dueline.report.Scope;
import io.dueline.store.Caller;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads what a report is asked for out of the query parameters. */
final class ReportQuery {
    private final Parameters parameters;
    private final ReportDates dates;

    /** @param today the present date in a zone */
    ReportQuery(Parameters parameters, Function<ZoneId, LocalDate> today) {
        this.parameters = parameters;
        this.dates = ReportDates.read(parameters, today);
    }

    Scope scope(Caller caller, Collection<Dimension> narrowedBy) {
        return new Scope(caller.tenant(), dates.from(), dates.to(), dates.zone(), filters(narrowedBy));
    }

    private Map<Dimension, Set<String>> filters(Collection<Dimension> narrowedBy) {
        Map<Dimension, Set<String>> filters = new EnumMap<>(Dimension.class);
        for (Dimension dimension : narrowedBy) {
            Set<String> values = new HashSet<>(filter(dimension));
            if (!values.isEmpty()) {
                filters.put(dimension, values);
            }
        }
        return filters;
    }

    private List<String> filter(Dimension dimension) {
        return switch (dimension) {
            case STATE -> known(dimension, Dimension.STATES);
            case EXCUSED -> known(dimension, Dimension.TRUE_OR_FALSE);
            default -> parameters.values(dimension.text());
        };
    }

    private List<String> known(Dimension dimension, List<String> names) {
        return parameters.many(dimension.text(), names, word -> names.contains(word) ? word : null);
    }

    /** By day where nothing is said; given but empty: one group of all. */
    List<Dimension> groups() {
        List<Dimension> groups = parameters.many("groupBy", names(Dimension.GROUPS), ReportQuery::group);
        return parameters.values("groupBy").isEmpty() ? List.of(Dimension.DAY) : groups;
    }

    private static List<String> names(Collection<Dimension> dimensions) {
        return dimensions.stream().map(Dimension::text).toList();
    }

    private static @Nullable Dimension group(String text) {
        Dimension dimension = Dimension.named(text);
        return dimension != null && Dimension.GROUPS.contains(dimension) ? dimension : null;
    }

    Question question(Caller caller, Collection<Dimension> narrowedBy) {
        Scope scope = scope(caller, narrowedBy);
        return new Question(scope, groups(), MeasureQuery.read(parameters), dates.before(parameters));
    }

    @Nullable
    ComplianceOrder complianceOrder(Question question) {
        List<String> columns = ComplianceOrder.columns(question.groups(), question.measure().percentiles());
        return parameters.one("sort", sortable(columns), text -> {
            var sort = Sort.of(text);
            return columns.contains(sort.column) ? ComplianceOrder.by(sort.column, sort.descending) : null;
        });
    }

    LogOrder logOrder() {
        LogOrder order = parameters.one("sort", sortable(LogColumn.names()), text -> {
            var sort = Sort.of(text);
            LogColumn column = LogColumn.named(sort.column);
            return column == null ? null : new LogOrder(column, sort.descending);
        });
        return order == null ? LogOrder.NEWEST : order;
    }

    private static String sortable(List<String> columns) {
        return Parameters.oneOf(columns) + "; with a - before it, descending";
    }

    int limit(int most, int usual) {
        return parameters.number("limit", 1, most, usual);
    }

    void refuseFaults() {
        parameters.refuseFaults();
    }

    /** Null: the first page. */
    Log.@Nullable Place place(LogOrder order) {
        return parameters.one(
                "cursor",
                Cursor.ALLOWED,
                text -> place(Cursor.place(parameters.question(), text, 5), order));
    }

    private static Log.@Nullable Place place(@Nullable List<@Nullable String> parts, LogOrder order) {
        try {
            return parts == null || parts.subList(1, 5).contains(null) || !order.column().takes(parts.getFirst())
                    ? null
                    : new Log.Place(
                            parts.get(0),
                            parts.get(1),
                            parts.get(2),
                            Integer.parseInt(parts.get(3)),
                            Instant.parse(parts.get(4)));
        } catch (NumberFormatException | DateTimeException e) {
            return null;
        }
    }

    /** Null: there is no further page. */
    @Nullable
    String cursor(Log.@Nullable Place place) {
        return place == null ? null : Cursor.of(parameters.question(), parts(place));
    }

    private static List<@Nullable String> parts(Log.Place place) {
        String cycle = String.valueOf(place.cycle());
        return Arrays.asList(place.value(), place.ticket(), place.metric(), cycle, place.now().toString());
    }

    /** A column, descending with a minus before it or {@code ,desc} behind. */
    private record Sort(String column, boolean descending) {
        static Sort of(String text) {
            String name = text.startsWith("-") ? text.substring(1) : text.replaceFirst(",(asc|desc)$", "");
            return new Sort(name, text.startsWith("-") || text.endsWith(",desc"));
        }
    }
}
