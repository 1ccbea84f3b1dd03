package io.dueline.policy;

import java.util.List;

/** A policy document that can't work, with everything that is wrong with it. */
public final class PolicyRejected extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient List<Fault> faults;

    public PolicyRejected(List<Fault> faults) {
        super(faults.size() + " faults in the policy");
        this.faults = List.copyOf(faults);
    }

    public List<Fault> faults() {
        return faults;
    }
}
