package io.dueline.store;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An event is either stamped with a tenant's first policy or handed over by its saving: the two must not overlap. */
final class FirstPolicies {
    private final JdbcClient db;
    private final Set<String> saved = ConcurrentHashMap.newKeySet();

    FirstPolicies(JdbcClient db) {
        this.db = db;
    }

    /** Waits while the first one is being saved, and has its saving wait for this transaction. */
    void await(String tenant) {
        if (saved.contains(tenant)) {
            return;
        }
        db.sql("select pg_advisory_xact_lock_shared(?, hashtext(?))")
                .params(PolicyRevisions.LOCK, tenant)
                .query()
                .listOfRows();
        if (isSaved(tenant)) {
            saved.add(tenant);
        }
    }

    private boolean isSaved(String tenant) {
        return db.sql("select exists (select from policy_revision where tenant = ?)")
                .params(tenant)
                .query(Boolean.class)
                .single();
    }
}
