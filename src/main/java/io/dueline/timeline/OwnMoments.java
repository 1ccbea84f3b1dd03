package io.dueline.timeline;

import io.dueline.policy.Metric;
import io.dueline.policy.Moment;
import java.util.EnumSet;

/**
 * Makes moments of a metric's own conditions: one is a moment when it holds after an event and didn't hold after the one
 * before. What passing time alone makes true shows at the next event.
 */
final class OwnMoments {
    private EnumSet<Moment> holding = EnumSet.noneOf(Moment.class);
    private boolean pausing;

    /** The event's moments with the metric's own. */
    EnumSet<Moment> in(Scene scene, Metric metric) {
        EnumSet<Moment> before = holding;
        read(metric, new TicketFacts(scene.after(), scene.at()));
        EnumSet<Moment> moments = EnumSet.copyOf(holding);
        moments.removeAll(before);
        moments.addAll(scene.moments());
        return moments;
    }

    /** Takes what holds already as it is: only what an event changes is a moment. */
    void read(Metric metric, TicketFacts facts) {
        String level = facts.ticket().level();
        EnumSet<Moment> now = EnumSet.noneOf(Moment.class);
        metric.conditions().forEach((moment, condition) -> {
            if (condition.holds(facts, level)) {
                now.add(moment);
            }
        });
        holding = now;
        pausing = metric.pauseWhile() != null && metric.pauseWhile().holds(facts, level);
    }

    boolean pause() {
        return pausing;
    }
}
