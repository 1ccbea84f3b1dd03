package io.dueline.console.policy;

import io.dueline.console.words.Names;
import io.dueline.policy.ReportPeriod;
import io.dueline.policy.ScheduledReport;
import io.dueline.policy.Weekdays;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A report that is sent by itself: how often and when, of what, narrowed to what, to whom. */
final class ReportForm implements EntryForm {
    private static final List<Option> EVERY = Option.named(List.of("daily", "weekly", "monthly"));
    private static final List<Option> FORMATS = List.of(new Option("", "A table in the mail, and CSV"),
            new Option("html", "A table in the mail"), new Option("csv", "CSV"));

    record View(String id, Option.Choice every, Option.Choice weekday, String day, String at, String zone,
            Option.Choice period, Option.Boxes groupBy, List<Filter> filters, String to, Option.Choice format) {}

    /** @param values between commas */
    record Filter(String field, String name, String values) {}

    @Override
    public String template() {
        return "console/policy-report";
    }

    @Override
    public Object blank(Reading reading) {
        return new Filled(null).say("id", "").say("every", "weekly").say("day", "mon").say("at", "08:00")
                .say("zone", reading.zone()).say("period", "last-week").say("groupBy", List.of("level", "metric"))
                .say("to", List.of()).tree();
    }

    @Override
    public Object tree(Fields fields, @Nullable Object before, Reading reading) {
        return new Filled(before)
                .say("id", IdOf.typed(fields.text("id")))
                .say("every", fields.text("every"))
                .put("day", day(fields))
                .say("at", fields.text("at"))
                .say("zone", fields.text("zone"))
                .say("period", fields.text("period"))
                .put("groupBy", fields.ticked("groupBy"))
                .put("filter", filter(fields))
                .say("to", fields.lines("to"))
                .put("format", fields.text("format"))
                .tree();
    }

    private static Object day(Fields fields) {
        String ofMonth = fields.text("day.month");
        return switch (fields.text("every")) {
            case "weekly" -> fields.text("day.week");
            case "monthly" -> ofMonth.matches("\\d{1,4}") ? (Object) Integer.valueOf(ofMonth) : ofMonth;
            default -> "";
        };
    }

    private static Map<String, Object> filter(Fields fields) {
        Filled filter = new Filled(null);
        ScheduledReport.FILTERS.forEach(name -> filter.put(name, fields.items("filter." + name)));
        return filter.tree();
    }

    @Override
    public String field(String path, Object tree) {
        return path.equals("day") ? "day." + (Tree.text(tree, "every").equals("monthly") ? "month" : "week") : path;
    }

    @Override
    public Object view(Object tree, Sheet sheet) {
        String day = Tree.text(tree, "day");
        boolean number = day.matches("\\d+");
        List<Option> weekdays = Arrays.stream(DayOfWeek.values())
                .map(one -> new Option(Weekdays.shortName(one), Names.of(Weekdays.shortName(one)))).toList();
        List<Option> periods = new ArrayList<>(Option.named(ReportPeriod.WORDS.keySet()));
        return new View(Tree.text(tree, "id"),
                new Option.Choice("every", "How often", EVERY, Tree.text(tree, "every")),
                new Option.Choice("day.week", "On, of a weekly one", weekdays, number ? "" : day),
                number ? day : "", Tree.text(tree, "at"), Tree.text(tree, "zone"),
                new Option.Choice("period", "Of", periods, Tree.text(tree, "period")),
                new Option.Boxes("groupBy", "A row for each; none ticked: one row for all",
                        Option.named(ScheduledReport.GROUPS), Tree.texts(tree, "groupBy")),
                filters(Tree.at(tree, "filter")), String.join("\n", Tree.texts(tree, "to")),
                new Option.Choice("format", "The mail carries", FORMATS, format(tree)));
    }

    private static String format(Object tree) {
        String format = Tree.text(tree, "format");
        return format.equals("csv+html") ? "" : format;
    }

    private static List<Filter> filters(@Nullable Object filter) {
        return ScheduledReport.FILTERS.stream()
                .map(name -> new Filter("filter." + name, Names.of(name), String.join(", ", Tree.texts(filter, name))))
                .toList();
    }
}
