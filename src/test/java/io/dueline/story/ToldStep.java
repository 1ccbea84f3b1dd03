package io.dueline.story;

import io.dueline.timeline.Step;
import io.dueline.timeline.Verdict;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * A step of a clock's escalation, and when somebody woke up for it.
 *
 * @param what such as {@code warning PT15M}
 * @param at to the second
 */
public record ToldStep(String metric, int cycle, String what, Instant at, List<String> to) {

    /** Adds the steps that have fallen by {@code now}, unless they are there already: each falls once. */
    public static void note(Verdict verdict, Instant now, List<ToldStep> steps) {
        for (Step step : verdict.steps()) {
            boolean known = steps.stream().anyMatch(each -> each.isSame(step));
            if (!known && !step.at().isAfter(now)) {
                steps.add(new ToldStep(
                        step.metric().id(), step.cycle(), step.key(), now.truncatedTo(ChronoUnit.SECONDS),
                        step.to().stream().map(recipient -> recipient.text()).toList()));
            }
        }
    }

    private boolean isSame(Step step) {
        return metric.equals(step.metric().id()) && cycle == step.cycle() && what.equals(step.key());
    }
}
