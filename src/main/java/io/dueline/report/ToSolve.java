package io.dueline.report;

import io.dueline.store.Reservations;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Hands out the ticket to solve next, so that two agents never work on the same one. */
@Component
public class ToSolve {
    private static final int FEW = 4;

    private final Strands strands;
    private final Readings readings;
    private final Reservations reservations;
    private final Duration reserveFor;

    ToSolve(Strands strands, Readings readings, Reservations reservations, QueueSettings settings) {
        this.strands = strands;
        this.readings = readings;
        this.reservations = reservations;
        this.reserveFor = settings.reserveFor();
    }

    /**
     * Who asks, and for what.
     *
     * @param departments empty: any
     * @param skip tickets that this agent doesn't want now
     */
    public record Asked(String tenant, String agent, Set<String> departments, Set<String> skip) {
        QueueFilter filter() {
            return new QueueFilter(
                    tenant, departments.isEmpty() ? Map.of() : Map.of(Dimension.DEPARTMENT, departments), null);
        }
    }

    /**
     * The most urgent ticket that is assigned to the agent or to nobody, reserved for the agent from now on: the same one
     * as before as long as its clock counts. Empty: there is none.
     */
    @Transactional
    public Optional<QueueClock> next(Asked asked) {
        reservations.lock(asked.tenant(), asked.agent());
        Instant now = readings.now();
        Instant until = now.plus(reserveFor);
        QueueClock found = mine(asked, now);
        if (found == null) {
            found = anew(asked, now, until);
        } else {
            reservations.take(claim(asked, found), now, until);
        }
        reservations.releaseAllBut(asked.tenant(), asked.agent(), found == null ? "" : found.ticket());
        return Optional.ofNullable(found)
                .map(clock -> clock.reservedFor(new QueueClock.Reservation(asked.agent(), until)));
    }

    private @Nullable QueueClock mine(Asked asked, Instant now) {
        String[] held = reservations.heldBy(asked.tenant(), asked.agent(), now).toArray(String[]::new);
        return held.length == 0
                ? null
                : urgency(asked, now, statement -> statement.and("c.ticket = any(:held)", "held", held)).next();
    }

    private @Nullable QueueClock anew(Asked asked, Instant now, Instant until) {
        Urgency urgency = urgency(asked, now, statement -> statement.then(" and r.agent is null"));
        QueueClock next = urgency.next();
        while (next != null && !reservations.take(claim(asked, next), now, until)) {
            next = urgency.next();
        }
        return next;
    }

    private Urgency urgency(Asked asked, Instant now, UnaryOperator<Statement> more) {
        String[] skip = asked.skip().toArray(String[]::new);
        var look = new Strands.Look(asked.filter(), Queue.Kind.OPEN, now);
        return new Urgency(strands.of(look, null), (dry, rows) -> strands.read(dry, rows, look,
                statement -> more.apply(asked.filter().narrow(statement))
                        .and("c.spent_at is not null and c.ticket <> all(:skip)", "skip", skip)
                        .and("(c.agent is null or c.agent = :solver)", "solver", asked.agent())),
                FEW);
    }

    private static Reservations.Claim claim(Asked asked, QueueClock clock) {
        return new Reservations.Claim(asked.tenant(), asked.agent(), clock.ticket(), clock.metric(), clock.cycle());
    }

    /** Gives back whatever the agent was handed. */
    @Transactional
    public void release(String tenant, String agent) {
        reservations.releaseAllBut(tenant, agent, "");
    }
}
