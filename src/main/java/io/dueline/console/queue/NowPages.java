package io.dueline.console.queue;

import io.dueline.console.Address;
import io.dueline.console.Shell;
import io.dueline.policy.Policy;
import io.dueline.report.Queue;
import io.dueline.store.Caller;
import io.dueline.store.PolicyRevisions;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
class NowPages {
    private static final int PAGE = 100;

    private final Queue queue;
    private final PolicyRevisions policies;

    NowPages(Queue queue, PolicyRevisions policies) {
        this.queue = queue;
        this.policies = policies;
    }

    @ModelAttribute("views")
    SavedViews views(@CookieValue(name = SavedViews.COOKIE, required = false) @Nullable String views) {
        return SavedViews.read(views);
    }

    @ModelAttribute("agent")
    @Nullable
    String agent(@CookieValue(name = ToSolveForm.COOKIE, required = false) @Nullable String agent) {
        return ToSolveForm.agent(agent);
    }

    /** What has a tag is found ticket by ticket, which may take longer: it comes after its page, as what is new does. */
    @GetMapping("/")
    String now(
            Caller caller,
            @ModelAttribute("shell") Shell shell,
            @RequestParam MultiValueMap<String, String> asked,
            Model model) {
        QueueView view = view(asked);
        model.addAttribute("view", view);
        if (view.filter(caller.tenant()).tag() == null || asked.containsKey("wait")) {
            read(caller, shell, view, model);
        }
        return "console/now";
    }

    /** The part of the page that changes by itself. */
    @GetMapping("/parts/queue")
    String rows(
            Caller caller,
            @ModelAttribute("shell") Shell shell,
            @RequestParam MultiValueMap<String, String> asked,
            Model model) {
        QueueView view = view(asked);
        model.addAttribute("view", view);
        read(caller, shell, view, model);
        return "console/now :: queue";
    }

    private static QueueView view(MultiValueMap<String, String> asked) {
        return new QueueView(new Address("/", asked).without("wait"));
    }

    private void read(Caller caller, Shell shell, QueueView view, Model model) {
        Queue.Page page = queue.page(view.filter(caller.tenant()), view.kind(), view.after(), PAGE);
        Policy policy = policies.newestPolicy(caller.tenant()).orElse(null);
        model.addAttribute("counts", queue.counts(page));
        model.addAttribute("queue", QueueRows.of(page, policy, shell, view));
    }
}
