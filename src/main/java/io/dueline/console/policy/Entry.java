package io.dueline.console.policy;

import io.dueline.console.words.Names;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A part of a draft that has a form of its own: an entry of a list, or a section as a whole.
 *
 * @param index its place in the list; -1: it is new
 */
record Entry(String section, int index, EntryForm form) {
    private static final Set<String> WHOLE = Set.of("statuses", "alerting", "contacts", "enforceFrom");
    private static final Map<String, String> HEADINGS = Map.of("statuses", "Statuses", "alerting",
            "Quiet hours and limits", "contacts", "Contacts", "enforceFrom", "Old tickets");

    static Entry of(String section, String place) {
        return new Entry(section, place.equals("new") ? -1 : Integer.parseInt(place), EntryForm.of(section));
    }

    static boolean isWhole(String section) {
        return WHOLE.contains(section);
    }

    /** What stands there; of a new entry, what it says before anybody filled in anything. */
    Object present(Reading reading) {
        if (isWhole(section)) {
            return reading.document().getOrDefault(section, form.blank(reading));
        }
        List<Object> list = reading.list(section);
        return index >= 0 && index < list.size() ? list.get(index) : form.blank(reading);
    }

    /** What it is, and which: {@code Level Urgent SLA}. */
    String heading(Reading reading) {
        if (isWhole(section)) {
            return HEADINGS.get(section);
        }
        String noun = section.substring(0, section.length() - 1);
        return index < 0 ? "New " + noun : (Names.of(noun) + " " + name(present(reading))).strip();
    }

    private static String name(Object present) {
        String name = Tree.text(present, "name");
        return name.isEmpty() ? Tree.text(present, "id") : name;
    }

    /** Where it stands in a draft that it was put into. */
    String path(Reading reading) {
        int at = index < 0 ? reading.list(section).size() - 1 : index;
        return isWhole(section) ? section : section + "[" + at + "]";
    }

    /** Its element on the page of all parts, once it is put into this draft. */
    String anchor(Reading reading) {
        int at = index < 0 ? reading.list(section).size() : index;
        return isWhole(section) ? section : section + "-" + at;
    }
}
