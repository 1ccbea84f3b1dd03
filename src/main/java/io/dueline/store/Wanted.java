package io.dueline.store;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A filter as conditions: only what is asked for is in them, so that the partial indexes are used. Each value is asked for once
 * more by its key, which stands in the index of a list's order.
 */
final class Wanted {
    private final StringBuilder sql = new StringBuilder();
    private final Map<String, Object> params = new LinkedHashMap<>();

    Wanted(TicketFilter filter) {
        flag("overdue", filter.overdue());
        flag("open", filter.open());
        equal("status", filter.status());
        equal("priority", filter.priority());
        equal("department", filter.department());
        equal("assignee", filter.assignee());
        equal("level", filter.level());
        equal("channel", filter.channel());
        equal("requester", filter.requester());
        if (filter.tag() != null) {
            sql.append(" and tags @> array[cast(:tag as text)] and tags <> '{}'");
            params.put("tag", filter.tag());
        }
    }

    private void flag(String column, @Nullable Boolean value) {
        if (value != null) {
            sql.append(value ? " and " : " and not ").append(column);
        }
    }

    private void equal(String column, @Nullable String value) {
        if (value != null) {
            sql.append(" and ").append(column).append(" = :").append(column);
            sql.append(" and coalesce(hashtext(").append(column).append("), 0) = hashtext(:").append(column)
                    .append(")");
            params.put(column, value);
        }
    }

    boolean tagged() {
        return params.containsKey("tag");
    }

    String sql() {
        return sql.toString();
    }

    Map<String, Object> params() {
        return params;
    }
}
