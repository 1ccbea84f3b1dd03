package io.dueline.timeline;

import io.dueline.policy.Level;
import io.dueline.policy.Metric;
import io.dueline.policy.Moment;
import io.dueline.policy.Policy;
import io.dueline.policy.Status;
import io.dueline.policy.Target;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Follows one metric through a ticket's story: whether something is waited for, and the clocks that time it. What is
 * waited for is known also while no level times it, so that a level that comes later starts a clock only if it is
 * still needed.
 */
final class Watch {
    private enum Need {
        NONE,
        WAITING,
        /** Answered, or solved where solving is the answer. */
        DONE,
        /** The ticket was solved without an answer. */
        ABANDONED
    }

    private final Metric metric;
    private final List<Clock> ended = new ArrayList<>();
    private Need need = Need.NONE;
    private boolean endedBySolving;
    private boolean resumes;
    private boolean asksAnew;
    private @Nullable Clock current;

    Watch(Metric metric) {
        this.metric = metric;
    }

    boolean isAnswered() {
        return need == Need.DONE;
    }

    List<Clock> clocks() {
        if (current == null) {
            return ended;
        }
        List<Clock> all = new ArrayList<>(ended);
        all.add(current);
        return all;
    }

    void passing(Instant now) {
        if (current != null) {
            current = current.passing(now);
        }
    }

    /** Lets an event's moments stop, end, resume and start what is waited for, in this order. */
    void live(Set<Moment> moments, Ticket ticket, Instant at) {
        asksAnew = false;
        stop(moments, ticket, at);
        if (moments.contains(Moment.REOPENED)) {
            reopen(at);
        }
        start(moments);
    }

    private void stop(Set<Moment> moments, Ticket ticket, Instant at) {
        for (Moment moment : moments) {
            if (need == Need.ABANDONED && stopsAt(moment)) {
                need = Need.DONE;
                endedBySolving = false;
            } else if (need == Need.WAITING && stopsAt(moment)) {
                end(Need.DONE, Outcome.MET, moment, ticket, at);
            } else if (need == Need.WAITING && metric.abandons().contains(moment)) {
                end(Need.ABANDONED, outcomeWithoutReply(), moment, ticket, at);
            }
        }
    }

    private boolean stopsAt(Moment moment) {
        return isTimed() ? current.promise().target().stopsAt(moment) : metric.stops().contains(moment);
    }

    private boolean isTimed() {
        return current != null && current.isLive();
    }

    private Outcome outcomeWithoutReply() {
        Target.SolvedWithoutReply chosen = isTimed()
                ? current.promise().target().solvedWithoutReply()
                : Target.SolvedWithoutReply.UNANSWERED;
        return switch (chosen) {
            case UNANSWERED -> Outcome.UNANSWERED;
            case MET -> Outcome.MET;
            case MISSED -> Outcome.MISSED;
            case CANCELLED -> Outcome.CANCELLED;
        };
    }

    private void end(Need next, Outcome outcome, Moment moment, Ticket ticket, Instant at) {
        need = next;
        endedBySolving = moment == Moment.SOLVED;
        resumes = isTimed();
        if (resumes) {
            current = current.end(outcome, at, ticket);
        }
    }

    private void reopen(Instant at) {
        if (metric.reopening() == Metric.Reopening.LEAVES || !endedBySolving) {
            return;
        }
        need = Need.WAITING;
        endedBySolving = false;
        if (resumes && current.promise().target().onReopen() == Target.OnReopen.RESUME) {
            current = current.resume(at, false);
        }
    }

    private void start(Set<Moment> moments) {
        for (Moment moment : metric.starts()) {
            if (moments.contains(moment)) {
                asksAnew = need == Need.WAITING;
                need = need == Need.NONE || (metric.repeats() && need == Need.DONE) ? Need.WAITING : need;
            }
        }
    }

    /** Brings the clock in line with the level, priority, calendar and status that the event leaves behind. */
    void align(Policy policy, int revision, @Nullable Level level, Ticket ticket, Status status, Instant at) {
        if (need != Need.WAITING) {
            return;
        }
        Promise promise = promise(policy, revision, level, ticket);
        if (promise == null) {
            withdraw(ticket, at);
            return;
        }
        boolean paused = promise.target().pausesOn(status);
        if (isTimed() && !startsAnew(promise)) {
            current = current.align(at, promise, paused);
        } else {
            begin(promise, at, paused);
        }
    }

    private @Nullable Promise promise(Policy policy, int revision, @Nullable Level level, Ticket ticket) {
        Target target = level == null ? null : level.target(metric);
        return target == null ? null : Promise.of(policy, revision, level, target, ticket.priority());
    }

    private void withdraw(Ticket ticket, Instant at) {
        if (isTimed()) {
            current = current.end(Outcome.CANCELLED, at, ticket);
        }
    }

    private boolean startsAnew(Promise promise) {
        return asksAnew
                && promise.target().anchor() == Target.Anchor.NEWEST
                && !(current.state() instanceof State.Overdue);
    }

    private void begin(Promise promise, Instant at, boolean paused) {
        int cycle = ended.size() + 1;
        if (current != null && !current.isLive()) {
            ended.add(current);
            cycle++;
        }
        current = Clock.start(metric, cycle, at, promise, paused);
    }
}
