package io.dueline.console.policy;

import io.dueline.console.words.Names;
import io.dueline.policy.Metric;
import io.dueline.policy.Status;
import io.dueline.policy.Target;
import io.dueline.policy.Words;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A level: a name, and each metric that is ticked with the time allowed. */
final class LevelForm implements EntryForm {
    private static final Pattern TARGET = Pattern.compile("targets\\[(\\d+)](?:\\.(.*))?");
    private static final int BLANK_ROWS = 2;

    record View(String id, String name, Option.Choice calendar, List<Row> rows) {}

    /** @param more whether anything is said that the first line of the row doesn't show */
    record Row(String metric, String name, boolean timed, String within, String warn, List<Priority> priorities,
            Option.Boxes pauseOn, List<Option.Choice> switches, Option.@Nullable Boxes counts, boolean more) {}

    record Priority(String priority, String within) {}

    @Override
    public String template() {
        return "console/policy-level";
    }

    @Override
    public Object blank(Draft.Reading reading) {
        Map<String, Object> level = new LinkedHashMap<>();
        level.put("id", "");
        level.put("name", "");
        level.put("calendar", reading.list("calendars").stream().map(one -> Tree.text(one, "id")).findFirst()
                .orElse(""));
        level.put("targets", List.of());
        return level;
    }

    @Override
    public Object tree(Fields fields, @Nullable Object before, Draft.Reading reading) {
        Map<String, Object> level = Tree.map(before);
        level.put("id", fields.text("id"));
        put(level, "name", fields.text("name"));
        level.put("calendar", fields.text("calendar"));
        level.put("targets", metrics(reading, before).stream()
                .filter(metric -> fields.has(metric + ".timed"))
                .map(metric -> target(fields, metric, targetOf(before, metric)))
                .toList());
        return level;
    }

    /** Those that the level times first, as they stand; then all others. */
    private static Set<String> metrics(Draft.Reading reading, @Nullable Object level) {
        Set<String> metrics = new LinkedHashSet<>();
        Tree.list(level, "targets").forEach(target -> metrics.add(Tree.text(target, "metric")));
        Metric.BUILT_IN.forEach(metric -> metrics.add(metric.id()));
        reading.list("metrics").forEach(own -> metrics.add(Tree.text(own, "id")));
        metrics.remove("");
        return metrics;
    }

    private static @Nullable Object targetOf(@Nullable Object level, String metric) {
        for (Object target : Tree.list(level, "targets")) {
            if (Tree.text(target, "metric").equals(metric)) {
                return target;
            }
        }
        return null;
    }

    private static Object target(Fields fields, String metric, @Nullable Object before) {
        Map<String, Object> target = Tree.map(before);
        target.put("metric", metric);
        target.put("within", within(fields, metric));
        put(target, "warn", fields.items(metric + ".warn"));
        put(target, "pauseOn", fields.ticked(metric + ".pauseOn"));
        for (String key : List.of("calendar", "onChange", "onReopen", "anchor", "solvedWithoutReply")) {
            put(target, key, fields.text(metric + "." + key));
        }
        put(target, "counts", fields.ticked(metric + ".counts"));
        return target;
    }

    private static void put(Map<String, Object> map, String key, Object value) {
        if (value.equals("") || value.equals(List.of())) {
            map.remove(key);
        } else {
            map.put(key, value);
        }
    }

    private static Object within(Fields fields, String metric) {
        Map<String, Object> byPriority = new LinkedHashMap<>();
        for (int i = 0; fields.has(metric + ".priority." + i); i++) {
            String priority = fields.text(metric + ".priority." + i);
            if (!priority.isEmpty()) {
                byPriority.put(priority, fields.text(metric + ".allowed." + i));
            }
        }
        String otherwise = fields.text(metric + ".within");
        if (byPriority.isEmpty()) {
            return otherwise;
        }
        put(byPriority, "default", otherwise);
        return byPriority;
    }

    @Override
    public String field(String path, Object tree) {
        Matcher target = TARGET.matcher(path);
        if (!target.matches()) {
            return path;
        }
        List<?> targets = Tree.list(tree, "targets");
        String metric = Tree.text(targets.get(Integer.parseInt(target.group(1))), "metric");
        return metric + "." + (target.group(2) == null ? "within" : target.group(2));
    }

    @Override
    public Object view(Object tree, Sheet sheet) {
        List<Option> calendars = Option.of(sheet.reading().list("calendars").stream()
                .map(one -> Tree.text(one, "id")).toList());
        List<Row> rows = metrics(sheet.reading(), tree).stream()
                .map(metric -> row(metric, targetOf(tree, metric), calendars, sheet.reading()))
                .toList();
        return new View(Tree.text(tree, "id"), Tree.text(tree, "name"),
                new Option.Choice("calendar", "Calendar", calendars, Tree.text(tree, "calendar")), rows);
    }

    private static Row row(String metric, @Nullable Object target, List<Option> calendars, Draft.Reading reading) {
        Object within = Tree.at(target, "within");
        Map<String, Object> byPriority = within instanceof Map<?, ?> ? Tree.map(within) : new LinkedHashMap<>();
        Object otherwise = within instanceof Map<?, ?> ? byPriority.remove("default") : within;
        List<Priority> priorities = new ArrayList<>();
        byPriority.forEach((priority, allowed) -> priorities.add(new Priority(priority, Tree.text(allowed))));
        boolean more = !priorities.isEmpty() || target != null && Tree.map(target).keySet().stream()
                .anyMatch(key -> !List.of("metric", "within", "warn").contains(key));
        for (int i = 0; i < BLANK_ROWS; i++) {
            priorities.add(new Priority("", ""));
        }
        return new Row(metric, Names.of(metric), target != null, Tree.text(otherwise),
                String.join(", ", Tree.texts(target, "warn")), priorities, pauseOn(metric, target, reading),
                switches(metric, target, calendars), counts(metric, target), more);
    }

    private static Option.Boxes pauseOn(String metric, @Nullable Object target, Draft.Reading reading) {
        Set<String> names = new LinkedHashSet<>(Arrays.stream(Status.values())
                .filter(status -> !status.isSolved() && status != Status.SPAM)
                .map(Status::text)
                .toList());
        names.addAll(Tree.map(reading.document().get("statuses")).keySet());
        List<String> ticked = Tree.texts(target, "pauseOn");
        names.addAll(ticked);
        return new Option.Boxes(metric + ".pauseOn", "Time stands still while the ticket is", Option.of(names), ticked);
    }

    private static List<Option.Choice> switches(String metric, @Nullable Object target, List<Option> calendars) {
        Metric known = Metric.named(metric);
        Set<String> felt = known == null ? Set.of() : known.switches();
        return Stream.of(
                choice(metric, "calendar", "Its own calendar", calendars, target),
                choice(metric, "onChange", "When level or priority change", words(Target.OnChange.class), target),
                choice(metric, "onReopen", "When it is reopened", words(Target.OnReopen.class), target),
                choice(metric, "anchor", "Of several messages, timed from", words(Target.Anchor.class), target),
                choice(metric, "solvedWithoutReply", "Solved without a reply is",
                        words(Target.SolvedWithoutReply.class), target))
                .filter(one -> one.name().endsWith("calendar") || one.name().endsWith("onChange")
                        || felt.contains(one.name().substring(metric.length() + 1)))
                .toList();
    }

    private static <E extends Enum<E>> List<Option> words(Class<E> type) {
        return Option.named(Words.of(type).keySet());
    }

    private static Option.Choice choice(
            String metric, String key, String label, List<Option> options, @Nullable Object target) {
        List<Option> all = new ArrayList<>(options);
        all.addFirst(new Option("", key.equals("calendar") ? "The level’s" : "As usual"));
        return new Option.Choice(metric + "." + key, label, all, Tree.text(target, key));
    }

    private static Option.@Nullable Boxes counts(String metric, @Nullable Object target) {
        Metric known = Metric.named(metric);
        return known == null || !known.switches().contains("counts")
                ? null
                : new Option.Boxes(metric + ".counts", "Besides an agent’s message, it is done by",
                        List.of(new Option("bot", "a bot’s message"), new Option("note", "a note"),
                                new Option("call", "an answered call")),
                        Tree.texts(target, "counts"));
    }
}
