package io.dueline.policy;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What is timed, as a value: the moments that start it, complete it, end it unanswered and cancel it, and what pauses it.
 * A policy's own metrics are values like the built-in ones; theirs are moments at which a condition comes to hold.
 *
 * @param id as in {@code first-reply}
 * @param starts begins a cycle; while one is under way it begins no other
 * @param stops completes the cycle; what is in {@code starts} as well begins the next one at once
 * @param abandons ends the cycle without what was waited for; empty: nothing does
 * @param cancels ends the cycle because nobody waits any more; empty: nothing does
 * @param reopening what a reopened ticket does to a cycle that its solving ended
 * @param repeats whether a completed cycle may be followed by another
 * @param conditions the moments that are this metric's own, each with what must come to hold for it
 * @param pauseWhile its time is not counted while this holds, besides the statuses its target says; null: nothing
 */
public record Metric(
        String id,
        Set<Moment> starts,
        Set<Moment> stops,
        Set<Moment> abandons,
        Set<Moment> cancels,
        Reopening reopening,
        boolean repeats,
        Map<Moment, Condition> conditions,
        @Nullable Condition pauseWhile) {

    /** What a reopened ticket does to a cycle that solving ended. */
    public enum Reopening {
        RESUMES,
        LEAVES
    }

    /** From the customer's first question to the team's first public message. */
    public static final Metric FIRST_REPLY = resuming(
            "first-reply", Set.of(Moment.ASKED), Set.of(Moment.AGENT_REPLIED), Set.of(Moment.SOLVED)).once();
    /** From a question after the first reply to the next public message; a cycle for each. */
    public static final Metric NEXT_REPLY = resuming(
            "next-reply", Set.of(Moment.ASKED_AGAIN), Set.of(Moment.AGENT_REPLIED), Set.of(Moment.SOLVED));
    /** From one public message of the team's to its next. Solving isn't an update: it ends the wait for one. */
    public static final Metric PERIODIC_UPDATE = resuming(
            "periodic-update", Set.of(Moment.UPDATED), Set.of(Moment.UPDATED), Set.of()).cancelledAt(Moment.SOLVED);
    /** From creation to solved; reopening resumes it. */
    public static final Metric RESOLUTION = resuming(
            "resolution", Set.of(Moment.CREATED), Set.of(Moment.SOLVED), Set.of()).once();
    /** From creation to the first time it is solved. */
    public static final Metric FIRST_RESOLUTION = leaving(
            "first-resolution", Set.of(Moment.CREATED), Set.of(Moment.SOLVED), Set.of()).once();
    /** From coming to a department to leaving it, or solved there; a cycle for each stay. */
    public static final Metric OWNERSHIP = resuming(
            "ownership", Set.of(Moment.DEPARTMENT_ENTERED), Set.of(Moment.DEPARTMENT_LEFT, Moment.SOLVED), Set.of());
    /** From a chat's start to its answer; a cycle for each chat. */
    public static final Metric CHAT_ANSWER = leaving(
            "chat-answer", Set.of(Moment.CHAT_STARTED), Set.of(Moment.CHAT_ANSWERED),
            Set.of(Moment.CHAT_ENDED, Moment.SOLVED));
    /** From a call's start to its answer; a cycle for each call. */
    public static final Metric CALL_ANSWER = leaving(
            "call-answer", Set.of(Moment.CALL_STARTED), Set.of(Moment.CALL_ANSWERED),
            Set.of(Moment.CALL_ENDED, Moment.SOLVED));

    /** In the order in which clocks are listed and an event is applied: the first reply comes before the next one. */
    public static final List<Metric> BUILT_IN = List.of(
            FIRST_REPLY, NEXT_REPLY, PERIODIC_UPDATE, RESOLUTION, FIRST_RESOLUTION, OWNERSHIP, CHAT_ANSWER,
            CALL_ANSWER);

    private static final Map<String, Metric> BY_ID = BUILT_IN.stream()
            .collect(Collectors.toUnmodifiableMap(Metric::id, Function.identity()));

    /** The built-in metric of that name; null if there is none. */
    public static @Nullable Metric named(String id) {
        return BY_ID.get(id);
    }

    public Metric {
        starts = copy(starts);
        stops = copy(stops);
        abandons = copy(abandons);
        cancels = copy(cancels);
        conditions = conditions.isEmpty() ? Map.of() : new EnumMap<>(conditions);
    }

    private static Set<Moment> copy(Set<Moment> moments) {
        return moments.isEmpty() ? EnumSet.noneOf(Moment.class) : EnumSet.copyOf(moments);
    }

    private static Metric resuming(String id, Set<Moment> starts, Set<Moment> stops, Set<Moment> abandons) {
        return new Metric(id, starts, stops, abandons, Set.of(), Reopening.RESUMES, true, Map.of(), null);
    }

    private static Metric leaving(String id, Set<Moment> starts, Set<Moment> stops, Set<Moment> abandons) {
        return new Metric(id, starts, stops, abandons, Set.of(), Reopening.LEAVES, true, Map.of(), null);
    }

    private Metric once() {
        return new Metric(id, starts, stops, abandons, cancels, reopening, false, conditions, pauseWhile);
    }

    private Metric cancelledAt(Moment moment) {
        return new Metric(id, starts, stops, abandons, Set.of(moment), reopening, repeats, conditions, pauseWhile);
    }

    /** What is left of it once a policy has it no more: nothing starts it. */
    public Metric retired() {
        return new Metric(id, Set.of(), stops, abandons, cancels, reopening, repeats, Map.of(), null);
    }

    /** Whether a cycle that ends at that moment is only on hold until the ticket is reopened. */
    public boolean resumesAfter(Moment moment) {
        return moment == Moment.SOLVED && reopening == Reopening.RESUMES;
    }

    /** Whether solving ends a cycle that reopening resumes. */
    public boolean isReopened() {
        return reopening == Reopening.RESUMES && (stops.contains(Moment.SOLVED) || cancels.contains(Moment.SOLVED));
    }
}
