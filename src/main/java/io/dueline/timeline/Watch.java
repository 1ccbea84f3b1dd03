package io.dueline.timeline;

import io.dueline.policy.Metric;
import io.dueline.policy.Moment;
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

    private Metric metric;
    private final OwnMoments own = new OwnMoments();
    private final List<Clock> ended = new ArrayList<>();
    private Need need = Need.NONE;
    private @Nullable Instant waitingSince;
    private @Nullable Instant abandonedAt;
    private boolean endedBySolving;
    private boolean resumes;
    private boolean asksAnew;
    private Set<Moment> moments = Set.of();
    private @Nullable Clock current;

    Watch(Metric metric) {
        this.metric = metric;
    }

    String id() {
        return metric.id();
    }

    boolean isAnswered() {
        return need == Need.DONE;
    }

    /** Since when somebody waits, also if what is waited for was given up at just that instant; null: nobody does. */
    @Nullable
    Instant unansweredSince(Instant at) {
        boolean waits = need == Need.WAITING || (need == Need.ABANDONED && at.equals(abandonedAt));
        return waits ? waitingSince : null;
    }

    void addTo(List<Clock> clocks) {
        clocks.addAll(ended);
        if (current != null) {
            clocks.add(current);
        }
    }

    /** @param next the metric as a newer revision has it; null: it has it no more, and nothing is waited for */
    void follow(@Nullable Metric next, Scene scene) {
        if (next == null) {
            withdraw(scene.after(), scene.at());
            need = Need.NONE;
            endedBySolving = false;
            metric = metric.retired();
            return;
        }
        metric = next;
        if (scene.before() != null) {
            own.read(metric, new TicketFacts(scene.before(), scene.at()));
        }
    }

    void passing(Instant now) {
        if (current != null) {
            current = current.passing(now);
        }
    }

    /** Lets an event's moments stop, end, resume and start what is waited for, in this order. */
    void live(Scene scene) {
        moments = metric.conditions().isEmpty() ? scene.moments() : own.in(scene, metric);
        asksAnew = false;
        stop(scene);
        if (moments.contains(Moment.REOPENED)) {
            reopen(scene.at());
        }
        start(scene);
    }

    /** Also told after the start of a ticket's first event, as it may be created solved. */
    void stop(Scene scene) {
        for (Moment moment : moments) {
            if (endedBySolving && stopsAt(moment)) {
                need = Need.DONE;
                endedBySolving = false;
            } else if (need == Need.WAITING) {
                stop(moment, scene);
            }
        }
    }

    private void stop(Moment moment, Scene scene) {
        Need unless = moment == Moment.SOLVED ? Need.ABANDONED : Need.NONE;
        if (stopsAt(moment)) {
            end(Need.DONE, Outcome.MET, moment, scene);
        } else if (metric.abandons().contains(moment)) {
            end(unless, moment == Moment.SOLVED ? outcomeWithoutReply() : Outcome.UNANSWERED, moment, scene);
        } else if (metric.cancels().contains(moment)) {
            end(unless, Outcome.CANCELLED, moment, scene);
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

    private void end(Need next, Outcome outcome, Moment moment, Scene scene) {
        need = next;
        endedBySolving = moment == Moment.SOLVED;
        abandonedAt = next == Need.ABANDONED ? scene.at() : null;
        resumes = isTimed();
        if (resumes) {
            Ticket ticket = scene.endedBy(moment);
            current = next == Need.DONE
                    ? current.answer(scene.at(), ticket)
                    : current.end(outcome, scene.at(), ticket);
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

    private void start(Scene scene) {
        for (Moment moment : metric.starts()) {
            if (moments.contains(moment)) {
                asksAnew = need == Need.WAITING && scene.asked() == null;
                wait(scene.waitingSince());
            }
        }
    }

    private void wait(Instant since) {
        if (need == Need.NONE || (metric.repeats() && need == Need.DONE)) {
            need = Need.WAITING;
            waitingSince = since;
        } else if (need == Need.WAITING && since.isBefore(waitingSince)) {
            waitingSince = since;
        }
    }

    /** Brings the clock in line with the level, priority, calendar and status that the event leaves behind. */
    void align(Terms terms, Scene scene) {
        if (need != Need.WAITING) {
            return;
        }
        Promise promise = terms.promise(metric, scene.after());
        if (promise == null) {
            withdraw(scene.after(), scene.at());
            return;
        }
        boolean paused = promise.target().pausesOn(scene.status()) || own.pause();
        if (isTimed() && !startsAnew(promise)) {
            current = current.align(scene.at(), promise, paused);
        } else {
            begin(promise, scene.at(), paused);
        }
        if (scene.asked() != null && waitingSince.equals(scene.asked())) {
            inherit(scene);
        }
    }

    /** A question that came with a merged ticket is timed from when it was asked, unless a newer one is to count. */
    private void inherit(Scene scene) {
        boolean begun = current.startedAt().equals(scene.at());
        if (begun || current.promise().target().anchor() == Target.Anchor.OLDEST) {
            current = current.from(waitingSince, scene.at());
        }
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
