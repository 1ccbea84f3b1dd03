package io.dueline.running;

import static io.dueline.Patience.await;

import io.dueline.FreePort;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Dueline in a process of its own, with a home and ports of its own. */
public final class RunningDueline implements AutoCloseable {
    private static final Duration START = Duration.ofMinutes(5);

    private final Path home;
    private final Map<String, Integer> ports = Map.of("server.port", FreePort.any(), "dueline.embedded.temporal.port",
            FreePort.any(),
            "dueline.embedded.temporal.ui-port", FreePort.any(), "dueline.embedded.postgres.port", FreePort.any());
    private final List<String> settings;
    private @Nullable Process process;

    /** @param settings further arguments, such as {@code --spring.temporal.connection.target=…}, or {@code -Xmx256m} */
    public RunningDueline(Path home, String... settings) {
        this.home = home;
        this.settings = List.of(settings);
    }

    public RunningDueline start() {
        launch();
        await("readiness").atMost(START).pollInterval(Duration.ofMillis(200)).until(this::isReadyOrEnded);
        if (!process.isAlive()) {
            throw new IllegalStateException("Dueline ended at its start:\n" + output());
        }
        return this;
    }

    /** Starts it without waiting for anything. */
    public void launch() {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Ddueline.home=" + home, "--enable-native-access=ALL-UNNAMED", "-Xmx1g",
                "-cp", System.getProperty("java.class.path"), "io.dueline.Application"));
        settings.stream().filter(RunningDueline::isForJava)
                .forEach(setting -> command.add(command.indexOf("-cp"), setting));
        ports.forEach((name, port) -> command.add("--" + name + "=" + port));
        settings.stream().filter(setting -> !isForJava(setting)).forEach(command::add);
        try {
            process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log().toFile()).start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isForJava(String setting) {
        return setting.startsWith("-X");
    }

    public Api api() {
        return new Api(ports.get("server.port"));
    }

    /** Where its embedded PostgreSQL is, for whoever wants to look past the API; the user is {@code postgres}. */
    public String postgresUrl() {
        return "jdbc:postgresql://127.0.0.1:" + ports.get("dueline.embedded.postgres.port") + "/postgres";
    }

    public String postgresPassword() {
        try {
            return Files.readString(home.resolve("postgres").resolve("password"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How much memory of the machine the service has, as Linux counts it. */
    public long residentMebibytes() {
        try (var status = Files.lines(Path.of("/proc", String.valueOf(process.pid()), "status"))) {
            String resident = status.filter(line -> line.startsWith("VmRSS:")).findFirst().orElseThrow();
            return Long.parseLong(resident.replaceAll("\\D", "")) >> 10;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits until the API takes calls, ready or not. */
    public void awaitAnswering() {
        await("an answer").atMost(START).pollInterval(Duration.ofMillis(200)).ignoreExceptions()
                .until(() -> api().get("/actuator/health/liveness").status() == 200);
    }

    /** Kills the service, its Temporal server and its PostgreSQL, all at once, without a word. */
    public void killEverything() {
        List<ProcessHandle> all = processes();
        all.forEach(ProcessHandle::destroyForcibly);
        await("the end of all of them").until(() -> all.stream().noneMatch(ProcessHandle::isAlive));
    }

    /** Stops it as an operator would. */
    @Override
    public void close() {
        if (process == null || !process.isAlive()) {
            return;
        }
        List<ProcessHandle> parts = processes();
        process.destroy();
        await("an orderly end").until(() -> !process.isAlive());
        await("the end of its parts").until(() -> parts.stream().noneMatch(ProcessHandle::isAlive));
    }

    public String output() {
        try {
            return Files.readString(log());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * All whose command lines name this home: PostgreSQL is no child of the process that starts it. The home stands first,
     * as only the beginning of a long command line can be read.
     */
    private List<ProcessHandle> processes() {
        return ProcessHandle.allProcesses()
                .filter(each -> each.info().commandLine().filter(line -> line.contains(home.toString())).isPresent())
                .toList();
    }

    private boolean isReadyOrEnded() {
        return !process.isAlive() || api().isReady();
    }

    private Path log() {
        return home.resolveSibling(home.getFileName() + ".log");
    }

}
