package io.dueline.console.report;

import io.dueline.console.Shell;
import io.dueline.console.words.Length;
import io.dueline.console.words.LocalMoment;
import io.dueline.console.words.Look;
import io.dueline.console.words.Names;
import io.dueline.report.LogRow;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriUtils;

/** A row of the log as it is shown. */
record LogLine(
        LogRow row, Look look, LocalMoment started, @Nullable LocalMoment due, @Nullable LocalMoment closed) {

    static LogLine of(LogRow row, Shell shell) {
        return new LogLine(
                row,
                look(row),
                shell.moment(row.startedAt()),
                row.dueAt() == null ? null : shell.moment(row.dueAt()),
                row.closedAt() == null ? null : shell.moment(row.closedAt()));
    }

    private static Look look(LogRow row) {
        return row.excused()
                ? Look.EXCUSED
                : Look.of(row.state(), row.closedAt() == null, row.left(), row.elapsed().plus(row.left()), List.of());
    }

    public String path() {
        return "/tickets/" + UriUtils.encodePathSegment(row.ticket(), "UTF-8");
    }

    public String metric() {
        return Names.of(row.metric());
    }

    public String level() {
        return Names.of(row.level());
    }

    public @Nullable String department() {
        return row.department() == null ? null : Names.capital(row.department());
    }

    public Length elapsed() {
        return new Length(row.elapsed());
    }

    /** What is left of the time allowed, or by how much it was exceeded. */
    public String left() {
        return new Length(row.left()).text() + (row.left().isNegative() ? " over" : " left");
    }
}
