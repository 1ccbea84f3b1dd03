package io.dueline.embedded;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The embedded PostgreSQL: its programs, its data and its log are in one directory. */
final class Postgres implements Part {

    static final String USER = "postgres";

    // As long as a recovery may take: after a crash the server reads up to max_wal_size again before it answers.
    private static final String STARTS_WITHIN_SECONDS = "120";
    private static final String STOPS_WITHIN_SECONDS = "20";

    private static final Map<String, String> CONFIGURATION = Map.ofEntries(
            Map.entry("listen_addresses", "127.0.0.1"),
            Map.entry("unix_socket_directories", ""),
            Map.entry("fsync", "on"),
            Map.entry("synchronous_commit", "on"),
            Map.entry("full_page_writes", "on"),
            Map.entry("max_connections", "100"),
            Map.entry("shared_buffers", "256MB"),
            Map.entry("effective_cache_size", "1GB"),
            Map.entry("work_mem", "16MB"),
            Map.entry("maintenance_work_mem", "128MB"),
            Map.entry("max_wal_size", "2GB"),
            Map.entry("random_page_cost", "1.1"),
            Map.entry("jit", "off"),
            Map.entry("log_checkpoints", "off"));

    private final Path directory;
    private final PostgresData data;
    private final Path log;
    private final int port;
    private volatile @Nullable PostgresPrograms programs;

    Postgres(Path directory, int port) {
        this.directory = directory;
        this.data = new PostgresData(directory);
        this.log = directory.resolve("postgres.log");
        this.port = port;
    }

    @Override
    public String name() {
        return "PostgreSQL";
    }

    /** How the service reaches it. */
    Map<String, String> properties() throws IOException {
        return Map.of(
                Settings.POSTGRES_URL, "jdbc:postgresql://127.0.0.1:" + port + "/postgres",
                "spring.datasource.username", USER,
                "spring.datasource.password", data.password());
    }

    @Override
    public ProcessHandle start() throws IOException, InterruptedException {
        var unpacked = PostgresPrograms.unpackedIn(directory, log);
        programs = unpacked;
        data.initialise(unpacked);
        data.forgetDeadPostmaster();
        var exit = unpacked.run("pg_ctl", "start", "-D", data.directory().toString(), "-l", log.toString(), "-s", "-w",
                "-t", STARTS_WITHIN_SECONDS, "-o", options());
        return data.postmaster().filter(_ -> exit == 0).orElseThrow(
                () -> new StartRefused("PostgreSQL did not start; the reason is at the end of " + log));
    }

    private String options() {
        return CONFIGURATION.entrySet().stream()
                .map(setting -> "-c " + setting.getKey() + "=" + setting.getValue())
                .collect(joining(" ", "-p " + port + " ", ""));
    }

    @Override
    public void stop() {
        var running = programs;
        if (running != null && !stopped(running, "fast")) stopped(running, "immediate");
    }

    private boolean stopped(PostgresPrograms running, String mode) {
        try {
            return data.postmaster().isEmpty()
                    || running.run("pg_ctl", "stop", "-D", data.directory().toString(), "-s", "-w",
                            "-t", STOPS_WITHIN_SECONDS, "-m", mode) == 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }
}
