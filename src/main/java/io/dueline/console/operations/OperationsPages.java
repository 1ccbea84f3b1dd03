package io.dueline.console.operations;

import io.dueline.workflow.TemporalFigures;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

@Controller
class OperationsPages {
    private final TemporalFigures temporal;

    OperationsPages(TemporalFigures temporal) {
        this.temporal = temporal;
    }

    /** Asks nobody anything: each part asks for itself. */
    @GetMapping("/operations")
    String operations(Model model) {
        model.addAttribute("temporalUrl", temporal.url());
        return "console/operations";
    }
}
