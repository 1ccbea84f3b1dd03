package io.dueline.api;

import io.dueline.report.Log;
import io.dueline.report.LogRow;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of the log. */
record LogAnswer(List<Row> rows, @Nullable String next) {

    static LogAnswer of(Log.Page page, @Nullable String next) {
        return new LogAnswer(page.rows().stream().map(Row::of).toList(), next);
    }

    record Row(
            @Nullable String requester,
            String ticket,
            @Nullable String department,
            @Nullable String agent,
            String level,
            String metric,
            int cycle,
            Instant startedAt,
            @Nullable Instant dueAt,
            @Nullable Instant closedAt,
            String state,
            Duration elapsed,
            Duration left,
            Duration wall,
            boolean excused) {

        static Row of(LogRow row) {
            return new Row(
                    row.requester(), row.ticket(), row.department(), row.agent(), row.level(), row.metric(),
                    row.cycle(), row.startedAt(), row.dueAt(), row.closedAt(), row.state(), row.elapsed(), row.left(),
                    row.wall(), row.excused());
        }
    }
}
