package io.dueline.console.policy;

import io.dueline.console.Shell;
import io.dueline.document.Documents;
import io.dueline.store.PolicyPreview;
import io.dueline.store.PolicyRevision;
import io.dueline.store.PolicyRevisions;
import io.dueline.store.ResolvedHolidays;
import io.dueline.store.StaleRevision;
import io.dueline.store.TicketFilter;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A draft before it is saved: what is wrong with it, what changes, what would move; and the saving. */
@Controller
class ReviewPages {
    private static final Duration AT_MOST = Duration.ofSeconds(20);

    private final Desk desk;
    private final PolicyRevisions revisions;
    private final PolicyPreview preview;

    ReviewPages(Desk desk, PolicyRevisions revisions, PolicyPreview preview) {
        this.desk = desk;
        this.revisions = revisions;
        this.preview = preview;
    }

    @PostMapping("/policy/draft/review")
    String review(
            @ModelAttribute("shell") Shell shell,
            @RequestParam MultiValueMap<String, String> fields,
            Model model,
            HttpServletResponse response) {
        PolicyPages.keep(response);
        Draft draft = Draft.of(fields);
        if ("preview".equals(fields.getFirst("do"))) {
            model.addAttribute("preview", preview(draft, shell));
        }
        return review(draft, shell, model);
    }

    private @Nullable PreviewView preview(Draft draft, Shell shell) {
        Reading reading = draft.read(desk.holidays(shell));
        return reading.isFaultless()
                ? PreviewView.of(preview.of(
                        shell.caller().tenant(), reading.checked().policy(), TicketFilter.ALL, AT_MOST), shell)
                : null;
    }

    private String review(Draft draft, Shell shell, Model model) {
        Reading reading = desk.show(draft, shell, model);
        String newest = desk.newest(shell.caller().tenant()).map(saved -> Draft.of(saved).text()).orElse("");
        model.addAttribute("remarks", reading.remarks());
        model.addAttribute("comparison", Comparison.of(newest, draft.text()));
        return "console/policy-review";
    }

    /** Saves, unless somebody else did meanwhile: then the draft stays as it is, and they are shown both. */
    @PostMapping("/policy/draft/save")
    String save(
            @ModelAttribute("shell") Shell shell,
            @RequestParam MultiValueMap<String, String> fields,
            Model model,
            HttpServletResponse response) {
        Draft draft = Draft.of(fields);
        ResolvedHolidays holidays = desk.holidays(shell);
        Reading reading = draft.read(holidays);
        if (!reading.isFaultless() || reading.tree() == null) {
            return review(draft, shell, model);
        }
        try {
            var next = PolicyRevision.Draft.of(draft.text(), Documents.YAML, reading.tree()).with(holidays);
            PolicyRevision.Saved saved = revisions.saveText(
                    shell.caller(), next, reading.checked().policy(), draft.base());
            return "redirect:/policy?saved=" + saved.revision().revision();
        } catch (StaleRevision stale) {
            response.setStatus(HttpStatus.PRECONDITION_FAILED.value());
            return review(draft, shell, model);
        }
    }

    /** The draft as a change to the newest revision, where somebody saved that meanwhile. */
    @PostMapping("/policy/draft/rebase")
    String rebase(
            @ModelAttribute("shell") Shell shell,
            @RequestParam MultiValueMap<String, String> fields,
            Model model,
            HttpServletResponse response) {
        PolicyPages.keep(response);
        Draft draft = Draft.of(fields);
        Optional<Draft> newest = desk.newest(shell.caller().tenant()).map(Draft::of);
        if (newest.isEmpty()) {
            return review(draft, shell, model);
        }
        boolean mine = "mine".equals(fields.getFirst("do"));
        Optional<String> text = mine ? Optional.of(draft.text()) : together(draft, newest.get(), shell);
        model.addAttribute("apart", text.isEmpty());
        return review(text.map(newest.get()::saying).orElse(draft), shell, model);
    }

    private Optional<String> together(Draft draft, Draft newest, Shell shell) {
        return revisions.get(shell.caller().tenant(), draft.revision())
                .flatMap(base -> Comparison.together(Draft.of(base).text(), draft.text(), newest.text()));
    }
}
