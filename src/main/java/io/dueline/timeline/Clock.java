package io.dueline.timeline;

import io.dueline.calendar.BusinessCalendar;
import io.dueline.calendar.SearchTooLong;
import io.dueline.policy.Metric;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One metric of one ticket, one cycle. A clock is a value; each transition returns the next one.
 *
 * @param cycle from 1, counted for each metric
 * @param attributedTo the ticket when the cycle ended, with the level its outcome belongs to; null while it is live
 */
public record Clock(
        Metric metric, int cycle, Grant grant, Course course, State state, @Nullable Ticket attributedTo) {

    static Clock start(Metric metric, int cycle, Instant at, Promise promise, boolean paused) {
        Course course = Course.startingAt(at, paused ? null : promise.calendar());
        return new Clock(metric, cycle, Grant.of(promise, at), course, new State.Paused(), null).counting(at);
    }

    /** Unique within a ticket, such as {@code next-reply-2}. */
    public String id() {
        return metric.id() + "-" + cycle;
    }

    /** What it is held to; of an ended clock, what it was held to. */
    public Promise promise() {
        return grant.promise();
    }

    public Instant startedAt() {
        return grant.startedAt();
    }

    /** The open time allowed in all. */
    public Duration allowed() {
        return grant.allowed();
    }

    public boolean isLive() {
        return !(state instanceof State.Ended);
    }

    /** {@code running}, {@code paused}, or the outcome; {@code missed} also while it goes on counting. */
    public String stateName() {
        return switch (state) {
            case State.Running running -> "running";
            case State.Paused paused -> "paused";
            case State.Overdue overdue -> Outcome.MISSED.text();
            case State.Ended ended -> ended.outcome().text();
        };
    }

    /** Null while paused, and where it ended although it could not be due any more. */
    public @Nullable Instant dueAt() {
        return switch (state) {
            case State.Running running -> running.dueAt();
            case State.Paused paused -> null;
            case State.Overdue overdue -> overdue.dueAt();
            case State.Ended ended -> ended.dueAt();
        };
    }

    /** Null while it is live, overdue or not. */
    public @Nullable Instant endedAt() {
        return state instanceof State.Ended ended ? ended.at() : null;
    }

    /** What it shows at {@code now}; an ended clock shows the same ever after. */
    public Reading reading(Instant now) {
        Duration elapsed = course.elapsed(readAt(now));
        return new Reading(elapsed, allowed().minus(elapsed));
    }

    /** The segments that make up its time until {@code now} or its end, in order and without gaps. */
    public List<Segment> ledger(Instant now) {
        return course.ledger(readAt(now));
    }

    private Instant readAt(Instant now) {
        Instant ended = endedAt();
        return ended != null ? ended : now;
    }

    /** Met if it is completed at or before due; this is the one place that knows. */
    Clock passing(Instant now) {
        return state instanceof State.Running running && running.dueAt().isBefore(now)
                ? in(new State.Overdue(running.dueAt()))
                : this;
    }

    /** What was asked for is done: met, or late. */
    Clock answer(Instant at, Ticket ticket) {
        return ended(new State.Ended(unlessOverdue(Outcome.MET), true, at, dueWhenEnded(at)), ticket);
    }

    /** Ends it although nobody did what was asked for. */
    Clock end(Outcome outcome, Instant at, Ticket ticket) {
        return ended(new State.Ended(unlessOverdue(outcome), false, at, dueWhenEnded(at)), ticket);
    }

    /** A breach stands, whatever ends the clock. */
    private Outcome unlessOverdue(Outcome outcome) {
        return state instanceof State.Overdue ? Outcome.MISSED : outcome;
    }

    private Clock ended(State.Ended end, Ticket ticket) {
        return new Clock(metric, cycle, grant, course, end, ticket.atLevel(promise().level().id()));
    }

    private @Nullable Instant dueWhenEnded(Instant at) {
        Instant due = dueAt();
        return due != null ? due : dueHadItGoneOn(at);
    }

    private @Nullable Instant dueHadItGoneOn(Instant at) {
        Duration remaining = remaining(at);
        try {
            return grant.due(at, remaining);
        } catch (SearchTooLong never) {
            return null;
        }
    }

    private Duration remaining(Instant at) {
        return allowed().minus(course.elapsed(at));
    }

    /** Is there again after an end that was taken back, paused since then until it is aligned. */
    Clock resume(Instant at) {
        State.Ended ended = (State.Ended) state;
        var clock = new Clock(metric, cycle, grant, course.then(ended.at(), null), state, null);
        return wasBreached(ended) ? clock.in(new State.Overdue(ended.dueAt())) : clock.counting(at);
    }

    /** Also at the very instant at which another target found it used up. */
    private boolean wasBreached(State.Ended ended) {
        boolean usedUp = ended.outcome() == Outcome.MISSED && remaining(ended.at()).isNegative();
        return usedUp || ended.breachedAt() != null;
    }

    /** Counts from an earlier start, in full; what is used up by that is missed now. A breach stands. */
    Clock from(Instant earlier, Instant at) {
        return !earlier.isBefore(startedAt()) || state instanceof State.Overdue
                ? this
                : given(grant.from(earlier), course.from(earlier, promise().calendar())).counting(at);
    }

    /** Brings it in line with what it is held to now, and with whether its time counts now. */
    Clock align(Instant at, Promise now, boolean paused) {
        return promise().equals(now) && paused == (course.calendar() == null)
                ? this
                : moved(at, now).onCourse(at, paused ? null : now.calendar());
    }

    private Clock moved(Instant at, Promise now) {
        if (state instanceof State.Overdue || promise().sameTimeAs(now)) {
            return given(grant.by(now), course);
        }
        return switch (now.target().onChange()) {
            case KEEP -> given(grant.keep(now), course);
            case FORWARD -> given(grant.forward(now, at, course.elapsed(at)), course);
            case RESTART -> start(metric, cycle, at, now, course.calendar() == null);
        };
    }

    private Clock onCourse(Instant at, @Nullable BusinessCalendar calendar) {
        Course next = Objects.equals(course.calendar(), calendar) ? course : course.then(at, calendar);
        Clock clock = given(grant, next);
        return state instanceof State.Overdue ? clock : clock.counting(at);
    }

    private Clock counting(Instant at) {
        Duration remaining = remaining(at);
        if (remaining.isNegative()) {
            return in(new State.Overdue(at));
        }
        return in(course.calendar() == null ? new State.Paused() : new State.Running(grant.due(at, remaining)));
    }

    private Clock given(Grant other, Course next) {
        return new Clock(metric, cycle, other, next, state, attributedTo);
    }

    private Clock in(State next) {
        return new Clock(metric, cycle, grant, course, next, attributedTo);
    }

    /** The same with another past: for those who keep what was told of it before. */
    public Clock with(Course otherCourse, State otherState) {
        return new Clock(metric, cycle, grant, otherCourse, otherState, attributedTo);
    }
}
