package io.dueline.timeline;

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
        return target == null ? null : Promise.of(policy, revision, level, target, ticket.priority());
    }
}
