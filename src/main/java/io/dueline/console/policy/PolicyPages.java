package io.dueline.console.policy;

import io.dueline.console.yaml.Editor;
import io.dueline.console.Shell;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The policy at a glance, as it is or as it is being written, and its text. */
@Controller
class PolicyPages {
    private final Desk desk;

    PolicyPages(Desk desk) {
        this.desk = desk;
    }

    /** Going back is undoing: the pages of a draft may be shown again as they were. */
    static void keep(HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-cache");
    }

    @GetMapping("/policy")
    String policy(@ModelAttribute("shell") Shell shell, Model model) {
        return desk.newest(shell.caller().tenant())
                .map(newest -> desk.overview(Draft.of(newest), shell, model))
                .orElse("redirect:/welcome");
    }

    /** A draft travels with its forms: who has only the address begins with what is in force. */
    @GetMapping({"/policy/draft", "/policy/draft/review", "/policy/draft/save", "/policy/draft/rebase"})
    String withoutDraft() {
        return "redirect:/policy";
    }

    @GetMapping("/policy/draft/yaml")
    String text(@ModelAttribute("shell") Shell shell, Model model) {
        Draft inForce = desk.newest(shell.caller().tenant()).map(Draft::of).orElse(Draft.BLANK);
        return Desk.editor(inForce, desk.show(inForce, shell, model), model);
    }

    @PostMapping("/policy/draft")
    String draft(
            @ModelAttribute("shell") Shell shell,
            @RequestParam MultiValueMap<String, String> fields,
            Model model,
            HttpServletResponse response) {
        keep(response);
        return desk.overview(Edit.of(fields).apply(Draft.of(fields)), shell, model);
    }

    @PostMapping("/policy/draft/yaml")
    String yaml(
            @ModelAttribute("shell") Shell shell,
            @RequestParam MultiValueMap<String, String> fields,
            Model model,
            HttpServletResponse response) {
        keep(response);
        Draft draft = Draft.of(fields);
        return Desk.editor(draft, desk.show(draft, shell, model), model);
    }

    /** What is to be said of a text while it is being written. */
    @PostMapping("/policy/draft/remarks")
    String remarks(
            @ModelAttribute("shell") Shell shell, @RequestParam MultiValueMap<String, String> fields, Model model) {
        Draft draft = Draft.of(fields);
        model.addAttribute("editor",
                Editor.of(draft.text(), draft.read(desk.holidays(shell)).asOf(shell.now()).remarks()));
        return "console/policy-remarks :: remarks";
    }
}
