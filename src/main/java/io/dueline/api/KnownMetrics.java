package io.dueline.api;

import io.dueline.policy.Metric;
import io.dueline.policy.Policy;
import io.dueline.store.Caller;
import io.dueline.store.PolicyRevisions;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Which metrics may be asked for: a misspelt one would be answered with nothing, as if nothing had happened. */
@Component
class KnownMetrics {
    private static final String METRIC = "metric";

    private final PolicyRevisions policies;

    KnownMetrics(PolicyRevisions policies) {
        this.policies = policies;
    }

    /** Finds fault with those that nothing is timed by. */
    void check(Caller caller, Parameters parameters) {
        for (String name : parameters.values(METRIC)) {
            String reason = reasonAgainst(caller.tenant(), name);
            if (reason != null) {
                parameters.fault(METRIC, name, reason);
            }
        }
    }

    /** Null: there is such a metric, or once was. */
    @Nullable
    String reasonAgainst(String tenant, String name) {
        if (Metric.named(name) != null) {
            return null;
        }
        List<String> own = policies.newestPolicy(tenant).map(KnownMetrics::own).orElse(List.of());
        if (own.contains(name) || policies.naming(tenant, name).anyMatch(policy -> own(policy).contains(name))) {
            return null;
        }
        Stream<String> builtIn = Metric.BUILT_IN.stream().map(Metric::id);
        return "must be " + Parameters.oneOf(Stream.concat(builtIn, own.stream()).toList());
    }

    private static List<String> own(Policy policy) {
        return policy.metrics().stream().map(Metric::id).toList();
    }
}
