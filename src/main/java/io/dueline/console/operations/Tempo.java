package io.dueline.console.operations;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.OptionalDouble;
import org.springframework.stereotype.Component;

/** How many events a second were accepted in the last hour, told by a count that is looked at now and then. */
@Component
class Tempo {
    static final Duration KEPT = Duration.ofHours(1);
    private static final Duration SHORT = Duration.ofMinutes(1);

    private record Sample(Instant at, long count) {
        double rateUntil(Sample later) {
            return (later.count - count) * 1_000.0 / Math.max(1, Duration.between(at, later.at).toMillis());
        }
    }

    /** Events a second at an instant. */
    record Rate(Instant at, double perSecond) {}

    private final Deque<Sample> samples = new ArrayDeque<>();

    /** A count below the last one began anew, and so does this. */
    synchronized void note(Instant at, long count) {
        if (!samples.isEmpty() && samples.getLast().count > count) {
            samples.clear();
        }
        samples.addLast(new Sample(at, count));
        while (samples.getFirst().at.isBefore(at.minus(KEPT))) {
            samples.removeFirst();
        }
    }

    /** In the last minute; empty: it was not looked at twice yet. */
    synchronized OptionalDouble now() {
        if (samples.size() < 2) {
            return OptionalDouble.empty();
        }
        Sample last = samples.getLast();
        return samples.stream()
                .filter(sample -> sample != last && !sample.at.isBefore(last.at.minus(SHORT)))
                .findFirst()
                .map(first -> OptionalDouble.of(first.rateUntil(last)))
                .orElseGet(OptionalDouble::empty);
    }

    /** Minute by minute, as far back as it is known. */
    synchronized List<Rate> history() {
        List<Rate> rates = new ArrayList<>();
        Sample before = samples.peekFirst();
        for (Sample sample : samples) {
            if (!sample.at.isBefore(before.at.plus(SHORT))) {
                rates.add(new Rate(sample.at, before.rateUntil(sample)));
                before = sample;
            }
        }
        return rates;
    }
}
