package io.dueline.store;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was amended, both versions kept. */
@Repository
class Amendments {
    /** An amendment that is about to be written. */
    record Row(
            String tenant,
            String ticket,
            String metric,
            int cycle,
            Instant amendedAt,
            List<Amendment.Cause> cause,
            Amendment.Version before,
            Amendment.@Nullable Version after) {}

    static final String INSERT = """
            insert into amendment (tenant, ticket, metric, cycle, amended_at, cause, before, after)
            select tenant, ticket, metric, cycle, amended_at, cause, before, after
            from json_populate_recordset(null::amendment, ?::json)""";

    private final JdbcClient db;

    Amendments(JdbcClient db) {
        this.db = db;
    }

    List<Amendment> of(TicketKey ticket) {
        List<String> rows = db
                .sql("select row_to_json(a) from amendment a where tenant = ? and ticket = ? order by seq")
                .params(ticket.tenant(), ticket.ticket())
                .query(String.class)
                .list();
        return Rows.rows(rows, Amendment.class);
    }
}
