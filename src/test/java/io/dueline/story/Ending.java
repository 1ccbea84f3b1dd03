package io.dueline.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.dueline.policy.Durations;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How a story ends: what the clocks of T-1 must show. With the first word of it the story is told. */
abstract class Ending {
    final Moments moments;
    private String metric;
    private @Nullable Integer cycle;
    private @Nullable List<ToldClock> told;

    Ending(Moments moments, String metric) {
        this.moments = moments;
        this.metric = metric;
    }

    abstract List<ToldClock> tell();

    abstract List<ToldStep> steps();

    /** What follows is said of that metric's newest cycle. */
    Ending then(String otherMetric) {
        clocks();
        metric = otherMetric;
        cycle = null;
        return this;
    }

    Ending then(String otherMetric, int ofCycle) {
        then(otherMetric);
        cycle = ofCycle;
        return this;
    }

    Ending thenElapsed(String duration) {
        assertThat(clock().elapsed()).as("elapsed").isEqualTo(duration(duration));
        return this;
    }

    Ending thenMetWith(String remaining) {
        return thenIs("met").thenRemains(remaining);
    }

    Ending thenMissedBy(String overdue) {
        assertThat(clock().remaining().negated()).as("overdue").isEqualTo(duration(overdue));
        return thenIs("missed");
    }

    Ending thenRemains(String remaining) {
        assertThat(clock().remaining()).as("remaining").isEqualTo(duration(remaining));
        return this;
    }

    Ending thenWasDueAt(String when) {
        return thenAt("due", clock().dueAt(), when);
    }

    Ending thenHasNoDueDate() {
        assertThat(clock().dueAt()).as("due").isNull();
        return this;
    }

    Ending thenStartedAt(String when) {
        return thenAt("started", clock().startedAt(), when);
    }

    Ending thenEndedAt(String when) {
        return thenAt("ended", clock().endedAt(), when);
    }

    Ending thenGoesOn() {
        assertThat(clock().endedAt()).as("ended").isNull();
        return this;
    }

    Ending thenIs(String state) {
        assertThat(clock().state()).as("state").isEqualTo(state);
        return this;
    }

    /** Every step of the metric's clocks, such as {@code warning PT15M at Mon 10:45}. */
    Ending thenTells(String... steps) {
        clocks();
        assertThat(steps().stream()
                .filter(step -> step.metric().equals(metric))
                .map(step -> step.what() + " at " + moments.words(step.at())))
                .containsExactly(steps);
        return this;
    }

    Ending thenToldIn(String what, String... recipients) {
        assertThat(steps().stream().filter(step -> step.what().equals(what)).flatMap(step -> step.to().stream()))
                .containsExactly(recipients);
        return this;
    }

    Ending thenIsOnLevel(String level) {
        assertThat(clock().level()).as("level").isEqualTo(level);
        return this;
    }

    Ending thenIsExcusedFor(String reason) {
        assertThat(clock().excuse()).as("excuse").isEqualTo(reason);
        return this;
    }

    Ending thenIsNotExcused() {
        assertThat(clock().excuse()).as("excuse").isNull();
        return this;
    }

    Ending thenHasCycles(int count) {
        assertThat(clocks().stream().filter(clock -> clock.metric().equals(metric))).as("cycles").hasSize(count);
        return this;
    }

    Ending thenIsNotTimed() {
        return thenHasCycles(0);
    }

    private Ending thenAt(String what, @Nullable Instant instant, String when) {
        assertThat(instant == null ? "never" : moments.words(instant)).as(what).isEqualTo(when);
        return this;
    }

    private ToldClock clock() {
        List<ToldClock> ofMetric = clocks().stream().filter(clock -> clock.metric().equals(metric)).toList();
        assertThat(ofMetric).as("clocks of " + metric + " among " + clocks()).isNotEmpty();
        return cycle == null
                ? ofMetric.getLast()
                : ofMetric.stream().filter(clock -> clock.cycle() == cycle).findFirst().orElseThrow();
    }

    private List<ToldClock> clocks() {
        if (told == null) {
            told = tell();
        }
        return told;
    }

    private static Duration duration(String text) {
        return text.equals("0m") ? Duration.ZERO : Durations.parse(text);
    }
}
