package io.dueline.console.policy;

import io.dueline.console.words.Names;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A draft at a glance; each entry knows where it stands in its list. */
record Overview(
        List<Level> levels,
        List<Rule> rules,
        List<Calendar> calendars,
        List<Alert> alerts,
        Map<String, String> statuses,
        List<String> metrics) {

    /** @param faults how many there are in it */
    record Level(int at, String id, String name, String calendar, List<Promise> promises, int faults) {}

    record Promise(String metric, String within, String pause) {}

    /** @param level what it does to the level, in words */
    record Rule(int at, String id, boolean active, boolean onlyNew, String when, String level, boolean stop,
            int faults) {}

    record Calendar(int at, String id, String zone, String hours, String dates, int faults) {}

    record Alert(int at, String on, String to, String about, int faults) {}

    static Overview of(Draft.Reading reading) {
        return new Overview(
                each(reading, "levels").map(Overview::level).list(),
                each(reading, "rules").map(Overview::rule).list(),
                each(reading, "calendars").map(Overview::calendar).list(),
                each(reading, "alerts").map(Overview::alert).list(),
                texts(Tree.at(reading.document(), "statuses")),
                reading.list("metrics").stream().map(one -> Tree.text(one, "id")).toList());
    }

    private static Map<String, String> texts(@Nullable Object tree) {
        Map<String, String> texts = new LinkedHashMap<>();
        Tree.map(tree).forEach((key, value) -> texts.put(key, Tree.text(value)));
        return texts;
    }

    private record Entry(int at, Object tree, int faults) {}

    private record Entries(List<Entry> entries) {
        <T> Mapped<T> map(java.util.function.Function<Entry, T> view) {
            return new Mapped<>(entries.stream().map(view).toList());
        }
    }

    private record Mapped<T>(List<T> list) {}

    private static Entries each(Draft.Reading reading, String section) {
        List<Object> list = reading.list(section);
        return new Entries(IntStream.range(0, list.size())
                .mapToObj(at -> new Entry(at, list.get(at), reading.faultsAt(section + "[" + at + "]").size()))
                .toList());
    }

    private static Level level(Entry entry) {
        Object tree = entry.tree();
        String id = Tree.text(tree, "id");
        String name = Tree.text(tree, "name");
        List<Promise> promises = new ArrayList<>();
        Tree.list(tree, "targets").forEach(target -> promises.add(new Promise(
                Names.of(Tree.text(target, "metric")), Said.within(Tree.at(target, "within")),
                String.join(", ", Tree.texts(target, "pauseOn")))));
        return new Level(entry.at(), id, name.isEmpty() ? id : name, Tree.text(tree, "calendar"), promises,
                entry.faults());
    }

    private static Rule rule(Entry entry) {
        Object tree = entry.tree();
        Object then = Tree.at(tree, "then");
        return new Rule(entry.at(), Tree.text(tree, "id"), Tree.flag(tree, "active", true),
                Tree.text(tree, "on").equals("new"), Said.condition(Tree.at(tree, "when")), levelOf(then),
                Tree.flag(then, "stop", false), entry.faults());
    }

    private static String levelOf(@Nullable Object then) {
        boolean sets = then instanceof Map<?, ?> map && map.containsKey("level");
        return !sets ? "level stays" : Tree.at(then, "level") == null ? "no level" : Tree.text(then, "level");
    }

    private static Calendar calendar(Entry entry) {
        Object tree = entry.tree();
        String dates = Said.count(Tree.list(tree, "holidays").size(), "holiday", "holidays") + ", "
                + Said.count(Tree.list(tree, "exceptions").size(), "exception", "exceptions");
        return new Calendar(entry.at(), Tree.text(tree, "id"), Tree.text(tree, "timeZone"),
                Said.hours(Tree.at(tree, "hours")), dates, entry.faults());
    }

    private static Alert alert(Entry entry) {
        Object tree = entry.tree();
        List<String> about = new ArrayList<>(Tree.texts(tree, "metrics").stream().map(Names::of).toList());
        about.addAll(Tree.texts(tree, "levels"));
        if (Tree.at(tree, "when") != null) {
            about.add(Said.condition(Tree.at(tree, "when")));
        }
        List<String> after = Tree.texts(tree, "after");
        String to = String.join(", ", Tree.texts(tree, "to"))
                + (after.isEmpty() ? "" : " after " + String.join(", ", after));
        return new Alert(entry.at(), Names.of(Tree.text(tree, "on").replace('.', ' ')), to,
                String.join(", ", about), entry.faults());
    }
}
