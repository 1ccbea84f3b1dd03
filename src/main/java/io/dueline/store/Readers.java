package io.dueline.store;

import io.dueline.timeline.Revisions;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** What the tenants of a batch are folded under: each is asked for once, and forgotten with the batch. */
final class Readers {
    private final PolicyRevisions policies;
    private final Map<String, Reader> known = new HashMap<>();

    Readers(PolicyRevisions policies) {
        this.policies = policies;
    }

    /** @param newest the newest of the tenant's revisions */
    record Reader(Revisions revisions, PolicyRevisions.Newest newest) {}

    Reader of(String tenant) {
        return known.computeIfAbsent(tenant, unknown -> new Reader(policies.of(tenant), policies.newestNow(tenant)));
    }

    /** The database's clock when the last of them was asked for. */
    Instant askedAt() {
        return known.values().stream().map(reader -> reader.newest().asOf()).max(Instant::compareTo).orElseThrow();
    }
}
