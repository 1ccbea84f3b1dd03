package io.dueline.report;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which clocks a queue shows.
 *
 * @param filters for each dimension the values that a clock may have, the empty one standing for none at all; a
 *     dimension that is absent narrows nothing
 * @param tag that its ticket must have; null: any
 * @param tagged how clocks are found by the tag
 */
public record QueueFilter(
        String tenant, Map<Dimension, Set<String>> filters, @Nullable String tag, Tagged tagged) {
    /** A value of its own, so that an index that begins with its column can be used. */
    private static final int ALONE = 1;
    /** What stands at the end of indexes too, so that clocks of other values are passed without being fetched. */
    private static final Set<Dimension> KEYED = EnumSet.of(
            Dimension.DEPARTMENT, Dimension.AGENT, Dimension.LEVEL, Dimension.PRIORITY, Dimension.CHANNEL);

    public QueueFilter {
        filters = Map.copyOf(filters);
    }

    public QueueFilter(String tenant, Map<Dimension, Set<String>> filters, @Nullable String tag) {
        this(tenant, filters, tag, Tagged.MANY);
    }

    /** How many tickets have its tag. */
    Statement countTagged() {
        return new Statement("select count(*) from (select from ticket t where t.tenant = :tenant and " + Tagged.HAS_TAG
                + " limit " + Tagged.MOST_COUNTED + ") as tagged").with("tenant", tenant).with("tag", tag);
    }

    /** The same, where so many tickets have its tag. */
    QueueFilter of(long tickets) {
        return new QueueFilter(tenant, filters, tag, Tagged.of(tickets));
    }

    /** Adds its conditions on the clock {@code c}. */
    Statement narrow(Statement statement) {
        filters.forEach((dimension, values) -> narrow(statement, dimension, values));
        return tag == null ? statement : tagged.narrow(statement.with("tag", tag));
    }

    private static void narrow(Statement statement, Dimension dimension, Set<String> values) {
        String column = dimension.text();
        boolean alone = values.size() == ALONE;
        if (alone && values.contains("")) {
            statement.then(" and c." + column + " is null");
        } else if (alone) {
            statement.and("c." + column + " = :" + column, column, values.iterator().next());
        } else {
            String either = values.contains("") ? " or c." + column + " is null" : "";
            statement.and("(c." + column + " = any(:" + column + ")" + either + ")", column,
                    values.toArray(String[]::new));
        }
        if (KEYED.contains(dimension)) {
            Keys.narrow(statement, Keys.of("c." + column), column, values);
        }
    }
}
