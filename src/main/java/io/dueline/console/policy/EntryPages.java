package io.dueline.console.policy;

import io.dueline.console.Shell;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One entry of a draft as a form. It goes into the draft when nothing in it is wrong; until then it stays in the form. */
@Controller
class EntryPages {
    private static final String PLACE = "/policy/draft/"
            + "{section:levels|rules|calendars|alerts|metrics|reports|statuses|alerting|contacts}/{place:new|\\d{1,6}}";

    private final Entries entries;

    EntryPages(Entries entries) {
        this.entries = entries;
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
