package io.dueline.console.policy;

import io.dueline.console.words.Names;
import io.dueline.policy.Metric;
import io.dueline.policy.Status;
import io.dueline.policy.reader.Switch;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One target of a level: a metric, the time allowed for it, and how its clocks behave. Its fields begin with the metric.
 *
 * @param target null: the level doesn't time it
 */
record TargetForm(String metric, @Nullable Object target) {
    private static final int BLANK_ROWS = 2;
    private static final Set<String> ON_THE_FIRST_LINE = Set.of("metric", "within", "warn");
    private static final List<Option> COUNTS = List.of(
            new Option("bot", "a bot’s message"), new Option("note", "a note"), new Option("call", "an answered call"));

    /** @param more whether anything is said that the first line of the row doesn't show */
    record Row(String metric, String name, String words, boolean timed, String within, String warn,
            List<Priority> priorities, Option.Boxes pauseOn, List<Option.Choice> switches,
            Option.@Nullable Boxes counts, boolean more) {}

    record Priority(String priority, String within) {}

    /** Ticked; or not timed so far, and given a time all the same. */
    boolean isTimed(Fields fields) {
        boolean given = !fields.text(metric + ".within").isEmpty() || !byPriority(fields).isEmpty();
        return fields.has(metric + ".timed") || target == null && given;
    }

    Map<String, Object> tree(Fields fields) {
        Filled filled = new Filled(target)
                .say("metric", metric)
                .say("within", within(fields))
                .put("warn", fields.items(metric + ".warn"))
                .put("pauseOn", fields.ticked(metric + ".pauseOn"))
                .put("calendar", fields.text(metric + ".calendar"))
                .put("counts", fields.ticked(metric + ".counts"));
        Behaviour.ALL.forEach(one -> filled.put(one.key(), fields.text(metric + "." + one.key())));
        return filled.tree();
    }

    private Object within(Fields fields) {
        Map<String, Object> byPriority = byPriority(fields);
        String otherwise = fields.text(metric + ".within");
        return byPriority.isEmpty() ? otherwise : new Filled(byPriority).put("default", otherwise).tree();
    }

    private Map<String, Object> byPriority(Fields fields) {
        Map<String, Object> byPriority = new LinkedHashMap<>();
        for (int i = 0; fields.has(metric + ".priority." + i); i++) {
            String priority = fields.text(metric + ".priority." + i);
            if (!priority.isEmpty()) {
                byPriority.put(priority, fields.text(metric + ".allowed." + i));
            }
        }
        return byPriority;
    }

    Row row(Reading reading) {
        Object within = Tree.at(target, "within");
        boolean several = within instanceof Map<?, ?>;
        Map<String, Object> byPriority = Tree.map(within);
        Object otherwise = several ? byPriority.remove("default") : within;
        boolean more = several
                || Tree.map(target).keySet().stream().anyMatch(key -> !ON_THE_FIRST_LINE.contains(key));
        return new Row(metric, Names.of(metric), Said.metric(metric), target != null, Tree.text(otherwise),
                String.join(", ", Tree.texts(target, "warn")), priorities(byPriority), pauseOn(reading),
                switches(reading), counts(), more);
    }

    private static List<Priority> priorities(Map<String, Object> byPriority) {
        List<Priority> priorities = new ArrayList<>();
        byPriority.forEach((priority, allowed) -> priorities.add(new Priority(priority, Tree.text(allowed))));
        for (int i = 0; i < BLANK_ROWS; i++) {
            priorities.add(new Priority("", ""));
        }
        return priorities;
    }

    private Option.Boxes pauseOn(Reading reading) {
        Set<String> names = new LinkedHashSet<>(Arrays.stream(Status.values())
                .filter(status -> !status.isSolved() && status != Status.SPAM)
                .map(Status::text)
                .toList());
        names.addAll(Tree.map(reading.document().get("statuses")).keySet());
        List<String> ticked = Tree.texts(target, "pauseOn");
        names.addAll(ticked);
        return new Option.Boxes(metric + ".pauseOn", "Time stands still while the ticket is", Option.of(names), ticked);
    }

    private List<Option.Choice> switches(Reading reading) {
        List<Option> calendars = new ArrayList<>(List.of(new Option("", "The level’s")));
        calendars.addAll(Option.of(reading.ids("calendars")));
        List<Option.Choice> switches = new ArrayList<>();
        switches.add(new Option.Choice(metric + ".calendar", "Its calendar", calendars, Tree.text(target, "calendar")));
        Behaviour.ALL.stream()
                .filter(one -> one.isFeltBy(metric))
                .forEach(one -> switches.add(one.choice(metric, Tree.text(target, one.key()))));
        return switches;
    }

    private Option.@Nullable Boxes counts() {
        Metric known = Metric.named(metric);
        return known == null || !Switch.of(known).contains("counts")
                ? null
                : new Option.Boxes(metric + ".counts", "Besides an agent’s message, it is done by", COUNTS,
                        Tree.texts(target, "counts"));
    }
}
