package io.dueline.console.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Where agents and departments are reached, a row for each. */
final class ContactsForm implements EntryForm {
    private static final int BLANK_ROWS = 3;
    private static final Map<String, String> KINDS = new TreeMap<>(Map.of("agents", "Agent", "departments",
            "Department"));

    record View(List<Row> rows, List<Option> kinds) {}

    /** @param at its number in the form */
    record Row(int at, String kind, String id, String emails, String zone, @Nullable String complaint) {}

    @Override
    public String template() {
        return "console/policy-contacts";
    }

    @Override
    public Object blank(Reading reading) {
        return Map.of();
    }

    @Override
    public Object tree(Fields fields, @Nullable Object before, Reading reading) {
        Map<String, Object> contacts = new TreeMap<>();
        KINDS.keySet().forEach(kind -> contacts.put(kind, new Filled(null)));
        for (int i = 0; fields.has("contact." + i); i++) {
            String id = fields.text("contact." + i);
            if (!id.isEmpty() && contacts.get(fields.text("kind." + i)) instanceof Filled kind) {
                kind.say(id, contact(fields.items("emails." + i), fields.text("zone." + i)));
            }
        }
        Filled filled = new Filled(before);
        contacts.forEach((kind, of) -> filled.put(kind, ((Filled) of).tree()));
        return filled.tree();
    }

    private static Object contact(List<String> emails, String zone) {
        Object email = emails.size() == 1 ? emails.getFirst() : emails;
        return zone.isEmpty() ? email : new Filled(null).say("email", email).say("zone", zone).tree();
    }

    @Override
    public Object view(Object tree, Sheet sheet) {
        List<Row> rows = new ArrayList<>();
        for (String kind : KINDS.keySet()) {
            Tree.map(Tree.at(tree, kind)).forEach((id, contact) -> rows.add(
                    row(rows.size(), kind, id, contact, sheet.complaints().at(kind + "." + id))));
        }
        for (int i = 0; i < BLANK_ROWS; i++) {
            rows.add(new Row(rows.size(), "agents", "", "", "", null));
        }
        return new View(rows, KINDS.entrySet().stream()
                .map(kind -> new Option(kind.getKey(), kind.getValue())).toList());
    }

    private static Row row(int at, String kind, String id, Object contact, @Nullable String complaint) {
        return new Row(at, kind, id, Said.contact(contact), Tree.text(contact, "zone"), complaint);
    }
}
