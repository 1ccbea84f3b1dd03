package io.dueline.console.whatif;

import io.dueline.policy.Checked;
import io.dueline.policy.Fault;
import io.dueline.policy.Holidays;
import io.dueline.policy.Policy;
import io.dueline.policy.PolicyReader;
import io.dueline.store.Documents;
import io.dueline.store.MalformedDocument;
import io.dueline.store.PolicyRevision;
import io.dueline.store.PolicyRevisions;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Which policies there are to be tried, and which is.
 *
 * @param newest the number of the revision in force; 0: none was saved
 * @param inForce what it means
 * @param tried what the chosen one means; the one in force where a draft can't be read
 * @param faults why a draft can't be read
 */
record Choice(int newest, Policy inForce, Policy tried, String under, @Nullable String draft, List<Fault> faults) {
    private static final int MOST = 50;

    static Choice of(Composition composition, String tenant, PolicyRevisions policies, Holidays holidays) {
        PolicyRevision newest = policies.newest(tenant).orElse(null);
        int number = newest == null ? 0 : newest.revision();
        Policy inForce = policies.policy(tenant, number).orElse(Policy.NONE);
        if (composition.isUnderDraft()) {
            String draft = composition.draft();
            String document = draft != null ? draft : newest == null ? "" : newest.document();
            return drafted(number, inForce, document, holidays);
        }
        Policy tried = composition.under().matches("\\d{1,9}")
                ? policies.policy(tenant, Integer.parseInt(composition.under())).orElse(inForce)
                : inForce;
        return new Choice(number, inForce, tried, composition.under(), composition.draft(), List.of());
    }

    private static Choice drafted(int newest, Policy inForce, String document, Holidays holidays) {
        try {
            Checked checked = PolicyReader.check(Documents.tree(document, Documents.YAML), holidays);
            Policy tried = checked.faults().isEmpty() ? checked.policy() : inForce;
            return new Choice(newest, inForce, tried, Composition.DRAFT, document, checked.faults());
        } catch (MalformedDocument unreadable) {
            List<Fault> faults = List.of(new Fault("", null, String.valueOf(unreadable.getMessage())));
            return new Choice(newest, inForce, inForce, Composition.DRAFT, document, faults);
        }
    }

    /** The revisions before the one in force, the newest first. */
    public List<Integer> revisions() {
        return IntStream.iterate(newest - 1, number -> number >= 1, number -> number - 1).limit(MOST).boxed().toList();
    }

    public boolean isDraft() {
        return under.equals(Composition.DRAFT);
    }

    public boolean isAnother() {
        return !under.equals(Composition.IN_FORCE);
    }

    /** What the policy that is tried is called. */
    public String name() {
        return isDraft() ? "the draft" : "revision " + under;
    }
}
