package io.dueline.store;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Tickets that are gone through in the order of their ids, some at a time. */
@Repository
class OpenTickets {
    private final JdbcClient db;

    OpenTickets(JdbcClient db) {
        this.db = db;
    }

    List<TicketRow> after(String tenant, TicketFilter filter, String id, int limit) {
        var wanted = new Wanted(filter);
        List<String> found = db
                .sql("select row_to_json(t) from ticket t where tenant = :tenant and open and id > :after"
                        + wanted.sql() + " order by id limit " + limit)
                .params(wanted.params())
                .param("tenant", tenant)
                .param("after", id)
                .query(String.class)
                .list();
        return Rows.rows(found, TicketRow.class);
    }
}
