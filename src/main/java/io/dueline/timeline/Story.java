package io.dueline.timeline;

import io.dueline.policy.Level;
import io.dueline.policy.Metric;
import io.dueline.policy.Moment;
import io.dueline.policy.Policy;
import io.dueline.policy.Status;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A ticket's story while it is told, event by event in order. What happens to a deleted, merged or spam ticket is told
 * like anything else, so that a restored one has the clocks it would have had; meanwhile it shows its clocks as they
 * were cancelled.
 */
final class Story {
    private final Conversation conversation = new Conversation();
    private final List<Watch> watches = Metric.BUILT_IN.stream().map(Watch::new).toList();
    private @Nullable Ticket ticket;
    private @Nullable List<Clock> withdrawn;

    void tell(Event event, int revision, Policy policy) {
        if (ticket == null && !(event.happening() instanceof Happening.Created)) {
            return;
        }
        Instant at = event.time();
        watches.forEach(watch -> watch.passing(at));
        Ticket before = ticket;
        Ticket after = Attributes.after(before, event, policy);
        Set<Moment> moments = conversation.moments(before, after, event.happening(), firstReplyGiven());
        ticket = after;
        live(moments, after, at);
        String level = policy.levelFor(new TicketFacts(after, at), after.level(), before == null);
        ticket = after.atLevel(level);
        align(policy, revision, at);
        if (before == null && after.status().isSolved()) {
            live(EnumSet.of(Moment.SOLVED), ticket, at);
        }
        withdraw(at);
    }

    private void live(Set<Moment> moments, Ticket after, Instant at) {
        for (Watch watch : watches) {
            watch.live(moments, after, at);
        }
    }

    private void align(Policy policy, int revision, Instant at) {
        Level level = policy.covers(ticket.createdAt()) ? policy.level(ticket.level()) : null;
        for (Watch watch : watches) {
            watch.align(policy, revision, level, ticket, conversation.status(), at);
        }
    }

    private boolean firstReplyGiven() {
        return watches.getFirst().isAnswered();
    }

    private void withdraw(Instant at) {
        boolean gone = ticket.status() == Status.SPAM || ticket.deleted() || ticket.mergedInto() != null;
        if (!gone) {
            withdrawn = null;
        } else if (withdrawn == null) {
            withdrawn = clocks().stream()
                    .map(clock -> clock.isLive() ? clock.end(Outcome.CANCELLED, at, ticket) : clock)
                    .toList();
        }
    }

    private List<Clock> clocks() {
        List<Clock> clocks = new ArrayList<>();
        watches.forEach(watch -> clocks.addAll(watch.clocks()));
        return clocks;
    }

    Verdict verdict(Instant now, @Nullable Instant laterEvent) {
        watches.forEach(watch -> watch.passing(now));
        List<Clock> clocks = withdrawn != null ? withdrawn : clocks();
        Instant wakeUp = laterEvent == null ? null : firstMillisecondAfter(laterEvent.minusNanos(1));
        for (Clock clock : clocks) {
            if (clock.state() instanceof State.Running running) {
                wakeUp = earliest(wakeUp, firstMillisecondAfter(running.dueAt()));
            }
        }
        return new Verdict(ticket, clocks, wakeUp);
    }

    /** Timers of the durable engine know milliseconds; a clock is missed only after its due instant. */
    private static Instant firstMillisecondAfter(Instant due) {
        return Instant.ofEpochMilli(due.toEpochMilli() + 1);
    }

    private static @Nullable Instant earliest(@Nullable Instant a, @Nullable Instant b) {
        return a == null || (b != null && b.isBefore(a)) ? b : a;
    }
}
