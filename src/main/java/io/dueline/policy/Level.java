package io.dueline.policy;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A set of targets with a calendar.
 *
 * @param calendar the id of the calendar for targets that name none of their own
 * @param targets at most one for each metric
 */
public record Level(String id, String name, String calendar, List<Target> targets) {
    public Level {
        targets = List.copyOf(targets);
    }

    /** Null if this level does not time that metric. */
    public @Nullable Target target(Metric metric) {
        for (Target target : targets) {
            if (target.metric().id().equals(metric.id())) {
                return target;
            }
        }
        return null;
    }

    /** The id of the calendar that counts for one of its targets. */
    public String calendarOf(Target target) {
        return target.calendar() != null ? target.calendar() : calendar;
    }
}
