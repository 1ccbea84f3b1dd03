package io.dueline.console.policy;

import io.dueline.console.yaml.Editor;
import io.dueline.console.Shell;
import io.dueline.console.words.LocalMoment;
import io.dueline.holiday.HolidaySources;
import io.dueline.store.PolicyRevision;
import io.dueline.store.PolicyRevisions;
import io.dueline.store.ResolvedHolidays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the pages of a draft have in common: the draft itself, and how it stands to the newest revision. */
@Component("policyDesk")
class Desk {
    private final PolicyRevisions revisions;
    private final HolidaySources holidays;

    Desk(PolicyRevisions revisions, HolidaySources holidays) {
        this.revisions = revisions;
        this.holidays = holidays;
    }

    ResolvedHolidays holidays(Shell shell) {
        return holidays.of(shell.caller().tenant(), shell.now());
    }

    Optional<PolicyRevision> newest(String tenant) {
        return revisions.newest(tenant);
    }

    /**
     * What stands around a draft.
     *
     * @param changed whether it says anything else than the newest revision
     * @param overtaken the newest revision, where it isn't the one that the draft began from; null: it is
     */
    record State(boolean changed, int remarks, boolean faultless, @Nullable Saved overtaken) {}

    record Saved(int revision, String by, LocalMoment at) {
        static Saved of(PolicyRevision revision, Shell shell) {
            return new Saved(revision.revision(), revision.savedBy(), shell.moment(revision.savedAt()));
        }
    }

    /** Puts what every page of a draft shows into its model. */
    Reading show(Draft draft, Shell shell, Model model) {
        PolicyRevision newest = newest(shell.caller().tenant()).orElse(null);
        Reading reading = draft.read(holidays(shell)).asOf(shell.now());
        boolean changed = newest == null || !Draft.of(newest).text().equals(draft.text());
        boolean overtaken = newest != null && !draft.isBasedOn(newest);
        model.addAttribute("draft", draft);
        model.addAttribute("state", new State(changed, reading.remarks().size(), reading.isFaultless(),
                overtaken ? Saved.of(newest, shell) : null));
        model.addAttribute("newest", newest == null ? null : Saved.of(newest, shell));
        return reading;
    }

    /** The draft at a glance; where it can't be read, its text. */
    String overview(Draft draft, Shell shell, Model model) {
        Reading reading = show(draft, shell, model);
        if (reading.isBroken()) {
            return editor(draft, reading, model);
        }
        model.addAttribute("overview", Overview.of(reading));
        model.addAttribute("remarks", reading.remarks());
        return "console/policy";
    }

    static String editor(Draft draft, Reading reading, Model model) {
        model.addAttribute("editor", Editor.of(draft.text(), reading.remarks()));
        return "console/policy-yaml";
    }
}
