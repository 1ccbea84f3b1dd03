package io.dueline.console.operations;

import io.dueline.console.Shell;
import io.dueline.store.Caller;
import io.dueline.store.Reapplication;
import io.dueline.store.Reapplications;
import io.dueline.workflow.ReapplyDesk;
import io.dueline.workflow.TemporalFigures;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

@Controller
class ReapplyParts {
    private static final int MOST = 5;

    private final Reapplications reapplications;
    private final TemporalFigures temporal;

    ReapplyParts(Reapplications reapplications, TemporalFigures temporal) {
        this.reapplications = reapplications;
        this.temporal = temporal;
    }

    @GetMapping("/operations/parts/reapplies")
    String reapplies(@ModelAttribute("shell") Shell shell, Model model) {
        return Part.shown("reapplies", model, () -> newest(shell));
    }

    private List<Progress> newest(Shell shell) {
        return reapplications.list(shell.caller().tenant(), null, MOST).stream()
                .map(one -> progress(one, shell))
                .toList();
    }

    private Progress progress(Reapplication one, Shell shell) {
        return new Progress(
                one, shell.moment(one.requestedAt()), one.endedAt() == null ? null : shell.moment(one.endedAt()),
                temporal.workflowUrl(ReapplyDesk.workflowId(one)));
    }

    @PostMapping("/operations/reapplies/{id}/cancel")
    String cancel(Caller caller, @ModelAttribute("shell") Shell shell, @PathVariable String id, Model model) {
        return Part.shown("reapplies", model, () -> {
            reapplications.cancel(caller.tenant(), id, caller.actor());
            return newest(shell);
        });
    }
}
