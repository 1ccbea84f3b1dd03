package io.dueline.report;

import java.time.Duration;
import java.util.List;

/**
 * What is read of each clock.
 *
 * @param wall the time on the wall between start and end, instead of the open time that counted
 * @param percentiles whether to tell them; they cost more than everything else
 * @param bands for each of these, how many clocks were answered within it
 */
public record Measure(boolean wall, boolean percentiles, List<Duration> bands) {
    /** Open time, without percentiles and bands. */
    public static final Measure OPEN_TIME = new Measure(false, false, List.of());

    public Measure {
        bands = List.copyOf(bands);
    }
}
