package io.dueline.console.policy;

import io.dueline.console.NotHere;
import io.dueline.console.Shell;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One entry of a draft as a form. It goes into the draft when nothing in it is wrong; until then it stays in the form. */
@Controller
class EntryPages {
    private static final String PLACE = "/policy/draft/"
            + "{section:levels|rules|calendars|alerts|metrics|reports|statuses|alerting|contacts|enforceFrom}/{place:new|\\d{1,6}}";

    private final Entries entries;
    private final Desk desk;

    EntryPages(Entries entries, Desk desk) {
        this.entries = entries;
        this.desk = desk;
    }

    /** Without a draft it is the entry as it is in force, so that its address can be kept and handed on. */
    @GetMapping(PLACE)
    String entry(
            @ModelAttribute("shell") Shell shell,
            @PathVariable String section,
            @PathVariable String place,
            @RequestParam MultiValueMap<String, String> asked,
            Model model) {
        Draft inForce = desk.newest(shell.caller().tenant()).map(Draft::of)
                .orElseThrow(() -> new NotHere("There is no policy yet."));
        return entries.show(inForce, Entry.of(section, place), new Fields(asked), shell, model);
    }

    @PostMapping(PLACE)
    String entry(
            @ModelAttribute("shell") Shell shell,
            @PathVariable String section,
            @PathVariable String place,
            @RequestParam MultiValueMap<String, String> sent,
            Model model,
            HttpServletResponse response) {
        PolicyPages.keep(response);
        return entries.show(Entry.of(section, place), new Fields(sent), shell, model);
    }
}
