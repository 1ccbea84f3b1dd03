package io.dueline.console.policy;

import io.dueline.console.Shell;
import io.dueline.document.Documents;
import io.dueline.intake.Envelope;
import io.dueline.intake.Intake;
import io.dueline.store.PolicyRevision;
import io.dueline.store.PolicyRevisions;
import io.dueline.store.ResolvedHolidays;
import io.dueline.store.StaleRevision;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The first visit: office hours, an example to begin with, and a test ticket. Under each example something of it counts at
 * any hour, a chat or what is critical, so that the visit ends on a clock that runs also while the office is closed.
 */
@Controller
class WelcomePages {
    private static final List<String> ZONES = ZoneId.getAvailableZoneIds().stream()
            .filter(id -> id.contains("/") && !id.startsWith("Etc/") && !id.startsWith("SystemV/"))
            .sorted()
            .toList();

    private static final Map<String, Object> CUSTOMER = Map.of("kind", "customer", "id", "first-visit");

    private final PolicyRevisions revisions;
    private final Intake intake;
    private final Desk desk;

    WelcomePages(PolicyRevisions revisions, Intake intake, Desk desk) {
        this.revisions = revisions;
        this.intake = intake;
        this.desk = desk;
    }

    @GetMapping("/welcome")
    String welcome(@ModelAttribute("shell") Shell shell, Model model) {
        return show(Start.blank(), Complaints.NONE, shell, model);
    }

    private String show(Start start, Complaints complaints, Shell shell, Model model) {
        model.addAttribute("start", start);
        model.addAttribute("complaints", complaints);
        model.addAttribute("examples", Example.ALL);
        model.addAttribute("zones", ZONES);
        model.addAttribute("there", desk.newest(shell.caller().tenant()).isPresent());
        return "console/welcome";
    }

    /** Saves a first policy, unless somebody else did meanwhile. */
    @PostMapping("/welcome")
    String begin(
            @ModelAttribute("shell") Shell shell, @RequestParam MultiValueMap<String, String> sent, Model model) {
        Start start = Start.of(new Fields(sent));
        Draft draft = start.draft();
        ResolvedHolidays holidays = desk.holidays(shell);
        Reading reading = draft.read(holidays);
        if (reading.tree() == null || !reading.isFaultless()) {
            return show(start, start.complaints(reading), shell, model);
        }
        var first = PolicyRevision.Draft.of(draft.text(), Documents.YAML, reading.tree()).with(holidays);
        try {
            revisions.saveText(shell.caller(), first, reading.checked().policy(), PolicyRevisions.NONE);
        } catch (StaleRevision another) {
            return "redirect:/welcome";
        }
        return test(shell);
    }

    /** One more test ticket, under whatever policy there is. */
    @PostMapping("/welcome/ticket")
    String ticket(@ModelAttribute("shell") Shell shell) {
        return test(shell);
    }

    private String test(Shell shell) {
        Instant now = shell.now().truncatedTo(ChronoUnit.MICROS);
        String ticket = "TEST-" + UUID.randomUUID().toString().substring(0, 6).toUpperCase(Locale.ROOT);
        intake.accept(shell.caller(), List.of(
                event("ticket.created", ticket, now.minusSeconds(1), Map.of(
                        "by", CUSTOMER, "requester", Map.of("id", "first-visit", "name", "Test customer"),
                        "priority", "critical", "channel", "chat", "fields", Map.of("subject", "A first test ticket"))),
                event("chat.started", ticket, now, Map.of("by", CUSTOMER))));
        return "redirect:/tickets/" + ticket + "?first";
    }

    private static Envelope.Sent event(String type, String ticket, Instant at, Map<String, Object> data) {
        return new Envelope.Sent(Map.of("id", ticket + "/" + type, "source", "console", "type", type, "subject", ticket,
                "time", at.toString(), "data", data));
    }
}
