package io.dueline.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import io.dueline.Patience;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The programs here are copies of one that only waits: what counts is where they are and what they were called with. */
@Timeout(Patience.SECONDS)
class OrphansTest {

    @TempDir
    Path directory;

    private final List<Process> started = new ArrayList<>();
    private Home home;

    @BeforeEach
    void home() {
        home = Home.at(directory.resolve("home").toString());
    }

    @AfterEach
    void end() {
        started.forEach(Process::destroyForcibly);
    }

    @Test
    void a_postgres_of_this_home_is_stopped() throws Exception {
        var orphan = run(waiting(home.postgres().resolve("programs/bin/postgres")));
        new Orphans(home).stop();
        assertThat(orphan.toHandle().isAlive()).isFalse();
    }

    @Test
    void a_temporal_of_this_home_is_stopped() throws Exception {
        var orphan = run(waiting(directory.resolve("bin/temporal")), "server", "start-dev",
                home.temporal() + "/temporal.db");
        new Orphans(home).stop();
        assertThat(orphan.toHandle().isAlive()).isFalse();
    }

    @Test
    void those_of_another_home_and_those_who_only_look_are_left_alone() throws Exception {
        var postgresOfAnother = run(waiting(directory.resolve("home2/postgres/programs/bin/postgres")));
        var temporalOfAnother = run(waiting(directory.resolve("bin/temporal")), "server", "start-dev",
                directory + "/home2/temporal/temporal.db");
        var onlooker = run(waiting(directory.resolve("bin/sqlite3")), home.temporal() + "/temporal.db");
        new Orphans(home).stop();
        assertThat(List.of(postgresOfAnother, temporalOfAnother, onlooker)).allMatch(Process::isAlive);
    }

    private static Path waiting(Path program) throws IOException {
        if (!Files.exists(program))
            Files.copy(Path.of("/bin/sh"), Files.createDirectories(program.getParent()).resolve(program.getFileName()));
        program.toFile().setExecutable(true);
        return program;
    }

    /** A shell that reads commands from an input which never says anything. */
    private Process run(Path program, String... arguments) throws IOException {
        var command = new ArrayList<>(List.of(program.toString(), "-s"));
        command.addAll(List.of(arguments));
        var process = new ProcessBuilder(command).start();
        started.add(process);
        return process;
    }
}
