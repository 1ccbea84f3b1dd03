package io.dueline.api;

import io.dueline.policy.Holidays;
import io.dueline.policy.Policy;
import io.dueline.policy.reader.Checked;
import io.dueline.policy.reader.PolicyReader;
import io.dueline.timeline.Delivery;
import io.dueline.timeline.Event;
import io.dueline.timeline.EventReader;
import io.dueline.timeline.Revisions;
import io.dueline.timeline.Timelines;
import io.dueline.timeline.Verdict;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Timelines, the policy they are to be read under, and when.
 *
 * @param timelines by ticket, in the order in which tickets are first named
 */
record Simulation(Policy policy, Map<String, List<Event>> timelines, Instant asOf) {
    private static final int REVISION = 1;

    /** @param now when nothing is said */
    static Simulation read(Members asked, Holidays holidays, Instant now) {
        Instant given = asked.instant("asOf", asked.get("asOf"));
        Instant asOf = (given == null ? now : given).truncatedTo(ChronoUnit.MICROS);
        Policy policy = policy(asked, holidays);
        Map<String, List<Event>> timelines = timelines(asked, policy, asOf);
        asked.refuseFaults(Problem.SIMULATION_REJECTED);
        return new Simulation(policy, timelines, asOf);
    }

    private static Policy policy(Members asked, Holidays holidays) {
        Object tree = asked.required("policy");
        if (tree == null) {
            return Policy.NONE;
        }
        Checked checked = PolicyReader.check(tree, holidays);
        asked.faults("policy", checked.faults());
        return checked.policy();
    }

    private static Map<String, List<Event>> timelines(Members asked, Policy policy, Instant asOf) {
        Object events = asked.required("events");
        if (events != null && !(events instanceof List<?>)) {
            asked.fault("events", events, "must be a list of events");
        }
        List<?> trees = events instanceof List<?> list ? list : List.of();
        Map<String, List<Event>> timelines = new LinkedHashMap<>();
        Set<List<String>> known = new HashSet<>();
        for (int i = 0; i < trees.size(); i++) {
            switch (EventReader.read(trees.get(i), policy, asOf)) {
                case Delivery.Refused refused -> asked.faults("events[" + i + "]", refused.faults());
                case Delivery.Readable event when known.add(List.of(event.source(), event.id())) ->
                    timelines.computeIfAbsent(event.ticket(), ticket -> new ArrayList<>())
                            .add(event.event(i, REVISION));
                case Delivery.Readable duplicate -> {}
            }
        }
        return timelines;
    }

    List<ClockAnswer> clocks() {
        var together = new Timelines(timelines, Revisions.always(policy));
        return timelines.keySet().stream()
                .flatMap(ticket -> clocks(ticket, together.verdict(ticket, asOf)))
                .toList();
    }

    private Stream<ClockAnswer> clocks(String ticket, Verdict verdict) {
        return verdict.clocks().stream().map(clock -> ClockAnswer.of(ticket, clock, asOf));
    }
}
