package io.dueline.store;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/** What operators watch of the advances. */
@Component
class Figures {

    private final Timer lateness;
    private final Counter advances;
    private final Counter amendments;
    private final Counter faults;

    Figures(MeterRegistry registry) {
        lateness = Timer.builder("dueline.detection.lateness")
                .description("From a clock's due instant to its breach being written down, if it was known before")
                .publishPercentileHistogram()
                .register(registry);
        advances = registry.counter("dueline.advances");
        amendments = registry.counter("dueline.amendments");
        faults = registry.counter("dueline.faults");
    }

    void advanced(List<Folded> tickets) {
        advances.increment(tickets.size());
        faults.increment(tickets.stream().filter(Folded::newlyFaulty).count());
    }

    void recorded(Turn turn, Difference difference, Instant now) {
        amendments.increment(difference.amendments().size());
        if (turn.isNews(now)) {
            difference.breaches().forEach(this::recordedLate);
        }
    }

    private void recordedLate(ClockRow breach) {
        if (!breach.dueKnownAt().isAfter(breach.dueAt())) {
            Duration late = Duration.between(breach.dueAt(), breach.recordedAt());
            // Whoever wakes tickets may be a little ahead of the database's clock.
            lateness.record(late.isNegative() ? Duration.ZERO : late);
        }
    }
}
