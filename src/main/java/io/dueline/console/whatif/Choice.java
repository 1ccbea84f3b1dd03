package io.dueline.console.whatif;

import io.dueline.console.yaml.Editor;
import io.dueline.console.yaml.Remark;
import io.dueline.document.Documents;
import io.dueline.document.MalformedDocument;
import io.dueline.policy.Holidays;
import io.dueline.policy.Policy;
import io.dueline.policy.reader.Checked;
import io.dueline.policy.reader.PolicyReader;
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
 * @param remarks what is to be said of the draft, by line
 */
record Choice(int newest, Policy inForce, Policy tried, String under, @Nullable String draft, List<Remark> remarks) {
    private static final int MOST = 50;
    private static final String BLANK = "calendars: []\nlevels: []\nrules: []\n";

    static Choice of(Composition composition, String tenant, PolicyRevisions policies, Holidays holidays) {
        PolicyRevision newest = policies.newest(tenant).orElse(null);
        int number = newest == null ? 0 : newest.revision();
        Policy inForce = policies.policy(tenant, number).orElse(Policy.NONE);
        if (composition.isUnderDraft()) {
            String draft = composition.draft();
            String document = draft != null ? draft : newest == null ? BLANK : newest.document();
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
            return new Choice(newest, inForce, tried, Composition.DRAFT, document, Remark.of(checked, document));
        } catch (MalformedDocument unreadable) {
            return new Choice(newest, inForce, inForce, Composition.DRAFT, document, Remark.of(unreadable));
        }
    }

    /** The revisions before the one in force, the newest first. */
    public List<Integer> revisions() {
        return IntStream.iterate(newest - 1, number -> number >= 1, number -> number - 1).limit(MOST).boxed().toList();
    }

    /** Whether the draft can't work, so that the policy in force is shown. */
    public boolean isFaulty() {
        return remarks.stream().anyMatch(remark -> !remark.hint());
    }

    /** The draft as it is edited; null: none is tried. */
    public @Nullable Editor editor() {
        return isDraft() ? Editor.of(draft == null ? "" : draft, remarks) : null;
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
