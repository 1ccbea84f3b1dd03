package io.dueline.timeline;

import io.dueline.calendar.SearchTooLong;
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
    private final OwnMoments own = new OwnMoments();
    private final List<Clock> ended = new ArrayList<>();
    private Metric metric;
    private Need need = new Need.None();
    private @Nullable Clock current;
    private @Nullable Undue undue;

    /** What was promised and can't be due, as its calendar has too little open time to come. */
    private record Undue(Promise promise, SearchTooLong why) {}

    Watch(Metric metric) {
        this.metric = metric;
    }

    String id() {
        return metric.id();
    }

    boolean isAnswered() {
        return need instanceof Need.Done;
    }

    /** Since when somebody waits, also if the ticket was solved at just that instant; null: nobody does. */
    @Nullable
    Instant unansweredSince(Instant at) {
        return switch (need) {
            case Need.Waiting waiting -> waiting.since();
            case Need.Solved solved when at.equals(solved.at()) -> solved.since();
            case Need.Solved solved -> null;
            case Need.Done done -> null;
            case Need.None none -> null;
        };
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
            need = new Need.None();
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

    /** @throws SearchTooLong if a calendar has no due date for what is timed; says for which metric and by which calendar */
    void checkDue() {
        if (undue != null) {
            throw undue.why;
        }
    }

    /** Lets an event's moments stop, end, resume, move and start what is waited for, in this order. */
    void live(Scene told, Terms terms) {
        Scene scene = metric.conditions().isEmpty() ? told : told.with(own.in(told, metric));
        stop(scene);
        reopen(scene);
        boolean again = start(scene);
        align(scene, terms, again);
        if (scene.before() == null) {
            // A ticket may be created solved.
            stop(scene);
        }
    }

    private void stop(Scene scene) {
        for (Moment moment : scene.moments()) {
            switch (need) {
                case Need.Waiting waiting -> stop(waiting, moment, scene);
                case Need.Solved solved when stopsAt(moment, solved.timed()) -> need = new Need.Done();
                case Need.Solved solved -> {}
                case Need.Done done -> {}
                case Need.None none -> {}
            }
        }
    }

    private void stop(Need.Waiting waiting, Moment moment, Scene scene) {
        boolean timed = isTimed();
        boolean answered = stopsAt(moment, timed);
        boolean abandoned = !answered && metric.abandons().contains(moment);
        if (!answered && !abandoned && !metric.cancels().contains(moment)) {
            return;
        }
        if (timed) {
            Ticket ticket = scene.endedBy(moment);
            current = answered
                    ? current.answer(scene.at(), ticket)
                    : current.end(abandoned ? unanswered(moment) : Outcome.CANCELLED, scene.at(), ticket);
        }
        need = metric.resumesAfter(moment)
                ? new Need.Solved(waiting.since(), scene.at(), answered, timed)
                : answered ? new Need.Done() : new Need.None();
    }

    private boolean stopsAt(Moment moment, boolean timed) {
        return timed ? current.promise().target().stopsAt(moment) : metric.stops().contains(moment);
    }

    private boolean isTimed() {
        return current != null && current.isLive();
    }

    private Outcome unanswered(Moment moment) {
        Target target = current.promise().target();
        return moment == Moment.SOLVED ? Outcome.of(target.solvedWithoutReply()) : Outcome.UNANSWERED;
    }

    private void reopen(Scene scene) {
        if (need instanceof Need.Solved solved && scene.moments().contains(Moment.REOPENED)) {
            need = new Need.Waiting(solved.since());
            if (solved.timed() && current.promise().target().onReopen() == Target.OnReopen.RESUME) {
                current = current.resume(scene.at());
            }
        }
    }

    /** Whether somebody asks again for what is waited for already. */
    private boolean start(Scene scene) {
        if (metric.starts().stream().noneMatch(scene.moments()::contains)) {
            return false;
        }
        Instant since = scene.waitingSince();
        boolean again = need instanceof Need.Waiting;
        need = switch (need) {
            case Need.Waiting waiting when since.isBefore(waiting.since()) -> new Need.Waiting(since);
            case Need.None none -> new Need.Waiting(since);
            case Need.Done done when metric.repeats() -> new Need.Waiting(since);
            case Need.Waiting waiting -> waiting;
            case Need.Done done -> done;
            case Need.Solved solved -> solved;
        };
        return again;
    }

    /**
     * Brings the clock in line with the level, priority, calendar and status that the event leaves behind. What can't be
     * due by these goes on as it was: a later event may promise something that can.
     */
    private void align(Scene scene, Terms terms, boolean again) {
        Promise promise = terms.promise(metric, scene.after());
        if (undue != null && (promise == null || !undue.promise.sameTimeAs(promise))) {
            undue = null;
        }
        if (!(need instanceof Need.Waiting waiting)) {
            return;
        }
        if (promise == null) {
            withdraw(scene.after(), scene.at());
            return;
        }
        try {
            align(scene, promise, waiting, again);
            undue = null;
        } catch (SearchTooLong search) {
            undue = new Undue(promise, search.of(id() + " by calendar " + promise.calendarId()));
        }
    }

    private void align(Scene scene, Promise promise, Need.Waiting waiting, boolean again) {
        Instant since = scene.waitingSince();
        boolean begins = !isTimed();
        boolean renewed = again && !begins && isOutdated(promise, since);
        boolean paused = promise.target().pausesOn(scene.status()) || own.pause();
        Clock next = begins || renewed
                ? Clock.start(metric, cycle(), scene.at(), promise, paused)
                : current.align(scene.at(), promise, paused);
        boolean oldest = since.equals(waiting.since()) && (begins || anchor(promise) == Target.Anchor.OLDEST);
        // A question that came with a merged ticket is timed from when it was asked.
        present(oldest || renewed ? next.from(since, scene.at()) : next);
    }

    private boolean isOutdated(Promise promise, Instant since) {
        return anchor(promise) == Target.Anchor.NEWEST
                && !(current.state() instanceof State.Overdue)
                && since.isAfter(current.startedAt());
    }

    private static Target.Anchor anchor(Promise promise) {
        return promise.target().anchor();
    }

    /** Of the cycle that goes on, or would begin. */
    private int cycle() {
        return ended.size() + (current == null || isTimed() ? 1 : 2);
    }

    private void present(Clock next) {
        if (current != null && !current.isLive()) {
            ended.add(current);
        }
        current = next;
    }

    private void withdraw(Ticket ticket, Instant at) {
        if (isTimed()) {
            current = current.end(Outcome.CANCELLED, at, ticket);
        }
    }
}
