package io.dueline.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.dueline.policy.Policy;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What holds for any timeline under any policy, tried on many; a failure names the seed that shows it. */
class FoldPropertiesTest {
    private static final int TRIES = 3_000;
    private static final long FIRST_SEED = 20_261_122;

    @Test
    void the_order_of_delivery_means_nothing() {
        forEachSeed((events, policy, random) -> {
            Instant now = later(random);
            List<Event> shuffled = new ArrayList<>(events);
            Collections.shuffle(shuffled, random.random());
            assertThat(Fold.fold(shuffled, Revisions.always(policy), now).clocks())
                    .isEqualTo(Fold.fold(events, Revisions.always(policy), now).clocks());
        });
    }

    @Test
    void nothing_changes_before_the_next_wake_up() {
        forEachSeed((events, policy, random) -> {
            Instant now = later(random);
            Verdict verdict = Fold.fold(events, Revisions.always(policy), now);
            Instant until = verdict.nextWakeUp() == null ? now.plus(Duration.ofDays(400)) : verdict.nextWakeUp();
            assertThat(until).isAfter(now);
            Verdict justBefore = Fold.fold(events, Revisions.always(policy), until.minusNanos(1_000_000));
            assertThat(justBefore.clocks()).isEqualTo(verdict.clocks());
        });
    }

    @Test
    void waking_up_changes_something() {
        forEachSeed((events, policy, random) -> {
            Instant now = later(random);
            Verdict verdict = Fold.fold(events, Revisions.always(policy), now);
            boolean moreToCome = events.getLast().time().isAfter(now);
            if (verdict.nextWakeUp() != null && !moreToCome) {
                Verdict woken = Fold.fold(events, Revisions.always(policy), verdict.nextWakeUp());
                boolean stepFalls = verdict.steps().stream()
                        .anyMatch(step -> step.at().isAfter(now) && !step.at().isAfter(verdict.nextWakeUp()));
                assertThat(stepFalls || !woken.clocks().equals(verdict.clocks())).isTrue();
            }
        });
    }

    @Test
    void the_ledger_accounts_for_every_instant_and_adds_up_to_what_has_elapsed() {
        forEachSeed((events, policy, random) -> {
            Instant now = later(random);
            for (Clock clock : Fold.fold(events, Revisions.always(policy), now).clocks()) {
                Instant reached = clock.startedAt();
                Duration counted = Duration.ZERO;
                for (Segment segment : clock.ledger(now)) {
                    assertThat(segment.fromInclusive()).isEqualTo(reached);
                    reached = segment.toExclusive();
                    counted = counted.plus(segment.counted());
                }
                assertThat(reached).isEqualTo(clock.endedAt() == null ? now : clock.endedAt());
                assertThat(counted).isEqualTo(clock.reading(now).elapsed());
            }
        });
    }

    @Test
    void met_is_within_the_target_and_a_running_clock_is_not_late() {
        forEachSeed((events, policy, random) -> {
            Instant now = later(random);
            for (Clock clock : Fold.fold(events, Revisions.always(policy), now).clocks()) {
                boolean onTime = List.of("met", "running", "paused").contains(clock.stateName());
                if (onTime) {
                    assertThat(clock.reading(now).remaining()).isGreaterThanOrEqualTo(Duration.ZERO);
                }
                assertThat(clock.dueAt() == null).isEqualTo(clock.stateName().equals("paused"));
            }
        });
    }

    @Test
    void cycles_are_numbered_from_one_without_gaps_and_only_the_last_is_live() {
        forEachSeed((events, policy, random) -> {
            int expected = 1;
            Clock previous = null;
            for (Clock clock : Fold.fold(events, Revisions.always(policy), later(random)).clocks()) {
                boolean sameMetric = previous != null && previous.metric().equals(clock.metric());
                expected = sameMetric ? expected + 1 : 1;
                assertThat(clock.cycle()).isEqualTo(expected);
                assertThat(sameMetric && previous.isLive()).isFalse();
                previous = clock;
            }
        });
    }

    private static Instant later(RandomTimelines random) {
        return RandomTimelines.START.plusMillis(random.random().nextInt(1_500_000_000));
    }

    private interface Property {
        void holds(List<Event> events, Policy policy, RandomTimelines random);
    }

    private static void forEachSeed(Property property) {
        for (long seed = FIRST_SEED; seed < FIRST_SEED + TRIES; seed++) {
            var random = new RandomTimelines(seed);
            try {
                property.holds(random.timeline(), random.policy(), random);
            } catch (AssertionError | RuntimeException e) {
                throw new AssertionError("seed " + seed, e);
            }
        }
    }
}
