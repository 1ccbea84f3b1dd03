package io.dueline.store;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.dueline.timeline.Clock;
import io.dueline.timeline.Excuse;
import io.dueline.timeline.Outcome;
import io.dueline.timeline.Step;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A clock as the table keeps it; what its columns mean is said there. A live one is attributed to the ticket as it is,
 * an ended one to the ticket as it was.
 */
record ClockRow(
        String tenant,
        String ticket,
        String metric,
        int cycle,
        String state,
        String level,
        @Nullable String department,
        @Nullable String agent,
        @Nullable String priority,
        @Nullable String channel,
        @Nullable String requester,
        Instant startedAt,
        @Nullable Instant dueAt,
        @Nullable Instant endedAt,
        Instant reportedAt,
        long allowedUs,
        long countedUs,
        @Nullable Instant countingSince,
        @Nullable Instant spentAt,
        String calendar,
        int revision,
        Instant dueKnownAt,
        @Nullable Instant recordedAt,
        List<String> alerted,
        @Nullable Integer satisfaction,
        @JsonUnwrapped ExcuseColumns excuse) {

    boolean isSameCycle(Clock clock) {
        return cycle == clock.cycle() && metric.equals(clock.metric().id());
    }

    boolean isSameCycle(ClockRow other) {
        return cycle == other.cycle && metric.equals(other.metric);
    }

    boolean isSameCycle(Step step) {
        return cycle == step.cycle() && metric.equals(step.metric().id());
    }

    boolean hasOutcome() {
        return recordedAt != null;
    }

    boolean missed() {
        return state.equals(Outcome.MISSED.text());
    }

    Outcome outcome() {
        return Outcome.valueOf(state.toUpperCase(Locale.ROOT));
    }

    /** When it ran out; null: it did not, even if its policy calls it missed. */
    @Nullable
    Instant breachedAt() {
        return missed() && dueAt != null && (endedAt == null || dueAt.isBefore(endedAt)) ? dueAt : null;
    }

    Duration counted() {
        return Duration.of(countedUs, ChronoUnit.MICROS);
    }

    Duration allowed() {
        return Duration.of(allowedUs, ChronoUnit.MICROS);
    }

    /** What is left of the time allowed, as of its last change. */
    long leftUs() {
        return allowedUs - countedUs;
    }

    /** Whether the outcome that it is known for still holds in the other; a missed clock that ends holds. */
    boolean standsIn(ClockRow other) {
        return state.equals(other.state)
                && startedAt.equals(other.startedAt)
                && Objects.equals(dueAt, other.dueAt)
                && (endedAt == null || endedAt.equals(other.endedAt));
    }

    /** This row once it replaces the one before: what is unchanged keeps the instants at which it was written. */
    ClockRow after(ClockRow before) {
        boolean sameBreach = missed() && before.missed() && Objects.equals(dueAt, before.dueAt);
        boolean sameOutcome = hasOutcome() && (sameBreach || before.standsIn(this));
        return written(
                Objects.equals(dueAt, before.dueAt) ? before.dueKnownAt : dueKnownAt,
                sameOutcome ? before.recordedAt : recordedAt,
                before.alerted);
    }

    /** What an amendment keeps of it; of a live clock, the time counted until its last change. */
    Amendment.Version version() {
        return new Amendment.Version(state, level, startedAt, dueAt, endedAt, counted());
    }

    /** This row once these steps of its escalation have fallen too. */
    ClockRow alerted(List<String> steps) {
        List<String> all = new ArrayList<>(alerted);
        steps.stream().filter(step -> !alerted.contains(step)).forEach(all::add);
        return all.size() == alerted.size() ? this : written(dueKnownAt, recordedAt, all);
    }

    /** Only what was missed or never answered needs an excuse. */
    ClockRow excused(@Nullable Excuse given) {
        boolean needed = missed() || state.equals(Outcome.UNANSWERED.text());
        return new ClockRow(tenant, ticket, metric, cycle, state, level, department, agent, priority, channel,
                requester, startedAt, dueAt, endedAt, reportedAt, allowedUs, countedUs, countingSince, spentAt,
                calendar, revision, dueKnownAt, recordedAt, alerted, satisfaction,
                ExcuseColumns.of(needed ? given : null));
    }

    boolean sameAttributes(ClockRow other) {
        return level.equals(other.level)
                && Objects.equals(department, other.department)
                && Objects.equals(agent, other.agent)
                && Objects.equals(priority, other.priority)
                && Objects.equals(channel, other.channel);
    }

    private ClockRow written(Instant dueKnown, @Nullable Instant recorded, List<String> steps) {
        return new ClockRow(tenant, ticket, metric, cycle, state, level, department, agent, priority, channel,
                requester, startedAt, dueAt, endedAt, reportedAt, allowedUs, countedUs, countingSince, spentAt,
                calendar, revision, dueKnown, recorded, List.copyOf(steps), satisfaction, excuse);
    }
}
