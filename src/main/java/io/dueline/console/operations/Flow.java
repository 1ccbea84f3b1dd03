package io.dueline.console.operations;

import io.dueline.console.words.Length;
import io.dueline.store.Handovers;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/**
 * Events on their way in.
 *
 * @param rate accepted events a second in the last minute
 * @param history the same minute by minute
 */
record Flow(Handovers.Backlog backlog, OptionalDouble rate, List<Tempo.Rate> history, Instant now) {
    private static final int WIDTH = 300;
    private static final int HEIGHT = 48;

    /** An age under a second is no lag: the relay is rung, and batches. */
    private static final int LAG_SECONDS = 5;

    public String perSecond() {
        return rate.isEmpty() ? "–" : told(rate.getAsDouble());
    }

    private static String told(double perSecond) {
        return String.format(Locale.ENGLISH, perSecond < 10 ? "%.1f" : "%,.0f", perSecond);
    }

    public String waiting() {
        return Work.told(backlog.waiting());
    }

    public Length lag() {
        return new Length(backlog.oldest());
    }

    public boolean lags() {
        return backlog.oldest().toSeconds() >= LAG_SECONDS;
    }

    public String most() {
        return told(highest());
    }

    private double highest() {
        return history.stream().mapToDouble(Tempo.Rate::perSecond).max().orElse(0);
    }

    public boolean hasHistory() {
        return history.size() >= 2;
    }

    /** As the points of a line. */
    public String line() {
        double highest = Math.max(1, highest());
        return history.stream()
                .map(one -> String.format(Locale.ROOT, "%.1f,%.1f", x(one.at()), HEIGHT - one.perSecond() / highest
                        * (HEIGHT - 4) - 2))
                .collect(Collectors.joining(" "));
    }

    private double x(Instant at) {
        double seconds = now.getEpochSecond() - (double) at.getEpochSecond();
        return WIDTH * (1 - Math.clamp(seconds / Tempo.KEPT.toSeconds(), 0, 1));
    }
}
