package io.dueline.report;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What clocks are grouped by, or narrowed to. */
public enum Dimension {
    /** The date of the outcome, in the zone of the report; of a running clock, of its start. */
    DAY,
    /** The Monday that its week begins with. */
    WEEK,
    /** The first of its month. */
    MONTH,
    /** The first of its quarter. */
    QUARTER,
    DEPARTMENT,
    AGENT,
    LEVEL,
    METRIC,
    PRIORITY,
    CHANNEL,
    STATE,
    REQUESTER,
    TICKET,
    /** {@code true} or {@code false}: whether a missed or unanswered clock has an excuse in force. */
    EXCUSED;

    /** What compliance may be grouped by. */
    public static final Set<Dimension> GROUPS = EnumSet.range(DAY, CHANNEL);

    /** Those that are dates, in the zone of the report. */
    public static final Set<Dimension> DATES = EnumSet.range(DAY, QUARTER);

    /** What a log may be narrowed to. */
    public static final Set<Dimension> FILTERS = EnumSet.range(DEPARTMENT, EXCUSED);

    /** The states of a clock, as a log may be narrowed to. */
    public static final List<String> STATES = List.of("running", "paused", "met", "missed", "unanswered", "cancelled");

    /** What {@link #EXCUSED} may be. */
    public static final List<String> TRUE_OR_FALSE = List.of("true", "false");

    /** What it is in SQL: a column, but for the excuse, which may have expired. */
    String sql() {
        return this == EXCUSED
                ? "case when state in ('missed', 'unanswered') and excuse_reason is not null"
                        + " and (excused_until is null or excused_until > now()) then 'true' else 'false' end"
                : text();
    }

    /** As the API writes it; also the name of its column if it has one. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The dimension of that name; null if there is none. */
    public static @Nullable Dimension named(String text) {
        return Arrays.stream(values()).filter(one -> one.text().equals(text)).findFirst().orElse(null);
    }
}
