package io.dueline.timeline;

import io.dueline.policy.Policy;

/** The policies that a timeline is read under, by revision. */
@FunctionalInterface
public interface Revisions {
    /** @param revision at least 1; 1 also stands for events accepted before any policy was saved */
    Policy policy(int revision);

    /** One policy throughout, as simulations use. */
    static Revisions always(Policy policy) {
        return revision -> policy;
    }
}
