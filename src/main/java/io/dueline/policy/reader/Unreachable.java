package io.dueline.policy.reader;

import io.dueline.policy.Condition;
import io.dueline.policy.Fault;
import io.dueline.policy.Rule;
import java.util.ArrayList;
import java.util.List;

/** Finds the rules that can never run, because a rule before them stops the others whenever they would. */
final class Unreachable {
    private Unreachable() {}

    static List<Fault> among(List<RuleReader.Entry> rules) {
        List<Fault> warnings = new ArrayList<>();
        for (int i = 1; i < rules.size(); i++) {
            RuleReader.Entry later = rules.get(i);
            rules.subList(0, i).stream()
                    .filter(earlier -> shuts(earlier, later))
                    .findFirst()
                    .ifPresent(earlier -> warnings.add(warning(earlier, later)));
        }
        return warnings;
    }

    private static boolean shuts(RuleReader.Entry earlier, RuleReader.Entry later) {
        Rule first = earlier.rule();
        Rule second = later.rule();
        return first.active()
                && first.stop()
                && second.active()
                && (!first.onlyNew() || second.onlyNew())
                && (holdsAlways(first.when()) || asksTheSame(earlier, later));
    }

    private static boolean holdsAlways(Condition condition) {
        return switch (condition) {
            case Condition.All all -> all.conditions().stream().allMatch(Unreachable::holdsAlways);
            case Condition.Any any -> any.conditions().stream().anyMatch(Unreachable::holdsAlways);
            case Condition.Comparison comparison -> false;
        };
    }

    /** The same question has the same answer further down, unless it is about the level that rules set. */
    private static boolean asksTheSame(RuleReader.Entry earlier, RuleReader.Entry later) {
        Object asked = earlier.node().at("when").value();
        return asked != null
                && asked.equals(later.node().at("when").value())
                && !asksForLevel(earlier.rule().when());
    }

    private static boolean asksForLevel(Condition condition) {
        return switch (condition) {
            case Condition.All all -> all.conditions().stream().anyMatch(Unreachable::asksForLevel);
            case Condition.Any any -> any.conditions().stream().anyMatch(Unreachable::asksForLevel);
            case Condition.Comparison comparison -> comparison.field().name().equals("level");
        };
    }

    private static Fault warning(RuleReader.Entry earlier, RuleReader.Entry later) {
        return new Fault(
                later.node().path(),
                later.rule().id(),
                "never runs: " + earlier.node().path() + " (" + earlier.rule().id()
                        + ") fires whenever it would, and stops the rules after it");
    }
}
