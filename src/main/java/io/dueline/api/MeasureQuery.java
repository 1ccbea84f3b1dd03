package io.dueline.api;

import io.dueline.policy.Durations;
import io.dueline.report.Measure;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads what a report is to measure. */
final class MeasureQuery {
    private static final List<String> TIMES = List.of("open", "wall");
    private static final List<String> FLAGS = List.of("true", "false");
    private static final int MOST_BANDS = 10;
    private static final Duration LONGEST = Duration.ofDays(36_500);

    private MeasureQuery() {}

    static Measure read(Parameters parameters) {
        String time = parameters.one("time", "open or wall", text -> TIMES.contains(text) ? text : null);
        String percentiles = parameters.one("percentiles", "true or false", text -> FLAGS.contains(text) ? text : null);
        return new Measure("wall".equals(time), "true".equals(percentiles), bands(parameters));
    }

    private static List<Duration> bands(Parameters parameters) {
        List<Duration> bands = parameters.many("bands", "a duration such as 30s, 5m or 1h30m, more than none",
                MeasureQuery::band);
        if (bands.size() > MOST_BANDS) {
            parameters.fault("bands", String.join(",", parameters.words("bands")), "may have at most " + MOST_BANDS
                    + " durations, not " + bands.size());
        }
        return bands.stream().sorted().toList();
    }

    private static @Nullable Duration band(String text) {
        try {
            Duration band = Durations.parse(text);
            return band.isPositive() && band.compareTo(LONGEST) <= 0 ? band : null;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
