package io.dueline.report;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a set of clocks adds up to.
 *
 * @param missed those that are still counting included, with their time so far
 * @param excused missed, but for a reason that was accepted; not among {@code missed}
 * @param running paused ones included
 * @param bands as they were asked for
 * @param rating what their customers thought
 */
public record Tally(
        long met,
        Times metTimes,
        long missed,
        Times missedTimes,
        long unanswered,
        long excused,
        long cancelled,
        long running,
        List<Band> bands,
        Rating rating) {

    /** Of no clocks. */
    public static final Tally NOTHING = new Tally(0, Times.NONE, 0, Times.NONE, 0, 0, 0, 0, List.of(), Rating.NONE);

    public Tally {
        bands = List.copyOf(bands);
    }

    /** What compliance is a share of: met, missed and unanswered. */
    public long denominator() {
        return met + missed + unanswered;
    }

    /** From 0 to 1; null when there is nothing to divide by. */
    public @Nullable Double compliance() {
        return share(met);
    }

    /** Of the denominator, from 0 to 1; null when that is 0. */
    public @Nullable Double share(long count) {
        return denominator() == 0 ? null : (double) count / denominator();
    }

    /**
     * Time elapsed; null where there is no clock to take it from. The average is rounded to the microsecond. Of a hundred
     * clocks, {@code p90} is the ninetieth shortest; null also where percentiles were not asked for.
     */
    public record Times(
            @Nullable Duration average,
            @Nullable Duration longest,
            @Nullable Duration shortest,
            @Nullable Duration p50,
            @Nullable Duration p90,
            @Nullable Duration p95) {

        static final Times NONE = new Times(null, null, null, null, null, null);
    }

    /** How many were answered within that time, met or not. */
    public record Band(Duration within, long count) {}

    /**
     * The newest rating of each ticket that has an outcome among them; a ticket counts once.
     *
     * @param average from 1 to 5; null: nobody rated
     */
    public record Rating(@Nullable Double average, long tickets) {
        static final Rating NONE = new Rating(null, 0);
    }
}
