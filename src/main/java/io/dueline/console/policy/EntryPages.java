package io.dueline.console.policy;

import io.dueline.console.Shell;
import io.dueline.console.words.Names;
import io.dueline.policy.Fault;
import io.dueline.policy.Field;
import io.dueline.store.ResolvedHolidays;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
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
    private static final String PLACE = "/policy/draft/{section:levels|rules|calendars|alerts|statuses}/{place:new|\\d{1,6}}";

    private final Desk desk;

    EntryPages(Desk desk) {
        this.desk = desk;
    }

    /** @param index -1: it is new */
    private record Place(String section, int index, EntryForm form) {
        static Place of(String section, String place) {
            return new Place(section, place.equals("new") ? -1 : Integer.parseInt(place), EntryForm.of(section));
        }

        /** What stands there; of a new entry, what it says before anybody filled in anything. */
        Object present(Draft.Reading reading) {
            List<Object> list = reading.list(section);
            return index >= 0 && index < list.size() ? list.get(index) : form.blank(reading);
        }

        String heading() {
            String noun = section.substring(0, section.length() - 1);
            return index < 0 ? "New " + noun : Names.of(noun);
        }

        String path(Draft.Reading reading) {
            int at = index < 0 ? reading.list(section).size() - 1 : index;
            return section.equals("statuses") ? section : section + "[" + at + "]";
        }
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
        Draft draft = Draft.of(sent);
        Draft.Reading reading = draft.read(desk.holidays(shell));
        if (reading.isBroken()) {
            return desk.overview(draft, shell, model);
        }
        model.addAttribute("place", place);
        return show(draft, Place.of(section, place), new Fields(sent), shell, model);
    }

    private String show(Draft draft, Place place, Fields fields, Shell shell, Model model) {
        ResolvedHolidays holidays = desk.holidays(shell);
        Draft.Reading reading = draft.read(holidays);
        Object present = place.present(reading);
        if (!fields.has("entry")) {
            return form(draft, place, present, new EntryForm.Sheet(reading, Complaints.NONE, fields, shell, holidays),
                    model);
        }
        Object filled = place.form().after(fields.text("do"), place.form().tree(fields, present, reading));
        Draft next = Edit.put(draft, place.section(), place.index(), filled);
        Complaints complaints = complaints(next.read(holidays), place, filled);
        if (fields.text("do").equals("apply") && complaints.isEmpty()) {
            return desk.overview(next, shell, model);
        }
        boolean asked = List.of("apply", "check").contains(fields.text("do"));
        return form(draft, place, filled, new EntryForm.Sheet(reading, asked ? complaints : Complaints.NONE, fields,
                shell, holidays), model);
    }

    private static Complaints complaints(Draft.Reading reading, Place place, Object filled) {
        String path = place.path(reading);
        List<Fault> faults = reading.faultsAt(path);
        return Complaints.of(faults, path, within -> place.form().field(within, filled));
    }

    private String form(Draft draft, Place place, Object tree, EntryForm.Sheet sheet, Model model) {
        desk.show(draft, sheet.shell(), model);
        model.addAttribute("heading", place.heading());
        model.addAttribute("fieldNames", Field.names());
        model.addAttribute("complaints", sheet.complaints());
        model.addAttribute("entry", place.form().view(tree, sheet));
        return place.form().template();
    }
}
