package io.dueline.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.springframework.dao.DataAccessResourceFailureException;

/**
 * Rings when something is to be handed over, on any node. For one thread. It holds a connection of its own while it is
 * open, and opens another when PostgreSQL has gone away.
 */
public final class HandoverBell implements AutoCloseable {
    private final DataSource source;
    private @Nullable Connection connection;

    public HandoverBell(DataSource source) {
        this.source = source;
    }

    /**
     * Waits until it rings, at most so long. It may return early, and what rang before the first call is not heard.
     *
     * @throws DataAccessResourceFailureException if PostgreSQL can't be reached
     */
    public void await(Duration atMost) {
        try {
            if (connection == null) {
                listen();
            } else {
                connection.unwrap(PGConnection.class).getNotifications((int) atMost.toMillis());
            }
        } catch (SQLException e) {
            close();
            throw new DataAccessResourceFailureException("can't listen for handovers", e);
        }
    }

    private void listen() throws SQLException {
        connection = source.getConnection();
        connection.setAutoCommit(true);
        try (Statement statement = connection.createStatement()) {
            statement.execute("listen dueline_handover");
        }
    }

    @Override
    public void close() {
        if (connection != null) {
            try (Connection listening = connection; Statement statement = listening.createStatement()) {
                connection = null;
                statement.execute("unlisten *");
            } catch (SQLException e) {
                // It is gone already, and with it what it listened to.
                connection = null;
            }
        }
    }
}
