package io.dueline.console.policy;

import io.dueline.console.words.Names;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A draft at a glance; each entry knows where it stands in its list. */
record Overview(
        List<Level> levels,
        List<Rule> rules,
        List<Line> calendars,
        List<Line> alerts,
        List<Line> reports,
        List<Line> metrics,
        Whole statuses,
        Whole contacts,
        Whole alerting,
        Whole since) {

    /** @param faults how many there are in it */
    record Level(int at, String id, String name, String calendar, List<Promise> promises, int faults) {}

    /** @param calendar its own; empty: the level's */
    record Promise(String metric, List<Said.Term> within, String pause, String warn, String calendar) {}

    /** @param level what it does to the level, in words */
    record Rule(int at, String id, boolean active, boolean onlyNew, String when, String level, boolean stop,
            int faults) {}

    /** An entry of any other list: what it is called, and the rest in a few words. */
    record Line(int at, String name, String beside, String words, int faults) {}

    /** A section that is edited as a whole. */
    record Whole(List<Pair> pairs, int faults) {
        record Pair(String name, String words) {}

        public boolean isEmpty() {
            return pairs.isEmpty();
        }
    }

    static Overview of(Reading reading) {
        return new Overview(
                each(reading, "levels", Overview::level),
                each(reading, "rules", entry -> rule(entry, reading)),
                each(reading, "calendars", Overview::calendar),
                each(reading, "alerts", Overview::alert),
                each(reading, "reports", Overview::report),
                each(reading, "metrics", Overview::metric),
                whole(reading, "statuses", Overview::statuses),
                whole(reading, "contacts", Overview::contacts),
                whole(reading, "alerting", Overview::alerting),
                whole(reading, "enforceFrom", Overview::since));
    }

    private record Part(int at, Object tree, int faults) {
        String text(String key) {
            return Tree.text(tree, key);
        }
    }

    private static <T> List<T> each(Reading reading, String section, Function<Part, T> view) {
        List<Object> list = reading.list(section);
        return IntStream.range(0, list.size())
                .mapToObj(at -> new Part(at, list.get(at), reading.faultsAt(section + "[" + at + "]").size()))
                .map(view)
                .toList();
    }

    private static Whole whole(Reading reading, String section, Function<Object, List<Whole.Pair>> pairs) {
        Object tree = reading.document().getOrDefault(section, Map.of());
        return new Whole(pairs.apply(tree), reading.faultsAt(section).size());
    }

    private static Level level(Part part) {
        String name = part.text("name");
        List<Promise> promises = Tree.list(part.tree(), "targets").stream().map(Overview::promise).toList();
        return new Level(part.at(), part.text("id"), name.isEmpty() ? part.text("id") : name, part.text("calendar"),
                promises, part.faults());
    }

    private static Promise promise(Object target) {
        return new Promise(Names.of(Tree.text(target, "metric")), Said.terms(Tree.at(target, "within")),
                String.join(", ", Tree.texts(target, "pauseOn")), Said.warnings(Tree.texts(target, "warn")),
                Tree.text(target, "calendar"));
    }

    private static Rule rule(Part part, Reading reading) {
        Object then = Tree.at(part.tree(), "then");
        return new Rule(part.at(), part.text("id"), Tree.flag(part.tree(), "active", true),
                part.text("on").equals("new"), when(Tree.at(part.tree(), "when")),
                levelOf(then, reading), Tree.flag(then, "stop", false), part.faults());
    }

    private static String when(@Nullable Object condition) {
        return Tree.map(condition).isEmpty() ? "Every ticket" : "When " + Asked.condition(condition);
    }

    private static String levelOf(@Nullable Object then, Reading reading) {
        if (!Tree.map(then).containsKey("level")) {
            return "level stays";
        }
        String id = Tree.text(then, "level");
        return id.isEmpty()
                ? "no level"
                : reading.list("levels").stream()
                        .filter(level -> Tree.text(level, "id").equals(id))
                        .map(level -> Tree.text(level, "name"))
                        .filter(name -> !name.isEmpty())
                        .findFirst()
                        .orElse(id);
    }

    private static Line calendar(Part part) {
        List<String> words = new ArrayList<>(List.of(Said.hours(Tree.at(part.tree(), "hours"))));
        words.addAll(Said.holidays(Tree.list(part.tree(), "holidays")));
        int exceptions = Tree.list(part.tree(), "exceptions").size();
        if (exceptions > 0) {
            words.add(Said.count(exceptions, "exception", "exceptions"));
        }
        return new Line(part.at(), part.text("id"), part.text("timeZone"), String.join("; ", words), part.faults());
    }

    private static Line alert(Part part) {
        Object tree = part.tree();
        List<String> about = new ArrayList<>(Tree.texts(tree, "metrics").stream().map(Names::of).toList());
        about.addAll(Tree.texts(tree, "levels"));
        if (Tree.at(tree, "when") != null) {
            about.add("when " + Asked.condition(Tree.at(tree, "when")));
        }
        return new Line(part.at(), Names.of(part.text("on").replace('.', ' ')),
                "→ " + String.join(", ", Tree.texts(tree, "to")) + Said.steps(Tree.texts(tree, "after")),
                about.isEmpty() ? "" : "of " + String.join(", ", about), part.faults());
    }

    private static Line report(Part part) {
        String day = part.text("day");
        String on = day.isEmpty() ? "" : day.matches("\\d+") ? " on day " + day : " on " + Names.of(day);
        return new Line(part.at(), part.text("id"), "→ " + String.join(", ", Tree.texts(part.tree(), "to")),
                Names.of(part.text("every")) + on + " at " + part.text("at") + " " + part.text("zone") + ", of "
                        + Names.of(part.text("period")).toLowerCase(Locale.ROOT),
                part.faults());
    }

    private static Line metric(Part part) {
        return new Line(part.at(), Names.of(part.text("id")), "",
                "from when " + Asked.condition(Tree.at(part.tree(), "start")) + ", until "
                        + Asked.condition(Tree.at(part.tree(), "stop")),
                part.faults());
    }

    private static List<Whole.Pair> statuses(Object tree) {
        List<Whole.Pair> pairs = new ArrayList<>();
        Tree.map(tree).forEach((name, meaning) -> pairs.add(new Whole.Pair(name, "means " + Tree.text(meaning))));
        return pairs;
    }

    private static List<Whole.Pair> contacts(Object tree) {
        List<Whole.Pair> pairs = new ArrayList<>();
        Tree.map(tree).forEach((kind, contacts) -> Tree.map(contacts).forEach((id, contact) -> pairs.add(
                new Whole.Pair(id, Said.contact(contact) + (kind.equals("departments") ? " (department)" : "")))));
        return pairs;
    }

    private static List<Whole.Pair> since(Object from) {
        return from instanceof String text && !text.isBlank()
                ? List.of(new Whole.Pair("Clocks for", "tickets created since " + SinceForm.said(text)))
                : List.of();
    }

    private static List<Whole.Pair> alerting(Object tree) {
        List<Whole.Pair> pairs = new ArrayList<>();
        String outside = Tree.text(Tree.at(tree, "quietHours"), "outside");
        if (!outside.isEmpty()) {
            pairs.add(new Whole.Pair("Quiet hours", "outside of " + outside));
        }
        for (String key : List.of("announceAfter", "maxAge", "storm")) {
            if (!Tree.text(tree, key).isEmpty()) {
                pairs.add(new Whole.Pair(Said.limit(key), Said.allowance(Tree.at(tree, key))));
            }
        }
        return pairs;
    }
}
