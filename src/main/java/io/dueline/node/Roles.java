package io.dueline.node;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What this node does.
 *
 * @param roles {@code api}, {@code relay}, {@code worker}; null: all of them
 */
@ConfigurationProperties("dueline")
public record Roles(@Nullable Set<Role> roles) {
    public Roles {
        roles = roles == null ? EnumSet.allOf(Role.class) : Set.copyOf(roles);
    }

    public boolean include(Role role) {
        return roles.contains(role);
    }
}
