package io.dueline.console.policy;

import io.dueline.console.Shell;
import io.dueline.policy.Field;
import io.dueline.store.ResolvedHolidays;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Shows an entry of a draft as a form, and puts what was filled in into the draft once nothing in it is wrong. */
@Component
class Entries {
    private final Desk desk;

    Entries(Desk desk) {
        this.desk = desk;
    }

    String show(Entry entry, Fields fields, Shell shell, Model model) {
        return show(Draft.of(fields.sent()), entry, fields, shell, model);
    }

    String show(Draft draft, Entry entry, Fields fields, Shell shell, Model model) {
        ResolvedHolidays holidays = desk.holidays(shell);
        Reading reading = draft.read(holidays);
        if (reading.isBroken()) {
            return desk.overview(draft, shell, model);
        }
        var untouched = new EntryForm.Sheet(reading, Complaints.NONE, fields, shell, holidays);
        return fields.has("entry")
                ? filled(draft, entry, untouched, model)
                : form(draft, entry, entry.present(reading), untouched, model);
    }

    private String filled(Draft draft, Entry entry, EntryForm.Sheet sheet, Model model) {
        String button = sheet.fields().text("do");
        Object tree = entry.form().after(button,
                entry.form().tree(sheet.fields(), entry.present(sheet.reading()), sheet.reading()));
        Draft next = Edit.put(draft, entry.section(), entry.index(), tree);
        Complaints complaints = Complaints.of(entry, tree, next.read(sheet.holidays()));
        if (button.equals("apply") && complaints.isEmpty()) {
            return desk.overview(next, sheet.shell(), model);
        }
        boolean asked = List.of("apply", "check").contains(button);
        return form(draft, entry, tree, asked ? sheet.with(complaints) : sheet, model);
    }

    private String form(Draft draft, Entry entry, Object tree, EntryForm.Sheet sheet, Model model) {
        desk.show(draft, sheet.shell(), model);
        model.addAttribute("place", entry.index() < 0 ? "new" : String.valueOf(entry.index()));
        model.addAttribute("anchor", entry.anchor(sheet.reading()));
        model.addAttribute("heading", entry.heading(sheet.reading()));
        model.addAttribute("fieldNames", Field.names());
        model.addAttribute("complaints", sheet.complaints());
        model.addAttribute("pressed", sheet.fields().text("do"));
        model.addAttribute("entry", entry.form().view(tree, sheet));
        return entry.form().template();
    }
}
