package io.dueline.workflow;

import io.dueline.node.Role;
import io.dueline.node.Roles;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Whether this node runs workflows, if it is meant to. */
@Component
class WorkersHealthIndicator implements HealthIndicator {
    private final Workers workers;
    private final Roles roles;

    WorkersHealthIndicator(Workers workers, Roles roles) {
        this.workers = workers;
        this.roles = roles;
    }

    @Override
    public Health health() {
        if (!roles.include(Role.WORKER)) {
            return Health.up().withDetail("role", "none here").build();
        }
        return workers.arePolling() ? Health.up().build() : Health.down().build();
    }
}
