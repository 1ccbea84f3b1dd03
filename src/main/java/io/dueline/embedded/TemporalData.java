package io.dueline.embedded;

import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What the Temporal server keeps: one SQLite file with every workflow. */
record TemporalData(Path directory) {

    Path database() {
        return directory.resolve("temporal.db");
    }

    Path log() {
        return directory.resolve("temporal.log");
    }

    private Path finished() {
        return directory.resolve("temporal.db.complete");
    }

    void markFinished() throws IOException {
        if (!Files.exists(finished())) Files.createFile(finished());
    }

    /** Temporal creates its tables only where there is no file: one it was killed over would never get the rest of them. */
    void setAsideUnfinished() throws IOException {
        Files.createDirectories(directory);
        if (!Files.exists(database()) || Files.exists(finished())) return;
        // SQLite would take what they hold for a part of the next database of that name.
        Files.deleteIfExists(directory.resolve("temporal.db-wal"));
        Files.deleteIfExists(directory.resolve("temporal.db-shm"));
        Files.move(database(), directory.resolve("temporal.db.unfinished"), REPLACE_EXISTING);
    }
}
