package io.dueline.policy.reader;

import io.dueline.policy.Fault;
import io.dueline.policy.Policy;
import io.dueline.policy.PolicyRejected;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * A policy document after reading.
 *
 * @param policy made of the parts that are right; those with faults are left out
 * @param faults all that is wrong with it, in the order of reading; empty: it can be saved
 * @param warnings what is allowed, but hardly meant, such as a rule that never runs
 */
public record Checked(Policy policy, List<Fault> faults, List<Fault> warnings) {
    public Checked {
        faults = List.copyOf(faults);
        warnings = List.copyOf(warnings);
    }

    /** With what can be said of it only at some instant: which of its promises can't be due any more. */
    public Checked asOf(Instant now) {
        return new Checked(policy, faults,
                Stream.concat(warnings.stream(), new Prospects(policy, now).warnings().stream()).toList());
    }

    /** @throws PolicyRejected if there are faults */
    public Policy accepted() {
        if (!faults.isEmpty()) {
            throw new PolicyRejected(faults);
        }
        return policy;
    }
}
