package io.dueline.report;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which clocks a report is about.
 *
 * @param from the first date of the outcome, inclusive; null: from the beginning
 * @param to the last date of the outcome, inclusive; null: until the end
 * @param zone where those dates begin and end; one that the database knows by the same name
 * @param filters for each dimension the values that a clock may have, the empty one standing for none at all;
 *     a dimension that is absent narrows nothing. {@link Dimension#DATES} are narrowed by the dates only
 */
public record Scope(
        String tenant,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        ZoneId zone,
        Map<Dimension, Set<String>> filters) {

    private static final Set<Dimension> KEYED = EnumSet.of(Dimension.STATE, Dimension.DEPARTMENT, Dimension.AGENT,
            Dimension.LEVEL, Dimension.PRIORITY, Dimension.CHANNEL, Dimension.REQUESTER);

    public Scope {
        filters = Map.copyOf(filters);
    }

    /** A query of the clocks in scope. */
    Statement clocks(String sql) {
        return narrow(dates(sql));
    }

    /** A query of all clocks of its dates. */
    Statement dates(String sql) {
        var statement = new Statement(sql).with("tenant", tenant);
        if (from != null) {
            statement.and("reported_at >= :from", "from", from.atStartOfDay(zone).toOffsetDateTime());
        }
        if (to != null) {
            statement.and("reported_at < :to", "to", to.plusDays(1).atStartOfDay(zone).toOffsetDateTime());
        }
        return statement;
    }

    /** Adds the filters, without the dates. */
    Statement narrow(Statement statement) {
        filters.forEach((dimension, values) -> narrow(statement, dimension, values));
        return statement.with("tenant", tenant);
    }

    /** Adds the filters once more, as the index in the order of the dates has them. */
    Statement narrowKeys(Statement statement) {
        KEYED.stream().filter(filters::containsKey).forEach(dimension -> Keys.narrow(statement,
                Keys.of(dimension.text()), dimension.text(), filters.get(dimension)));
        return onlyExcused() ? statement.then(" and " + Outcomes.MOVING) : statement;
    }

    private boolean onlyExcused() {
        return Set.of("true").equals(filters.get(Dimension.EXCUSED));
    }

    Scope from(@Nullable LocalDate other) {
        return new Scope(tenant, other, to, zone, filters);
    }

    private static void narrow(Statement statement, Dimension dimension, Set<String> values) {
        String name = dimension.text();
        String either = values.contains("") ? " or " + name + " is null" : "";
        statement.and("(" + dimension.sql() + " = any(:" + name + ")" + either + ")", name,
                values.toArray(String[]::new));
    }
}
