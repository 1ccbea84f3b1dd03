package io.dueline.store;

import io.dueline.policy.Policy;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Policies used lately. A revision never changes, so that none goes stale on any node. */
final class RecentPolicies {
    private static final int MOST = 500;

    private record Key(String tenant, int revision) {}

    private final Map<Key, Policy> policies = new LinkedHashMap<>(16, 0.75f, true);

    synchronized @Nullable Policy get(String tenant, int revision) {
        return policies.get(new Key(tenant, revision));
    }

    synchronized void put(String tenant, int revision, Policy policy) {
        policies.put(new Key(tenant, revision), policy);
        if (policies.size() > MOST) {
            policies.remove(policies.keySet().iterator().next());
        }
    }
}
