package io.dueline.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads tallies out of rows.
 *
 * @param prefix of the columns
 */
record TallyRow(String prefix, Measure measure) {

    Tally read(ResultSet row, Tally.Rating rating) throws SQLException {
        return new Tally(
                row.getLong(prefix + "met"),
                times(row, "met"),
                row.getLong(prefix + "missed"),
                times(row, "missed"),
                row.getLong(prefix + "unanswered"),
                row.getLong(prefix + "excused"),
                row.getLong(prefix + "cancelled"),
                row.getLong(prefix + "running"),
                bands(row),
                rating);
    }

    private Tally.Times times(ResultSet row, String outcome) throws SQLException {
        return new Tally.Times(
                duration(row, "avg_" + outcome),
                duration(row, "max_" + outcome),
                duration(row, "min_" + outcome),
                percentile(row, "p50_" + outcome),
                percentile(row, "p90_" + outcome),
                percentile(row, "p95_" + outcome));
    }

    private @Nullable Duration percentile(ResultSet row, String column) throws SQLException {
        return measure.percentiles() ? duration(row, column) : null;
    }

    private @Nullable Duration duration(ResultSet row, String column) throws SQLException {
        long microseconds = row.getLong(prefix + column);
        return row.wasNull() ? null : Microseconds.duration(microseconds);
    }

    private List<Tally.Band> bands(ResultSet row) throws SQLException {
        List<Tally.Band> bands = new ArrayList<>();
        for (int i = 0; i < measure.bands().size(); i++) {
            bands.add(new Tally.Band(measure.bands().get(i), row.getLong(prefix + "band_" + i)));
        }
        return bands;
    }
}
