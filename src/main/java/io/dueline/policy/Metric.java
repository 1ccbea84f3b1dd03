package io.dueline.policy;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What is timed, as a value: the moments that start it, complete it, and end it unanswered.
 *
 * @param id as in {@code first-reply}
 * @param starts begins a cycle; while one is under way it begins no other
 * @param stops completes the cycle
 * @param abandons ends the cycle without what was waited for; empty: nothing does
 * @param reopening what a reopened ticket does to a cycle that its solving ended
 * @param repeats whether a completed cycle may be followed by another
 */
public record Metric(
        String id,
        Set<Moment> starts,
        Set<Moment> stops,
        Set<Moment> abandons,
        Reopening reopening,
        boolean repeats) {

    /** What a reopened ticket does to a cycle that solving ended. */
    public enum Reopening {
        RESUMES,
        LEAVES
    }

    public static final Metric FIRST_REPLY = new Metric(
            "first-reply", Set.of(Moment.ASKED), Set.of(Moment.AGENT_REPLIED), Set.of(Moment.SOLVED),
            Reopening.RESUMES, false);
    public static final Metric NEXT_REPLY = new Metric(
            "next-reply", Set.of(Moment.ASKED_AGAIN), Set.of(Moment.AGENT_REPLIED), Set.of(Moment.SOLVED),
            Reopening.RESUMES, true);
    public static final Metric RESOLUTION = new Metric(
            "resolution", Set.of(Moment.CREATED), Set.of(Moment.SOLVED), Set.of(), Reopening.RESUMES, false);
    public static final Metric FIRST_RESOLUTION = new Metric(
            "first-resolution", Set.of(Moment.CREATED), Set.of(Moment.SOLVED), Set.of(), Reopening.LEAVES, false);

    /** In the order in which clocks are listed and an event is applied: the first reply comes before the next one. */
    public static final List<Metric> BUILT_IN = List.of(FIRST_REPLY, NEXT_REPLY, RESOLUTION, FIRST_RESOLUTION);

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
    }

    private static Set<Moment> copy(Set<Moment> moments) {
        return moments.isEmpty() ? EnumSet.noneOf(Moment.class) : EnumSet.copyOf(moments);
    }
}
