package io.dueline.timeline;

import io.dueline.calendar.BusinessCalendar;
import io.dueline.policy.Allowance;
import io.dueline.policy.Level;
import io.dueline.policy.Metric;
import io.dueline.policy.Policy;
import io.dueline.policy.Target;
import org.jspecify.annotations.Nullable;

/**
 * What a ticket is entitled to: its level under one revision of the policy.
 *
 * @param level null: nothing is promised
 */
record Terms(Policy policy, int revision, @Nullable Level level) {
    static Terms of(Policy policy, int revision, Ticket ticket) {
        return new Terms(policy, revision, policy.covers(ticket.createdAt()) ? policy.level(ticket.level()) : null);
    }

    /** Null where nothing is promised for the metric. */
    @Nullable
    Promise promise(Metric metric, Ticket ticket) {
        Target target = level == null ? null : level.target(metric);
        return target == null ? null : promise(target, ticket.priority());
    }

    private @Nullable Promise promise(Target target, @Nullable String priority) {
        Allowance within = target.within().forPriority(priority);
        String calendarId = level.calendarOf(target);
        BusinessCalendar calendar = policy.calendars().get(calendarId);
        return within == null || calendar == null
                ? null
                : new Promise(revision, level, target, within, calendarId, calendar);
    }
}
