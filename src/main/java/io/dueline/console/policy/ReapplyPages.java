package io.dueline.console.policy;

import io.dueline.console.NotHere;
import io.dueline.console.Shell;
import io.dueline.store.DeskClosed;
import io.dueline.store.Reapplication;
import io.dueline.store.Reapplications;
import io.dueline.store.TicketFilter;
import io.dueline.workflow.ReapplyDesk;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The newest policy for tickets that are open already, and how far that has come. */
@Controller
class ReapplyPages {
    private static final Logger LOG = LoggerFactory.getLogger(ReapplyPages.class);

    private final Reapplications reapplications;
    private final ReapplyDesk desk;

    ReapplyPages(Reapplications reapplications, ReapplyDesk desk) {
        this.reapplications = reapplications;
        this.desk = desk;
    }

    @PostMapping("/policy/reapply")
    String ask(@ModelAttribute("shell") Shell shell) {
        Reapplication one = reapplications.ask(shell.caller(), TicketFilter.ALL)
                .orElseThrow(() -> new NotHere("No policy was ever saved."));
        try {
            desk.start(one);
        } catch (DeskClosed closed) {
            LOG.warn("Re-applying the policy starts once Temporal can be reached: {}", closed.getMessage());
        }
        return "redirect:/policy/reapply/" + one.id();
    }

    @GetMapping("/policy/reapply/{id}")
    String progress(@ModelAttribute("shell") Shell shell, @PathVariable String id, Model model) {
        Reapplication one = reapplications.find(shell.caller().tenant(), id)
                .orElseThrow(() -> new NotHere("Nobody asked for " + id + "."));
        model.addAttribute("one", one);
        model.addAttribute("asked", shell.moment(one.requestedAt()));
        return "console/policy-reapply";
    }

    @PostMapping("/policy/reapply/{id}/cancel")
    String cancel(@ModelAttribute("shell") Shell shell, @PathVariable String id) {
        reapplications.cancel(shell.caller().tenant(), id, shell.caller().actor());
        return "redirect:/policy/reapply/" + id;
    }
}
