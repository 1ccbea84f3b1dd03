package io.dueline.embedded;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * How the embedded PostgreSQL is run: {@code dueline.embedded.postgres.*}.
 *
 * @param port where it listens, on loopback; absent: a free port, chosen once and remembered in the home
 */
record PostgresSettings(@Nullable Integer port) {

    static final String PREFIX = "dueline.embedded.postgres";
    private static final String PORT = PREFIX + ".port";

    PostgresSettings {
        if (port != null) new Port(PORT, port);
    }

    Port portIn(Home home) throws IOException {
        return new Port(PORT, port != null ? port : new RememberedPort(home.postgres().resolve("port")).number());
    }
}
