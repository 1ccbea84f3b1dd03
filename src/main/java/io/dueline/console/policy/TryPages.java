package io.dueline.console.policy;

import io.dueline.console.Shell;
import io.dueline.policy.Policy;
import io.dueline.policy.Trace;
import io.dueline.store.TicketAttributes;
import io.dueline.store.TicketBook;
import io.dueline.store.TicketKey;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Which rule fires for a ticket, and why: one that is there, or one that is described. */
@Controller
class TryPages {
    private static final List<String> NAMES = List.of(
            "status", "priority", "channel", "department", "requester.group", "assignee", "assignee.status", "tags",
            "fields", "lastMessage.by", "lastMessage.text", "referrerUrl", "fromInvitation", "level");

    private final Desk desk;
    private final TicketBook book;

    TryPages(Desk desk, TicketBook book) {
        this.desk = desk;
        this.book = book;
    }

    /** @param unknown the id of a ticket that was asked for and isn't there; null: none was */
    record Described(Map<String, String> said, @Nullable String ticket, boolean created, @Nullable String unknown) {
        public String value(String name) {
            return said.getOrDefault(name, "");
        }
    }

    @GetMapping("/policy/try")
    String tryNewest(
            @ModelAttribute("shell") Shell shell, @RequestParam MultiValueMap<String, String> sent, Model model) {
        Optional<Draft> newest = desk.newest(shell.caller().tenant()).map(Draft::of);
        return newest.map(draft -> tried(draft, new Fields(sent), shell, model)).orElse("redirect:/welcome");
    }

    @PostMapping("/policy/draft/try")
    String tryDraft(
            @ModelAttribute("shell") Shell shell,
            @RequestParam MultiValueMap<String, String> sent,
            Model model,
            HttpServletResponse response) {
        PolicyPages.keep(response);
        return tried(Draft.of(sent), new Fields(sent), shell, model);
    }

    private String tried(Draft draft, Fields fields, Shell shell, Model model) {
        Policy policy = desk.show(draft, shell, model).checked().policy();
        Optional<TicketAttributes> found = Optional.of(fields.text("ticket"))
                .filter(id -> !id.isEmpty() && fields.text("do").equals("load"))
                .flatMap(id -> book.read(new TicketKey(shell.caller().tenant(), id)))
                .map(present -> present.ticket().attributes());
        Map<String, String> said = found.map(DescribedTicket::told).orElseGet(() -> said(fields));
        boolean loads = fields.text("do").equals("load");
        boolean created = found.isEmpty() && (fields.has("created") || !fields.has("status"));
        Instant since = found.map(TicketAttributes::createdAt).orElse(shell.now());
        var facts = DescribedTicket.of(said, policy.status(said.getOrDefault("status", "new")), since, shell.now());
        model.addAttribute("trace", TraceView.of(Trace.of(policy, facts, said.get("level"), created), policy));
        model.addAttribute("described", new Described(said, fields.text("ticket"), created,
                loads && found.isEmpty() ? fields.text("ticket") : null));
        model.addAttribute("statuses", policy.statusNames());
        model.addAttribute("levels", policy.levels().keySet().stream().sorted().toList());
        return "console/policy-try";
    }

    private static Map<String, String> said(Fields fields) {
        Map<String, String> said = new LinkedHashMap<>();
        for (String name : NAMES) {
            if (!fields.text(name).isEmpty()) {
                said.put(name, fields.text(name));
            }
        }
        return said;
    }
}
