package io.dueline.console.policy;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A calendar: zone, hours by day, holidays, exceptions; beside it the year that comes of it, and a deadline tried on it. */
final class CalendarForm implements EntryForm {
    private static final String ALWAYS = "24x7";
    private static final Pattern DAY = Pattern.compile("(holidays|exceptions)\\[(\\d+)].*");

    /** @param adding the list of days that one more is to be typed into; empty: none */
    record View(String id, String timeZone, boolean always, List<Week.Day> week, SpecialDays special, String adding,
            YearView year, Trial trial) {}

    @Override
    public String template() {
        return "console/policy-calendar";
    }

    @Override
    public Object blank(Reading reading) {
        return new Filled(null).say("id", "").say("timeZone", reading.zone())
                .say("hours", Map.of("mon-fri", List.of("09:00-17:00"))).tree();
    }

    @Override
    public Object tree(Fields fields, @Nullable Object before, Reading reading) {
        return new Filled(before)
                .say("id", IdOf.typed(fields.text("id")))
                .say("timeZone", fields.text("timeZone"))
                .say("hours", fields.has("always") ? ALWAYS : Week.of(fields).tree())
                .put("holidays", SpecialDays.holidays(fields))
                .put("exceptions", SpecialDays.exceptions(fields))
                .tree();
    }

    @Override
    public String field(String path, Object tree) {
        if (path.startsWith("hours.")) {
            return path.substring(0, Math.min(path.length(), "hours.mon".length()));
        }
        Matcher day = DAY.matcher(path);
        if (!day.matches()) {
            return path.replaceAll("[.\\[].*", "");
        }
        int at = Integer.parseInt(day.group(2));
        return day.group(1).equals("exceptions")
                ? "exceptions." + at
                : SpecialDays.field(Tree.list(tree, "holidays"), at);
    }

    /** Whoever adds a day or takes one out goes on there. */
    private static String adding(Fields fields) {
        Matcher button = Pattern.compile("(?:more|drop) (dates|exceptions).*").matcher(fields.text("do"));
        return button.matches() ? button.group(1) : "";
    }

    @Override
    public Object view(Object tree, Sheet sheet) {
        Object hours = Tree.at(tree, "hours");
        YearView year = YearView.of(tree, sheet);
        return new View(Tree.text(tree, "id"), Tree.text(tree, "timeZone"), ALWAYS.equals(hours),
                Week.of(hours).days(), SpecialDays.of(tree), adding(sheet.fields()), year,
                Trial.of(year.calendar(), sheet));
    }
}
