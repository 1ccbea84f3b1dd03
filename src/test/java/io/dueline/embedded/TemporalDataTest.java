package io.dueline.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TemporalDataTest {

    @TempDir
    Path directory;

    @BeforeEach
    void a_database_with_its_log() throws IOException {
        Files.writeString(directory.resolve("temporal.db"), "tables");
        Files.writeString(directory.resolve("temporal.db-wal"), "changes");
    }

    @Test
    void a_database_that_was_never_finished_makes_room_for_another() throws IOException {
        new TemporalData(directory).setAsideUnfinished();
        assertThat(directory).isDirectoryNotContaining("glob:**temporal.db")
                .isDirectoryNotContaining("glob:**temporal.db-wal");
    }

    @Test
    void a_finished_database_stays_where_it_is() throws IOException {
        var data = new TemporalData(directory);
        data.markFinished();
        data.setAsideUnfinished();
        assertThat(directory.resolve("temporal.db")).hasContent("tables");
        assertThat(directory.resolve("temporal.db-wal")).hasContent("changes");
    }
}
