package io.dueline.workflow;

import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What this node does.
 *
 * @param roles {@code api}, {@code relay}, {@code worker}; all of them unless told otherwise
 */
@ConfigurationProperties("dueline")
record Roles(@DefaultValue( {
        "api", "relay", "worker"}) Set<Role> roles){
    Roles {
        roles = Set.copyOf(roles);
    }

    boolean runsWorkflows() {
        return roles.contains(Role.WORKER);
    }
}
