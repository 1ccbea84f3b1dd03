package io.dueline.store;

import java.util.ArrayList;
import java.util.List;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Statements that write rows, sent together: one round trip, whatever there is to write. Within a transaction. */
final class Script {
    private static final String UNDO = "rollback to savepoint script;\nrelease savepoint script";

    private final List<String> statements = new ArrayList<>(List.of("savepoint script"));
    private final List<String> rows = new ArrayList<>();

    /** @param statement with one parameter, the rows as JSON; left out when there are none */
    Script add(String statement, List<?> some) {
        if (!some.isEmpty()) {
            statements.add(statement);
            rows.add(Rows.json(some));
        }
        return this;
    }

    /** @throws RowsRefused and nothing is written, but the transaction can go on */
    void run(JdbcClient db) {
        if (!rows.isEmpty()) {
            statements.add("release savepoint script");
            send(db);
        }
    }

    private void send(JdbcClient db) {
        try {
            db.sql(String.join(";\n", statements)).params(rows).update();
        } catch (DataAccessException refusal) {
            if (!RowsRefused.isTold(refusal)) {
                throw refusal;
            }
            db.sql(UNDO).update();
            throw new RowsRefused(refusal);
        }
    }
}
