package io.dueline.timeline;

import io.dueline.calendar.BusinessCalendar;
import io.dueline.calendar.SearchTooLong;
import io.dueline.policy.Alert;
import io.dueline.policy.Policy;
import io.dueline.policy.Recipient;
import io.dueline.policy.Warning;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who is to be told of a ticket's clocks, and when. Like everything about clocks it follows from where they stand: when a
 * due date moves its steps move, and what no longer applies isn't there any more.
 */
public final class Escalation {

    private final Ticket ticket;
    private final Policy policy;

    private Escalation(Ticket ticket, Policy policy) {
        this.ticket = ticket;
        this.policy = policy;
    }

    /**
     * The steps of all clocks, fallen or still to come, each clock's under the revision that it is held to. Those that fall
     * while their miss is excused are none.
     */
    public static List<Step> of(
            @Nullable Ticket ticket, List<Clock> clocks, List<Excuses.Given> excuses, Revisions revisions) {
        List<Step> steps = new ArrayList<>();
        for (Clock clock : clocks) {
            Ticket seen = clock.attributedTo() == null ? ticket : clock.attributedTo();
            if (seen != null) {
                steps.addAll(new Escalation(seen, revisions.policy(clock.promise().revision())).steps(clock));
            }
        }
        steps.removeIf(step -> excuses.stream().anyMatch(step::isSparedBy));
        return steps;
    }

    /** Of a ticket, under one policy. */
    public static Escalation of(Ticket ticket, Policy policy) {
        return new Escalation(ticket, policy);
    }

    /**
     * Who is told of something that has just happened; nobody twice.
     *
     * @param metric the id of the clock's metric; empty for what is about the ticket
     * @param level the id of the level that the clock, or the ticket, is on
     */
    public List<Recipient> told(Alert.On on, String metric, String level, Instant at) {
        Set<Recipient> told = new LinkedHashSet<>();
        for (Alert alert : policy.alerting().alerts()) {
            if (alert.on() == on && alert.isFor(metric, level) && holds(alert, level, at)) {
                told.addAll(alert.to());
            }
        }
        return List.copyOf(told);
    }

    private List<Step> steps(Clock clock) {
        return switch (clock.state()) {
            case State.Running running -> warnings(clock);
            case State.Overdue overdue -> breaches(clock, overdue.dueAt(), Instant.MAX);
            case State.Ended ended when ended.breachedAt() != null ->
                breaches(clock, ended.breachedAt(), ended.at());
            case State.Paused paused -> List.of();
            case State.Ended ended -> List.of();
        };
    }

    private List<Step> warnings(Clock clock) {
        List<Step> steps = new ArrayList<>();
        for (Warning warning : clock.promise().target().warn()) {
            Duration elapsed = warning.elapsed(clock.allowed());
            if (elapsed.isPositive()) {
                Instant at = clock.course().reaches(elapsed);
                List<Recipient> to = told(Alert.On.WARNING, clock.metric().id(), levelOf(clock), at);
                steps.add(new Step(clock.metric(), clock.cycle(), Alert.On.WARNING, warning.name(), 0, at, to));
            }
        }
        return numbered(steps);
    }

    private List<Step> breaches(Clock clock, Instant due, Instant end) {
        Map<String, Instant> moments = new LinkedHashMap<>();
        Map<String, Set<Recipient>> told = new LinkedHashMap<>();
        for (Alert alert : policy.alerting().alerts()) {
            for (Duration after : about(alert, Alert.On.BREACH, clock) ? alert.after() : List.<Duration>of()) {
                Instant at = moment(due, after, alert.wall() ? null : clock.promise().calendar());
                if (at != null && !at.isAfter(end) && holds(alert, levelOf(clock), at)) {
                    String name = after + (alert.wall() && !after.isZero() ? " wall" : "");
                    moments.put(name, at);
                    told.computeIfAbsent(name, none -> new LinkedHashSet<>()).addAll(alert.to());
                }
            }
        }
        List<Step> steps = new ArrayList<>();
        moments.forEach((name, at) -> steps.add(new Step(
                clock.metric(), clock.cycle(), Alert.On.BREACH, name, 0, at, List.copyOf(told.get(name)))));
        return numbered(steps);
    }

    /** Null: the calendar never gets there, and so nobody is told. */
    private static @Nullable Instant moment(Instant due, Duration after, @Nullable BusinessCalendar calendar) {
        try {
            return calendar == null ? due.plus(after) : calendar.add(due, after);
        } catch (SearchTooLong never) {
            return null;
        }
    }

    private static boolean about(Alert alert, Alert.On on, Clock clock) {
        return alert.on() == on && alert.isFor(clock.metric().id(), levelOf(clock));
    }

    private static String levelOf(Clock clock) {
        return clock.promise().level().id();
    }

    private boolean holds(Alert alert, String level, Instant at) {
        return alert.when().holds(new TicketFacts(ticket, at), level);
    }

    private static List<Step> numbered(List<Step> steps) {
        List<Step> inOrder = new ArrayList<>(steps);
        inOrder.sort(Comparator.comparing(Step::at));
        List<Step> numbered = new ArrayList<>();
        inOrder.forEach(step -> numbered.add(step.numbered(numbered.size() + 1)));
        return numbered;
    }
}
