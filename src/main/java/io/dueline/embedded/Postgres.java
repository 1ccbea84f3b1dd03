package io.dueline.embedded;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

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

    private final PostgresData data;
    private final PostgresPrograms programs;
    private final Path log;
    private final int port;

    private Postgres(PostgresData data, PostgresPrograms programs, Path log, int port) {
        this.data = data;
        this.programs = programs;
        this.log = log;
        this.port = port;
    }

    static Postgres in(Path directory, int port) throws IOException {
        Files.createDirectories(directory);
        var log = directory.resolve("postgres.log");
        return new Postgres(new PostgresData(directory), PostgresPrograms.unpackedIn(directory, log), log, port);
    }

    @Override
    public String name() {
        return "PostgreSQL";
    }

    /** How the service reaches it, once it is up. */
    Map<String, String> properties() {
        return Map.of(
                Settings.POSTGRES_URL, "jdbc:postgresql://127.0.0.1:" + port + "/postgres",
                "spring.datasource.username", USER,
                "spring.datasource.password", data.password());
    }

    @Override
    public ProcessHandle start() throws IOException, InterruptedException {
        data.initialise(programs);
        data.forgetDeadPostmaster();
        var failed = programs.run("pg_ctl", "start", "-D", data.directory().toString(), "-w", "-t",
                STARTS_WITHIN_SECONDS,
                "-s", "-l", log.toString(), "-o", "-p " + port + " " + options());
        return data.postmaster().filter(_ -> failed == 0).orElseThrow(
                () -> new StartRefused("PostgreSQL did not start; the reason is at the end of " + log));
    }

    private static String options() {
        return CONFIGURATION.entrySet().stream()
                .map(setting -> "-c " + setting.getKey() + "=" + setting.getValue())
                .collect(joining(" "));
    }

    @Override
    public void stop() {
        try {
            if (data.postmaster().isPresent() && !stopped("fast")) stopped("immediate");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean stopped(String mode) throws IOException {
        try {
            return programs.run("pg_ctl", "stop", "-D", data.directory().toString(), "-m", mode, "-w", "-t",
                    STOPS_WITHIN_SECONDS, "-s") == 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }
}
