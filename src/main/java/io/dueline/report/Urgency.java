package io.dueline.report;

import java.util.Comparator;
import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Clocks of many calendars, the most urgent first. How much open time is left is the order of the instants at which it
 * runs out only within one calendar: each strand is read in that order, a little at a time, and they are merged by what
 * is left.
 */
final class Urgency {
    private static final int LEAST = 6;
    private static final int MOST = 1_000;

    private final List<Strand> strands;
    private final BiConsumer<List<Strand>, Integer> reader;
    private int step;

    /**
     * @param reader reads that many clocks more into each of those strands
     * @param expected how many will be taken, more or less
     */
    Urgency(List<Strand> strands, BiConsumer<List<Strand>, Integer> reader, int expected) {
        this.strands = strands;
        this.reader = reader;
        this.step = Math.max(LEAST, 2 * expected / Math.max(1, strands.size()) + 1);
    }

    /** Null: there are no more. */
    @Nullable
    QueueClock next() {
        List<Strand> dry = strands.stream().filter(Strand::isDry).toList();
        if (!dry.isEmpty()) {
            reader.accept(dry, step);
            step = Math.min(2 * step, MOST);
        }
        return strands.stream()
                .filter(strand -> strand.first() != null)
                .min(Comparator.comparing(Strand::first, QueueClock.BY_URGENCY))
                .map(Urgency::take)
                .orElse(null);
    }

    private static QueueClock take(Strand strand) {
        QueueClock first = strand.first();
        strand.removeFirst();
        return first;
    }
}
