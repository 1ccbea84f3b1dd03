package io.dueline.console.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What keeps alerts bearable: quiet hours, how long is waited before somebody is told, how much is told at once. */
final class AlertingForm implements EntryForm {

    record View(Option.Choice outside, Option.Boxes breachesPass, String announceAfter, String maxAge, String storm) {}

    @Override
    public String template() {
        return "console/policy-alerting";
    }

    @Override
    public Object blank(Reading reading) {
        return Map.of();
    }

    @Override
    public Object tree(Fields fields, @Nullable Object before, Reading reading) {
        String storm = fields.text("storm");
        return new Filled(before)
                .put("quietHours", quietHours(fields, Tree.at(before, "quietHours")))
                .put("announceAfter", fields.text("announceAfter"))
                .put("maxAge", fields.text("maxAge"))
                .put("storm", storm.matches("\\d{1,9}") ? (Object) Integer.valueOf(storm) : storm)
                .tree();
    }

    private static Map<String, Object> quietHours(Fields fields, @Nullable Object before) {
        String outside = fields.text("quietHours.outside");
        return outside.isEmpty()
                ? Map.of()
                : new Filled(before).say("outside", outside)
                        .put("breachesPass", fields.ticked("quietHours.breachesPass")).tree();
    }

    @Override
    public Object view(Object tree, Sheet sheet) {
        Object quiet = Tree.at(tree, "quietHours");
        List<Option> calendars = new ArrayList<>(List.of(new Option("", "None: at any hour")));
        sheet.reading().ids("calendars").forEach(id -> calendars.add(new Option(id, "Outside of " + id)));
        return new View(
                new Option.Choice("quietHours.outside", "Quiet hours", calendars, Tree.text(quiet, "outside")),
                new Option.Boxes("quietHours.breachesPass", "Told all the same: breaches of these levels",
                        Option.of(sheet.reading().ids("levels")), Tree.texts(quiet, "breachesPass")),
                Tree.text(tree, "announceAfter"), Tree.text(tree, "maxAge"), Tree.text(tree, "storm"));
    }
}
