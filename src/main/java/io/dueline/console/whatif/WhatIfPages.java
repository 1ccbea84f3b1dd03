package io.dueline.console.whatif;

import io.dueline.console.Address;
import io.dueline.console.Shell;
import io.dueline.console.story.Picture;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
@RequestMapping("/what-if")
class WhatIfPages {
    private final Laboratory laboratory;

    WhatIfPages(Laboratory laboratory) {
        this.laboratory = laboratory;
    }

    @GetMapping
    String whatIf(
            @ModelAttribute("shell") Shell shell, @RequestParam MultiValueMap<String, String> asked, Model model) {
        var address = new Address("/what-if", asked);
        Composition composition = composition(address, shell, model);
        return shown(laboratory.lab(composition, shell, null), Address.of("/what-if"), model);
    }

    private Composition composition(Address address, Shell shell, Model model) {
        String story = address.value("story");
        String ticket = address.value("ticket");
        if (story != null) {
            return Packed.composition(story);
        }
        if (ticket == null) {
            return laboratory.example(shell);
        }
        return laboratory.taken(ticket.strip(), shell).orElseGet(() -> {
            model.addAttribute("unknown", ticket.strip());
            return laboratory.example(shell);
        });
    }

    private static String shown(Lab lab, Address form, Model model) {
        model.addAllAttributes(Map.of("lab", lab, "form", form, "steps", Step.values()));
        return "console/what-if";
    }

    @PostMapping
    String alter(
            @ModelAttribute("shell") Shell shell,
            @RequestParam MultiValueMap<String, String> sent,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String renews,
            HttpServletResponse response,
            Model model) {
        var form = new Address("/what-if", sent);
        Drag drag = Drag.of(form);
        Lab lab = altered(form, drag, shell);
        if (renews == null) {
            return "redirect:" + lab.address();
        }
        response.setHeader(drag == null || drag.x() != null ? "HX-Push-Url" : "HX-Replace-Url", url(lab, drag));
        return shown(lab, "add".equals(form.value("do")) ? Address.of("/what-if") : form, model) + " :: lab";
    }

    private Lab altered(Address form, @Nullable Drag drag, Shell shell) {
        Composition sent = Packed.composition(String.valueOf(form.value("story")));
        Picture.Frame frame = drag == null ? null : drag.frame();
        Lab before = laboratory.lab(sent, shell, frame);
        Composition next = drag == null ? new Alteration(form, shell.zone()).of(before) : drag.of(before);
        return laboratory.lab(next, shell, drag != null && drag.held() ? frame : null);
    }

    /** Back takes a change back; what is still being dragged is none yet. */
    private static String url(Lab lab, @Nullable Drag drag) {
        return lab.canBeShared() && (drag == null || !drag.held()) ? lab.address() : "false";
    }
}
