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
 * Rings when there is something to do, on any node. For one thread. It holds a connection of its own while it is
 * open, and opens another when PostgreSQL has gone away.
 */
public final class Bell implements AutoCloseable {
    /** Rings when something is to be handed over to the tickets' workflows. */
    public static final String HANDOVER = "dueline_handover";

    /** Rings when somebody is to be told something. */
    public static final String ALERT = "dueline_alert";

    private final DataSource source;
    private final String name;
    private @Nullable Connection connection;

    /** @param name which of the bells */
    public Bell(DataSource source, String name) {
        this.source = source;
        this.name = name;
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
            throw new DataAccessResourceFailureException("can't listen for " + name, e);
        }
    }

    private void listen() throws SQLException {
        connection = source.getConnection();
        connection.setAutoCommit(true);
        try (Statement statement = connection.createStatement()) {
            statement.execute("listen " + name);
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
