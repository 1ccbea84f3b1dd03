package io.dueline.running;

import static io.dueline.Patience.PATIENCE;

import io.dueline.FreePort;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** A PostgreSQL that isn't Dueline's own: it can go away and come back at the same address, with everything in it. */
final class OwnPostgres implements AutoCloseable {
    private final Path data;
    private final int port = FreePort.any();
    private @Nullable EmbeddedPostgres running;

    OwnPostgres(Path folder) {
        this.data = folder.resolve("postgres-data");
    }

    String url() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/postgres?user=postgres";
    }

    OwnPostgres start() {
        try {
            running = EmbeddedPostgres.builder()
                    .setPGStartupWait(PATIENCE)
                    .setDataDirectory(data)
                    .setCleanDataDirectory(false)
                    .setPort(port)
                    .setServerConfig("fsync", "on")
                    .start();
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void stop() {
        close();
    }

    @Override
    public void close() {
        if (running != null) {
            try {
                running.close();
                running = null;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
