package io.dueline.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What counting clocks there are: the calendars that count any, and where a queue is narrowed by what an index knows apart, the
 * kinds of clocks that are meant, or the departments where there are several. Each is found by an index scan that jumps from one to the next.
 */
@Component
class Kinds {
    private static final List<Dimension> TOLD_APART = List.of(
            Dimension.LEVEL, Dimension.METRIC, Dimension.PRIORITY, Dimension.CHANNEL);
    private static final int MOST = 1_000;
    private static final String CALENDAR = "calendar, revision";
    private static final String KEYS = TOLD_APART.stream().map(one -> Keys.of("c." + one.text()))
            .collect(Collectors.joining(", "));
    private static final String JUMPING = """
            with recursive kind (%2$s) as (
                (select %1$s from clock c where tenant = :tenant and spent_at is not null order by %1$s limit 1)
                union all
                select further.* from kind cross join lateral (
                    select %1$s from clock c where tenant = :tenant and spent_at is not null and (%1$s) > (%3$s)
                    order by %1$s limit 1) further
            )""";
    private static final String CALENDARS = JUMPING.formatted(CALENDAR, CALENDAR, "kind.calendar, kind.revision")
            + " select calendar, revision from kind";
    private static final String KINDS = JUMPING.formatted(KEYS + ", " + CALENDAR,
            "level, metric, priority, channel, calendar, revision",
            "kind.level, kind.metric, kind.priority, kind.channel, kind.calendar, kind.revision")
            + " select * from (select * from kind limit " + (MOST + 1) + ") as kind";

    private final JdbcClient database;

    Kinds(JdbcClient database) {
        this.database = database;
    }

    /**
     * Clocks that lie together in an index, in the order of their urgency.
     *
     * @param keys of their level, metric, priority and channel; null: they may have any
     * @param department null: any
     */
    record Kind(String calendar, int revision, int @Nullable [] keys, @Nullable String department) {
        static Kind any(String calendar, int revision) {
            return new Kind(calendar, revision, null, null);
        }

        /** Null: it may have any. */
        @Nullable
        Integer key(int place) {
            return keys == null ? null : keys[place];
        }

        private Kind of(String one) {
            return new Kind(calendar, revision, keys, one);
        }
    }

    /** Those that a filter means; kind by kind where that finds them sooner. */
    List<Kind> of(QueueFilter filter) {
        Set<Dimension> narrowed = filter.filters().keySet();
        if (filter.tag() != null || narrowed.contains(Dimension.AGENT) || narrowed.contains(Dimension.REQUESTER)) {
            return calendars(filter.tenant());
        }
        Set<String> departments = filter.filters().getOrDefault(Dimension.DEPARTMENT, Set.of());
        if (departments.size() > 1 && !departments.contains("")) {
            return calendars(filter.tenant()).stream().flatMap(kind -> departments.stream().map(kind::of)).toList();
        }
        boolean apart = departments.isEmpty() && TOLD_APART.stream().anyMatch(narrowed::contains);
        List<Kind> kinds = apart ? kinds(filter) : List.of();
        return apart && kinds.size() <= MOST ? kinds : calendars(filter.tenant());
    }

    /** Clocks of any kind, calendar by calendar. */
    List<Kind> calendars(String tenant) {
        List<Kind> kinds = new ArrayList<>();
        new Statement(CALENDARS).with("tenant", tenant).read(database,
                row -> kinds.add(Kind.any(row.getString(1), row.getInt(2))));
        return kinds;
    }

    private List<Kind> kinds(QueueFilter filter) {
        var statement = new Statement(KINDS).with("tenant", filter.tenant()).then(" where true");
        for (Dimension dimension : TOLD_APART) {
            Set<String> values = filter.filters().get(dimension);
            if (values != null) {
                Keys.narrow(statement, dimension.text(), dimension.text(), values);
            }
        }
        List<Kind> kinds = new ArrayList<>();
        statement.read(database, row -> kinds.add(new Kind(row.getString(5), row.getInt(6),
                new int[]{row.getInt(1), row.getInt(2), row.getInt(3), row.getInt(4)}, null)));
        return kinds;
    }
}
