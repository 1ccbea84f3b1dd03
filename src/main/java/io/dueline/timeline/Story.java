package io.dueline.timeline;

import io.dueline.policy.Moment;
import io.dueline.policy.Policy;
import io.dueline.policy.Status;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A ticket's story while it is told, event by event in order. What happens to a deleted, merged or spam ticket is told
 * like anything else, so that a restored one has the clocks it would have had; meanwhile it shows its clocks as they
 * were cancelled.
 */
final class Story {
    private final Conversation conversation = new Conversation();
    private final Watches watches = new Watches();
    private final Assignment assignment;
    private final List<Event> remarks = new ArrayList<>();
    private @Nullable Ticket ticket;
    private final SequencedMap<Reason, List<Clock>> withdrawn = new LinkedHashMap<>();

    /** Why nobody works on a ticket, while it lasts. */
    private enum Reason {
        DELETED(Ticket::deleted),
        MERGED(ticket -> ticket.mergedInto() != null),
        SPAM(ticket -> ticket.status() == Status.SPAM);

        private final Predicate<Ticket> holds;

        Reason(Predicate<Ticket> holds) {
            this.holds = holds;
        }
    }

    Story(Agents agents) {
        this.assignment = new Assignment(agents);
    }

    void tell(Event event, int revision, Policy policy) {
        if (ticket == null && !(event.happening() instanceof Happening.Created)) {
            return;
        }
        switch (event.happening()) {
            case Happening.Remark remark -> remarks.add(event);
            // What an agent does is known at the ticket's next event, see Assignment.
            case Happening.AgentChanged changed -> {}
            case Happening.Rated rated -> ticket = Attributes.after(ticket, event, policy);
            default -> live(event, revision, policy);
        }
    }

    private void live(Event event, int revision, Policy policy) {
        Instant at = event.time();
        watches.passing(at);
        Ticket before = ticket;
        Ticket after = assignment.present(Attributes.after(before, event, policy), at);
        EnumSet<Moment> moments = conversation.moments(before, after, event.happening(), watches.firstReplyGiven());
        ticket = after.atLevel(policy.levelFor(new TicketFacts(after, at), after.level(), before == null));
        var scene = new Scene(moments, before, ticket, asked(event), conversation.status(), at);
        watches.live(scene, Terms.of(policy, revision, ticket));
        withdraw(at);
    }

    private static @Nullable Instant asked(Event event) {
        return event.happening() instanceof Happening.Inherited inherited ? inherited.askedAt() : null;
    }

    /**
     * Since when a customer waits for an answer that a merge at that instant takes along; null: nobody does. What the merge
     * itself solves is not answered by that, and who wrote on a solved ticket waits from the merge on, as from a reopening.
     */
    @Nullable
    Instant unansweredSince(Instant at) {
        if (ticket == null || ticket.deleted() || ticket.status() == Status.SPAM) {
            return null;
        }
        Instant since = watches.unansweredSince(at);
        return since == null && conversation.askedWhileSolved() ? at : since;
    }

    /** Of several reasons each has its own picture: one that is taken back leaves what the others would have left. */
    private void withdraw(Instant at) {
        for (Reason reason : Reason.values()) {
            if (reason.holds.test(ticket)) {
                withdrawn.computeIfAbsent(reason, absent -> cancelled(at));
            } else {
                withdrawn.remove(reason);
            }
        }
    }

    private List<Clock> cancelled(Instant at) {
        return watches.clocks().stream()
                .map(clock -> clock.isLive() ? clock.end(Outcome.CANCELLED, at, ticket) : clock)
                .toList();
    }

    Verdict verdict(Instant now, @Nullable Instant laterEvent, Revisions revisions) {
        watches.passing(now);
        if (withdrawn.isEmpty()) {
            watches.checkDue();
        }
        List<Clock> clocks = withdrawn.isEmpty() ? watches.clocks() : withdrawn.firstEntry().getValue();
        List<Step> steps = Escalation.of(ticket, clocks, Excuses.given(remarks), revisions);
        return new Verdict(ticket, clocks, wakeUp(now, laterEvent, clocks, steps), steps);
    }

    private static @Nullable Instant wakeUp(
            Instant now, @Nullable Instant laterEvent, List<Clock> clocks, List<Step> steps) {
        Instant wakeUp = laterEvent == null ? null : firstMillisecondAfter(laterEvent.minusNanos(1));
        for (Clock clock : clocks) {
            if (clock.state() instanceof State.Running running) {
                wakeUp = earliest(wakeUp, firstMillisecondAfter(running.dueAt()));
            }
        }
        for (Step step : steps) {
            if (step.at().isAfter(now)) {
                wakeUp = earliest(wakeUp, firstMillisecondAfter(step.at()));
            }
        }
        return wakeUp;
    }

    /** Timers of the durable engine know milliseconds; a clock is missed only after its due instant. */
    private static Instant firstMillisecondAfter(Instant due) {
        return Instant.ofEpochMilli(due.toEpochMilli() + 1);
    }

    private static @Nullable Instant earliest(@Nullable Instant a, @Nullable Instant b) {
        return a == null || (b != null && b.isBefore(a)) ? b : a;
    }
}
