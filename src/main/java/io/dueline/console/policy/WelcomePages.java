package io.dueline.console.policy;

import io.dueline.console.Shell;
import io.dueline.intake.Envelope;
import io.dueline.intake.Intake;
import io.dueline.policy.Fault;
import io.dueline.policy.Weekdays;
import io.dueline.store.Caller;
import io.dueline.store.Documents;
import io.dueline.store.PolicyRevision;
import io.dueline.store.PolicyRevisions;
import io.dueline.store.ResolvedHolidays;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The first visit: office hours, an example to begin with, and a test ticket whose clock runs. */
@Controller
class WelcomePages {
    private final PolicyRevisions revisions;
    private final Intake intake;
    private final Desk desk;

    WelcomePages(PolicyRevisions revisions, Intake intake, Desk desk) {
        this.revisions = revisions;
        this.intake = intake;
        this.desk = desk;
    }

    /** What the newcomer filled in so far. */
    record Start(String timeZone, Option.Boxes days, String opens, String closes, String country, String example,
            List<Fault> faults) {

        static Start of(Fields fields, List<Fault> faults) {
            boolean blank = !fields.has("timeZone");
            List<Option> days = Arrays.stream(DayOfWeek.values()).map(Weekdays::shortName).map(Option::of).toList();
            return new Start(
                    blank ? ZoneId.systemDefault().getId() : fields.text("timeZone"),
                    new Option.Boxes("days", "Open on", days,
                            blank ? List.of("mon", "tue", "wed", "thu", "fri") : fields.ticked("days")),
                    blank ? "09:00" : fields.text("opens"), blank ? "17:00" : fields.text("closes"),
                    fields.text("country"), Example.named(fields.text("example")).id(), faults);
        }

        Map<String, Object> office() {
            Map<String, Object> office = new LinkedHashMap<>();
            office.put("id", "office");
            office.put("timeZone", timeZone);
            Map<String, Object> hours = new LinkedHashMap<>();
            if (!days.ticked().isEmpty()) {
                hours.put(key(), List.of(opens + "-" + closes));
            }
            office.put("hours", hours);
            if (!country.isEmpty()) {
                office.put("holidays", List.of(Map.of("country", country)));
            }
            return office;
        }

        private String key() {
            String joined = String.join(",", days.ticked());
            return joined.equals("mon,tue,wed,thu,fri") ? "mon-fri" : joined;
        }
    }

    @GetMapping("/welcome")
    String welcome(@ModelAttribute("shell") Shell shell, Model model) {
        return show(Start.of(new Fields(new LinkedMultiValueMap<>()), List.of()), shell, model);
    }

    private String show(Start start, Shell shell, Model model) {
        model.addAttribute("start", start);
        model.addAttribute("examples", Example.ALL);
        model.addAttribute("zones", ZoneId.getAvailableZoneIds().stream().filter(id -> id.contains("/"))
                .filter(id -> !id.startsWith("Etc/") && !id.startsWith("SystemV/")).sorted().toList());
        model.addAttribute("there", desk.newest(shell.caller().tenant()).isPresent());
        return "console/welcome";
    }

    @PostMapping("/welcome")
    String begin(
            @ModelAttribute("shell") Shell shell, @RequestParam MultiValueMap<String, String> sent, Model model) {
        if (desk.newest(shell.caller().tenant()).isPresent()) {
            return "redirect:/welcome";
        }
        Start start = Start.of(new Fields(sent), List.of());
        Draft draft = Example.named(start.example()).with(start.office());
        ResolvedHolidays holidays = desk.holidays(shell);
        Draft.Reading reading = draft.read(holidays);
        if (reading.tree() == null || !reading.isFaultless()) {
            return show(Start.of(new Fields(sent), reading.checked().faults()), shell, model);
        }
        var first = PolicyRevision.Draft.of(draft.text(), Documents.YAML, reading.tree()).with(holidays);
        revisions.save(shell.caller(), first, reading.checked().policy(), null);
        return test(shell.caller());
    }

    /** One more test ticket, under whatever policy there is. */
    @PostMapping("/welcome/ticket")
    String ticket(@ModelAttribute("shell") Shell shell) {
        return test(shell.caller());
    }

    private String test(Caller caller) {
        Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
        String ticket = "TEST-" + UUID.randomUUID().toString().substring(0, 6).toUpperCase(java.util.Locale.ROOT);
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("by", Map.of("kind", "customer", "id", "first-visit"));
        data.put("requester", Map.of("id", "first-visit", "name", "A first customer"));
        data.put("priority", "high");
        data.put("channel", "email");
        data.put("fields", Map.of("subject", "A first test ticket"));
        intake.accept(caller, List.of(new Envelope.Sent(Map.of(
                "id", ticket, "source", "console", "type", "ticket.created", "subject", ticket, "time",
                now.toString(), "data", data))));
        return "redirect:/tickets/" + ticket;
    }
}
