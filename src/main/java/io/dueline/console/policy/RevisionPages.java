package io.dueline.console.policy;

import io.dueline.console.Address;
import io.dueline.console.NotHere;
import io.dueline.console.NotUnderstood;
import io.dueline.console.Shell;
import io.dueline.store.PolicyRevision;
import io.dueline.store.PolicyRevisions;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** What was saved when and by whom, any two of them compared, and a way back. */
@Controller
class RevisionPages {
    private static final int PAGE = 50;

    private final PolicyRevisions revisions;

    RevisionPages(PolicyRevisions revisions) {
        this.revisions = revisions;
    }

    /**
     * Two revisions side by side.
     *
     * @param older null: there was none before
     * @param draft the older one as a draft on top of the newest, for going back to it
     */
    record Pair(int newer, @Nullable Integer older, Comparison comparison, @Nullable Draft draft) {}

    @GetMapping("/policy/revisions")
    String revisions(
            @ModelAttribute("shell") Shell shell, @RequestParam MultiValueMap<String, String> asked, Model model) {
        var address = new Address("/policy/revisions", asked);
        String tenant = shell.caller().tenant();
        PolicyRevision newest = revisions.newest(tenant)
                .orElseThrow(() -> new NotHere("No policy was ever saved."));
        List<PolicyRevision> page = revisions.history(tenant, number(address, "before").orElse(null), PAGE + 1);
        model.addAttribute("address", address);
        model.addAttribute("newest", newest.revision());
        model.addAttribute("lines", page.stream().limit(PAGE).map(one -> Desk.Saved.of(one, shell)).toList());
        model.addAttribute("next", page.size() > PAGE
                ? Address.of("/policy/revisions").with("before", page.get(PAGE - 1).revision())
                : null);
        model.addAttribute("pair", pair(tenant, newest, address));
        return "console/policy-revisions";
    }

    private Pair pair(String tenant, PolicyRevision newest, Address address) {
        int newer = number(address, "newer").orElse(newest.revision());
        int older = number(address, "older").orElse(newer - 1);
        Draft after = Draft.of(found(tenant, newer));
        if (older == 0) {
            return new Pair(newer, null, Comparison.of("", after.text()), null);
        }
        String before = Draft.of(found(tenant, older)).text();
        Draft back = new Draft(before, newest.etag(), newest.revision());
        return new Pair(newer, older, Comparison.of(before, after.text()), back);
    }

    private PolicyRevision found(String tenant, int number) {
        return revisions.get(tenant, number)
                .orElseThrow(() -> new NotHere("The policy has no revision " + number + "."));
    }

    private static Optional<Integer> number(Address address, String name) {
        String text = address.value(name);
        if (text != null && !text.matches("\\d{1,9}")) {
            throw new NotUnderstood("A revision is a whole number from 1, not " + text + ".");
        }
        return Optional.ofNullable(text).map(Integer::valueOf);
    }
}
