package io.dueline.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.dueline.policy.Policy;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** What holds for timelines that are read together, tried on many desks; a failure names the seed that shows it. */
class TimelinesPropertiesTest {
    private static final int TRIES = 2_000;
    private static final long FIRST_SEED = 20_261_122;

    @Test
    void the_order_of_delivery_means_nothing() {
        forEachDesk(desk -> {
            Policy policy = desk.policy();
            Instant now = desk.later();
            List<List<Clock>> ordered = clocks(desk.delivered(policy), now);
            desk.shuffle();
            assertThat(clocks(desk.delivered(policy), now)).isEqualTo(ordered);
        });
    }

    @Test
    void asked_twice_they_answer_the_same() {
        forEachDesk(desk -> {
            Timelines timelines = desk.delivered(desk.policy());
            Instant now = desk.later();
            assertThat(clocks(timelines, now)).isEqualTo(clocks(timelines, now));
        });
    }

    @Test
    void nothing_changes_before_the_next_wake_up() {
        forEachDesk(desk -> {
            Timelines timelines = desk.delivered(desk.policy());
            Instant now = desk.later();
            for (String ticket : RandomDesk.TICKETS) {
                Verdict verdict = timelines.verdict(ticket, now);
                Instant until = verdict.nextWakeUp() == null ? now.plus(Duration.ofDays(400)) : verdict.nextWakeUp();
                assertThat(until).isAfter(now);
                assertThat(timelines.verdict(ticket, until.minusNanos(1_000_000)).clocks())
                        .isEqualTo(verdict.clocks());
            }
        });
    }

    @Test
    void the_ledger_adds_up_to_what_has_elapsed() {
        forEachDesk(desk -> {
            Instant now = desk.later();
            for (Clock clock : clocks(desk.delivered(desk.policy()), now).stream().flatMap(List::stream).toList()) {
                Duration counted = clock.ledger(now).stream().map(Segment::counted)
                        .reduce(Duration.ZERO, Duration::plus);
                assertThat(counted).isEqualTo(clock.reading(now).elapsed());
            }
        });
    }

    @Test
    void merged_in_a_circle_all_of_them_come_to_rest() {
        forEachDesk(desk -> {
            Instant end = desk.end();
            desk.merge("T-2", "T-3", end);
            desk.merge("T-1", "T-2", end);
            desk.merge("T-3", "T-1", end.plusSeconds(1));
            Timelines timelines = desk.delivered(desk.policy());
            for (String ticket : RandomDesk.TICKETS) {
                Verdict verdict = timelines.verdict(ticket, end.plusSeconds(2));
                assertThat(verdict.clocks()).noneMatch(Clock::isLive);
                assertThat(verdict.nextWakeUp()).isNull();
            }
        });
    }

    private static List<List<Clock>> clocks(Timelines timelines, Instant now) {
        return RandomDesk.TICKETS.stream().map(ticket -> timelines.verdict(ticket, now).clocks()).toList();
    }

    private static void forEachDesk(Consumer<RandomDesk> property) {
        for (long seed = FIRST_SEED; seed < FIRST_SEED + TRIES; seed++) {
            try {
                property.accept(new RandomDesk(seed));
            } catch (AssertionError | RuntimeException e) {
                throw new AssertionError("seed " + seed, e);
            }
        }
    }
}
