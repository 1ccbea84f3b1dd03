package io.dueline.console.policy;

import io.dueline.policy.Condition;
import io.dueline.policy.Policy;
import io.dueline.policy.Trace;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** @param level what the rules come to, by name; null: no level */
record TraceView(List<Step> steps, @Nullable String level) {

    record Step(String id, String outcome, boolean fired, boolean asked, String then, Check when) {}

    /** @param words what was asked; of a group, how its parts are joined */
    record Check(boolean holds, String words, @Nullable String has, List<Check> parts) {}

    static TraceView of(Trace trace, Policy policy) {
        return new TraceView(trace.steps().stream().map(step -> step(step, policy)).toList(),
                trace.level() == null ? null : name(trace.level(), policy));
    }

    private static String name(String level, Policy policy) {
        var known = policy.level(level);
        return known == null ? level : known.name();
    }

    private static Step step(Trace.Step step, Policy policy) {
        String outcome = switch (step.outcome()) {
            case FIRED -> step.rule().stop() ? "fired, and stopped the rest" : "fired";
            case NOT_MET -> "didn’t fire";
            case NOT_ACTIVE -> "is not active";
            case ONLY_NEW -> "runs only when a ticket is created";
            case STOPPED -> "left out: a rule before it stopped the rest";
        };
        boolean asked = step.outcome() == Trace.Outcome.FIRED || step.outcome() == Trace.Outcome.NOT_MET;
        String level = step.rule().level();
        String then = !step.rule().setsLevel() ? "level stays" : level == null ? "no level" : name(level, policy);
        return new Step(step.rule().id(), outcome, step.outcome() == Trace.Outcome.FIRED, asked, then,
                check(step.when()));
    }

    private static Check check(Trace.Check check) {
        return switch (check) {
            case Trace.Group group when group.parts().isEmpty() -> new Check(true, "every ticket", null, List.of());
            case Trace.Group group -> new Check(group.holds(), group.all() ? "all of these" : "any of these", null,
                    group.parts().stream().map(TraceView::check).toList());
            case Trace.Asked asked -> new Check(asked.holds(), words(asked.comparison()), value(asked.value()),
                    List.of());
        };
    }

    private static String words(Condition.Comparison asked) {
        String op = asked.operator().text();
        return op.equals("exists")
                ? asked.field().name() + (asked.operand().equals(true) ? " is set" : " is not set")
                : asked.field().name() + " " + Asked.operator(op) + " " + operand(asked.operand());
    }

    private static String operand(Object operand) {
        return switch (operand) {
            case Collection<?> several -> several.stream().map(one -> "“" + one + "”").sorted()
                    .collect(Collectors.joining(", "));
            case Duration length -> new io.dueline.console.words.Length(length).text();
            default -> "“" + operand + "”";
        };
    }

    private static String value(@Nullable Object value) {
        return switch (value) {
            case null -> "it has none";
            case Collection<?> none when none.isEmpty() -> "it has none";
            case Collection<?> several -> "it has " + operand(several);
            default -> "it is “" + value + "”";
        };
    }
}
