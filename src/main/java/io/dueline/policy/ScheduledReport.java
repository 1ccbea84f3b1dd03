package io.dueline.policy;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A compliance report that is sent by itself.
 *
 * @param weekday of a weekly one; null: it isn't weekly
 * @param dayOfMonth of a monthly one, 1 to 28; 0: it isn't monthly
 * @param at by the clock on the wall in {@code zone}, to the minute; where the clock skips it, that day has none
 * @param period seen from the day on which it is sent
 * @param groupBy some of {@link #GROUPS}
 * @param filters for some of {@link #FILTERS} the values that a clock may have
 * @param to e-mail addresses
 */
public record ScheduledReport(
        String id,
        @Nullable DayOfWeek weekday,
        int dayOfMonth,
        LocalTime at,
        ZoneId zone,
        ReportPeriod period,
        List<String> groupBy,
        Map<String, List<String>> filters,
        List<String> to,
        Set<Form> form) {

    /** What compliance is grouped by. */
    public static final List<String> GROUPS = List.of("day", "week", "month", "quarter", "department", "agent", "level",
            "metric", "priority", "channel");

    /** What compliance is narrowed to. */
    public static final List<String> FILTERS = List.of("department", "agent", "level", "metric", "priority", "channel");

    /** What a mail carries: a table to read, a table to go on with. */
    public enum Form {
        HTML,
        CSV
    }

    public ScheduledReport {
        groupBy = List.copyOf(groupBy);
        filters = Map.copyOf(filters);
        to = List.copyOf(to);
        form = Set.copyOf(form);
    }
}
