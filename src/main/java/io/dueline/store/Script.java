package io.dueline.store;

import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Statements that write rows, sent together: one round trip, whatever there is to write. */
final class Script {
    private final List<String> statements = new ArrayList<>();
    private final List<String> rows = new ArrayList<>();

    /** @param statement with one parameter, the rows as JSON; left out when there are none */
    Script add(String statement, List<?> some) {
        if (!some.isEmpty()) {
            statements.add(statement);
            rows.add(Rows.json(some));
        }
        return this;
    }

    void run(JdbcClient db) {
        if (!statements.isEmpty()) {
            db.sql(String.join(";\n", statements)).params(rows).update();
        }
    }
}
