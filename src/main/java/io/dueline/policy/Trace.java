package io.dueline.policy;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why a ticket has the level that it has: each rule, in order, and what became of it. It says what {@link Policy#levelFor}
 * decides, and asks every condition, also those that no longer matter.
 *
 * @param level the id of the level that the rules come to; null: none
 */
public record Trace(List<Step> steps, @Nullable String level) {
    public Trace {
        steps = List.copyOf(steps);
    }

    /** What became of a rule. */
    public enum Outcome {
        FIRED,
        /** What it asks doesn't hold. */
        NOT_MET,
        NOT_ACTIVE,
        /** It runs only when a ticket is created. */
        ONLY_NEW,
        /** A rule before it stopped the others. */
        STOPPED
    }

    /** @param level the id of the level after it; null: none */
    public record Step(Rule rule, Outcome outcome, Check when, @Nullable String level) {}

    /** A condition with its answer. */
    public sealed interface Check {
        boolean holds();
    }

    /** @param all whether every part must hold; otherwise one is enough */
    public record Group(boolean all, List<Check> parts, boolean holds) implements Check {
        public Group {
            parts = List.copyOf(parts);
        }
    }

    /** @param value what the ticket has there; null: nothing */
    public record Asked(Condition.Comparison comparison, @Nullable Object value, boolean holds) implements Check {}

    /** Runs the rules as {@link Policy#levelFor} does, and remembers why. */
    public static Trace of(Policy policy, Facts facts, @Nullable String present, boolean created) {
        List<Step> steps = new ArrayList<>();
        String level = present;
        boolean stopped = false;
        for (Rule rule : policy.rules()) {
            Check check = check(rule.when(), facts, level);
            Outcome outcome = outcome(rule, check, created, stopped);
            if (outcome == Outcome.FIRED) {
                level = rule.setsLevel() ? rule.level() : level;
                stopped = rule.stop();
            }
            steps.add(new Step(rule, outcome, check, level));
        }
        return new Trace(steps, level);
    }

    private static Outcome outcome(Rule rule, Check check, boolean created, boolean stopped) {
        if (stopped) {
            return Outcome.STOPPED;
        }
        if (!rule.active()) {
            return Outcome.NOT_ACTIVE;
        }
        if (rule.onlyNew() && !created) {
            return Outcome.ONLY_NEW;
        }
        return check.holds() ? Outcome.FIRED : Outcome.NOT_MET;
    }

    private static Check check(Condition condition, Facts facts, @Nullable String level) {
        boolean holds = condition.holds(facts, level);
        return switch (condition) {
            case Condition.All all -> new Group(true, checks(all.conditions(), facts, level), holds);
            case Condition.Any any -> new Group(false, checks(any.conditions(), facts, level), holds);
            case Condition.Comparison one -> new Asked(one, one.field().read(facts, level), holds);
        };
    }

    private static List<Check> checks(List<Condition> conditions, Facts facts, @Nullable String level) {
        return conditions.stream().map(condition -> check(condition, facts, level)).toList();
    }
}
