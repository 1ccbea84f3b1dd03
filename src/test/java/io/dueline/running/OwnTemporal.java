package io.dueline.running;

import static io.dueline.Patience.await;

import io.dueline.FreePort;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A Temporal server that Dueline doesn't manage: the CLI's dev server on a port of its own, with its data in a file. */
final class OwnTemporal implements AutoCloseable {

    private final Path folder;
    private final int port = FreePort.any();
    private @Nullable Process process;

    OwnTemporal(Path folder) {
        this.folder = folder;
    }

    String address() {
        return "127.0.0.1:" + port;
    }

    void start() {
        process = run("server", "start-dev", "--headless", "--ip", "127.0.0.1", "--port", String.valueOf(port),
                "--db-filename", folder.resolve("temporal.db").toString(), "--log-level", "error",
                "--search-attribute", "DuelineTenant=Keyword", "--search-attribute", "DuelineTicket=Keyword",
                "--search-attribute", "DuelineBreached=Bool");
        await("Temporal").pollInterval(Duration.ofMillis(300))
                .until(() -> succeeds("operator", "cluster", "health", "--address", address()));
    }

    void kill() {
        process.destroyForcibly();
        await("its end").until(() -> !process.isAlive());
    }

    boolean describes(String workflow) {
        return succeeds("workflow", "describe", "--workflow-id", workflow, "--address", address());
    }

    boolean schedules(String schedule) {
        return succeeds("schedule", "describe", "--schedule-id", schedule, "--address", address());
    }

    @Override
    public void close() {
        if (process != null) {
            kill();
        }
    }

    private boolean succeeds(String... arguments) {
        return run(arguments).onExit().join().exitValue() == 0;
    }

    private Process run(String... arguments) {
        List<String> command = new ArrayList<>(List.of("temporal"));
        command.addAll(List.of(arguments));
        File log = folder.resolve("temporal.log").toFile();
        try {
            return new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log))
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
