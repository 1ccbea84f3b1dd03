package io.dueline.api;

import io.dueline.report.Tally;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A tally as the API writes it. */
record Figures(
        long met,
        @Nullable Duration avgMet,
        @Nullable Duration maxMet,
        @Nullable Duration minMet,
        long missed,
        @Nullable Duration avgMissed,
        @Nullable Duration maxMissed,
        @Nullable Duration minMissed,
        long unanswered,
        long excused,
        long cancelled,
        long running,
        @Nullable Double compliance,
        long denominator,
        @Nullable Duration p50Met,
        @Nullable Duration p90Met,
        @Nullable Duration p95Met,
        @Nullable Duration p50Missed,
        @Nullable Duration p90Missed,
        @Nullable Duration p95Missed,
        List<Band> achievedWithin,
        @Nullable Double satisfaction,
        long rated) {

    /** @param share of the denominator; null when that is 0 */
    record Band(Duration within, long count, @Nullable Double share) {}

    static Figures of(Tally tally) {
        Tally.Times met = tally.metTimes();
        Tally.Times missed = tally.missedTimes();
        return new Figures(
                tally.met(), met.average(), met.longest(), met.shortest(),
                tally.missed(), missed.average(), missed.longest(), missed.shortest(),
                tally.unanswered(), tally.excused(), tally.cancelled(), tally.running(), tally.compliance(),
                tally.denominator(), met.p50(), met.p90(), met.p95(), missed.p50(), missed.p90(), missed.p95(),
                bands(tally), tally.rating().average(), tally.rating().tickets());
    }

    private static List<Band> bands(Tally tally) {
        return tally.bands().stream()
                .map(band -> new Band(band.within(), band.count(), tally.share(band.count())))
                .toList();
    }
}
