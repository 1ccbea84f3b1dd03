package io.dueline.console.policy;

import io.dueline.policy.Metric;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A level: a name, and each metric that is ticked with the time allowed. */
final class LevelForm implements EntryForm {
    private static final Pattern TARGET = Pattern.compile("targets\\[(\\d+)](?:\\.(.*))?");

    record View(String id, String name, Option.Choice calendar, List<TargetForm.Row> rows) {}

    @Override
    public String template() {
        return "console/policy-level";
    }

    @Override
    public Object blank(Reading reading) {
        String calendar = reading.ids("calendars").stream().findFirst().orElse("");
        return new Filled(null).say("id", "").say("name", "").say("calendar", calendar).say("targets", List.of())
                .tree();
    }

    @Override
    public Object tree(Fields fields, @Nullable Object before, Reading reading) {
        List<Map<String, Object>> targets = metrics(reading, before).stream()
                .map(metric -> new TargetForm(metric, target(before, metric)))
                .filter(form -> form.isTimed(fields))
                .map(form -> form.tree(fields))
                .toList();
        String id = fields.text("id");
        return new Filled(before)
                .say("id", id.isEmpty() ? IdOf.made(fields.text("name")) : IdOf.typed(id))
                .put("name", fields.text("name"))
                .say("calendar", fields.text("calendar"))
                .say("targets", targets)
                .tree();
    }

    /** Those that the level times first, as they stand; then all others. */
    private static Set<String> metrics(Reading reading, @Nullable Object level) {
        Set<String> metrics = new LinkedHashSet<>();
        Tree.list(level, "targets").forEach(target -> metrics.add(Tree.text(target, "metric")));
        Metric.BUILT_IN.forEach(metric -> metrics.add(metric.id()));
        metrics.addAll(reading.ids("metrics"));
        metrics.remove("");
        return metrics;
    }

    private static @Nullable Object target(@Nullable Object level, String metric) {
        for (Object target : Tree.list(level, "targets")) {
            if (Tree.text(target, "metric").equals(metric)) {
                return target;
            }
        }
        return null;
    }

    @Override
    public String field(String path, Object tree) {
        Matcher target = TARGET.matcher(path);
        if (!target.matches()) {
            return path;
        }
        Object of = Tree.list(tree, "targets").get(Integer.parseInt(target.group(1)));
        return Tree.text(of, "metric") + "." + (target.group(2) == null ? "within" : target.group(2));
    }

    @Override
    public Object view(Object tree, Sheet sheet) {
        List<TargetForm.Row> rows = metrics(sheet.reading(), tree).stream()
                .map(metric -> new TargetForm(metric, target(tree, metric)).row(sheet.reading()))
                .toList();
        List<Option> calendars = Option.of(sheet.reading().ids("calendars"));
        return new View(Tree.text(tree, "id"), Tree.text(tree, "name"),
                new Option.Choice("calendar", "Calendar", calendars, Tree.text(tree, "calendar")), rows);
    }
}
