package io.dueline.console.report;

import io.dueline.console.Shell;
import io.dueline.console.words.LocalMoment;
import io.dueline.console.words.Names;
import io.dueline.report.Csv;
import io.dueline.report.LogRow;
import java.io.OutputStream;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The log page as comma-separated values, all its rows: its columns, its times in its zone. */
final class LogSheet {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);

    private final Csv csv;
    private final Shell shell;

    LogSheet(OutputStream out, Shell shell) {
        this.csv = new Csv(out);
        this.shell = shell;
        csv.write(List.of("State", "Requester", "Ticket", "Department", "Agent", "Level", "Metric", "Cycle",
                "SLA started (" + shell.zone().getId() + ")", "Due", "Closed", "Used", "SLA"));
    }

    void add(LogRow row) {
        LogLine line = LogLine.of(row, shell);
        csv.write(Arrays.asList(line.look().text(), row.requester(), row.ticket(), row.department(), row.agent(),
                row.level(), Names.of(row.metric()), row.cycle(), moment(line.started()), moment(line.due()),
                moment(line.closed()), row.elapsed(), row.left()));
    }

    private static @Nullable String moment(@Nullable LocalMoment moment) {
        return moment == null ? null : MOMENT.format(moment.at().atZone(moment.zone()));
    }

    void end() {
        csv.end();
    }
}
