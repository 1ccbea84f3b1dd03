package io.dueline.timeline;

import io.dueline.policy.Alert;
import io.dueline.policy.Metric;
import io.dueline.policy.Recipient;
import java.time.Instant;
import java.util.List;

/**
 * A moment at which somebody is told of a clock: a warning before it is due, or a step of the escalation after a breach.
 *
 * @param on {@code WARNING} or {@code BREACH}
 * @param name unique within its cycle and kind, and the same wherever a due date moves it: how long before due or what
 *     share of the time, or how long after
 * @param number from 1, in the order in which the steps of its kind fall
 * @param to whom; a warning may have nobody
 */
public record Step(
        Metric metric, int cycle, Alert.On on, String name, int number, Instant at, List<Recipient> to) {

    public Step {
        to = List.copyOf(to);
    }

    /** Unique within its cycle. */
    public String key() {
        return on.text() + " " + name;
    }

    public boolean isOf(Clock clock) {
        return cycle == clock.cycle() && metric.equals(clock.metric());
    }

    /** Whoever excuses a miss wants nobody to be told further of it, while the excuse stands. */
    boolean isSparedBy(Excuses.Given excuse) {
        return on == Alert.On.BREACH && excuse.stood(metric.id(), cycle, at);
    }

    Step numbered(int position) {
        return new Step(metric, cycle, on, name, position, at, to);
    }
}
