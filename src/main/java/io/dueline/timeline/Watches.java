package io.dueline.timeline;

import io.dueline.policy.Metric;
import io.dueline.policy.Policy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Follows every metric there is: those that are built in, then those of the policy revision in force. */
final class Watches {
    private final List<Watch> builtIn = Metric.BUILT_IN.stream().map(Watch::new).toList();
    private final List<Watch> own = new ArrayList<>();
    private List<Metric> followed = List.of();

    boolean firstReplyGiven() {
        return builtIn.getFirst().isAnswered();
    }

    /** Since when a customer waits for a reply, the first or another; null: nobody does. */
    @Nullable
    Instant unansweredSince(Instant at) {
        Instant first = builtIn.get(0).unansweredSince(at);
        return first != null ? first : builtIn.get(1).unansweredSince(at);
    }

    void passing(Instant now) {
        builtIn.forEach(watch -> watch.passing(now));
        own.forEach(watch -> watch.passing(now));
    }

    void live(Scene scene, Terms terms) {
        follow(terms.policy(), scene);
        builtIn.forEach(watch -> watch.live(scene, terms));
        own.forEach(watch -> watch.live(scene, terms));
    }

    /** A revision may drop metrics and bring new ones; of these, only what happens from now on counts. */
    private void follow(Policy policy, Scene scene) {
        if (policy.metrics() == followed) {
            return;
        }
        followed = policy.metrics();
        own.forEach(watch -> watch.follow(followed(watch.id()), scene));
        for (Metric metric : followed) {
            if (own.stream().noneMatch(watch -> watch.id().equals(metric.id()))) {
                var watch = new Watch(metric);
                watch.follow(metric, scene);
                own.add(watch);
            }
        }
    }

    private @Nullable Metric followed(String id) {
        return followed.stream().filter(metric -> metric.id().equals(id)).findFirst().orElse(null);
    }

    /** @throws io.dueline.calendar.SearchTooLong if one of them can't be due */
    void checkDue() {
        builtIn.forEach(Watch::checkDue);
        own.forEach(Watch::checkDue);
    }

    List<Clock> clocks() {
        List<Clock> clocks = new ArrayList<>();
        builtIn.forEach(watch -> watch.addTo(clocks));
        own.forEach(watch -> watch.addTo(clocks));
        return clocks;
    }
}
