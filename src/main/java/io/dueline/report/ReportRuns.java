package io.dueline.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What became of scheduled reports. */
@Component
public class ReportRuns {
    private static final String COLUMNS = "report, scheduled_at, from_date, to_date, sent_to, finished_at, fault";

    private final JdbcClient database;

    ReportRuns(JdbcClient database) {
        this.database = database;
    }

    /** The newest run of a report; empty: there was none. */
    public Optional<ReportRun> newest(String tenant, String report) {
        return database.sql("select " + COLUMNS
                + " from report_run where tenant = ? and report = ? order by scheduled_at desc limit 1")
                .params(tenant, report)
                .query((row, number) -> run(row))
                .optional();
    }

    /** The run of that moment as it stands, begun if it wasn't. */
    ReportRun begin(Moment moment, Scope scope) {
        database.sql("""
                insert into report_run (tenant, report, scheduled_at, from_date, to_date)
                values (?, ?, ?::timestamptz, ?, ?) on conflict do nothing""")
                .params(moment.tenant, moment.report, moment.at.toString(), scope.from(), scope.to())
                .update();
        return database.sql("select " + COLUMNS + " from report_run" + Moment.WHERE)
                .params(moment.key())
                .query((row, number) -> run(row))
                .single();
    }

    void failed(Moment moment, String fault) {
        database.sql("update report_run set fault = ?" + Moment.WHERE).param(fault).params(moment.key()).update();
    }

    void finished(Moment moment, List<String> recipients) {
        database.sql("update report_run set finished_at = clock_timestamp(), fault = null, sent_to = ?" + Moment.WHERE)
                .param(recipients.toArray(String[]::new))
                .params(moment.key())
                .update();
    }

    /** Which run: the one of that report at that instant. */
    record Moment(String tenant, String report, Instant at) {
        /** Of its mail, unique among that of the tenant. */
        String name() {
            return "report/" + report + "/" + at;
        }

        private static final String WHERE = " where tenant = ? and report = ? and scheduled_at = ?::timestamptz";

        private List<Object> key() {
            return List.of(tenant, report, at.toString());
        }
    }

    private static ReportRun run(ResultSet row) throws SQLException {
        return new ReportRun(
                row.getString("report"),
                row.getObject("scheduled_at", OffsetDateTime.class).toInstant(),
                row.getObject("from_date", LocalDate.class),
                row.getObject("to_date", LocalDate.class),
                Arrays.asList((String[]) row.getArray("sent_to").getArray()),
                Readings.instant(row, "finished_at"),
                row.getString("fault"));
    }
}
