package io.dueline.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A network may swallow packets without a word. */
class SilentDatabaseTest extends ApiTest {
    @Autowired
    DataSource source;

    @Autowired
    Flyway flyway;

    private static int patience(DataSource source) throws SQLException {
        try (Connection connection = source.getConnection()) {
            return connection.getNetworkTimeout();
        }
    }

    @Test
    void an_answer_is_awaited_for_two_minutes() throws SQLException {
        assertThat(patience(source)).isEqualTo(120_000);
    }

    @Test
    void the_end_of_a_migration_is_awaited_without_a_limit() throws SQLException {
        assertThat(patience(flyway.getConfiguration().getDataSource())).isZero();

        assertThat(patience(source)).as("of those who get the connection after it").isEqualTo(120_000);
    }
}
