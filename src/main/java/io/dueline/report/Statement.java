package io.dueline.report;

import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A query that grows by conditions. Only names from this package become part of its text; every value is a parameter. */
final class Statement {
    private static final int FETCH_SIZE = 500;

    private final StringBuilder sql;
    private String relation = "";
    private final Map<String, Object> parameters = new HashMap<>();

    /** @param sql ends in a condition, or where conditions may follow */
    Statement(String sql) {
        this.sql = new StringBuilder(sql);
    }

    Statement with(String name, Object value) {
        parameters.put(name, value);
        return this;
    }

    Statement and(String condition, String name, Object value) {
        sql.append(" and ").append(condition);
        return with(name, value);
    }

    /** Goes on with another query's text and parameters. */
    Statement then(Statement more) {
        parameters.putAll(more.parameters);
        relation += more.relation;
        return then(more.sql.toString());
    }

    Statement then(String more) {
        sql.append(more);
        return this;
    }

    /** Has it begin {@code with} a relation of its own, which it may read instead of a table. */
    Statement over(String with) {
        relation = with;
        return this;
    }

    /** Hands over one row after another, so that any number of them takes the same memory; this needs a transaction. */
    void read(JdbcClient database, RowCallbackHandler rows) {
        read(database, FETCH_SIZE, rows);
    }

    /** Has all rows sent at once, of which there are few; only then PostgreSQL works on them with more than one process. */
    void readAtOnce(JdbcClient database, RowCallbackHandler rows) {
        read(database, 0, rows);
    }

    private void read(JdbcClient database, int fetchSize, RowCallbackHandler rows) {
        database.sql(relation + sql).params(parameters).withFetchSize(fetchSize).query(rows);
    }
}
