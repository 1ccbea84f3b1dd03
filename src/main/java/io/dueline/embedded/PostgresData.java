package io.dueline.embedded;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;

/** What PostgreSQL keeps: its data directory, and the password that keeps this machine's other users out of it. */
record PostgresData(Path parent) {

    private static final String VERSION = "18";

    // Iterations make guessing slow, which nobody does with 192 random bits, and every new connection too.
    private static final String ONE_ITERATION = "scram_iterations=1";

    Path directory() {
        return parent.resolve("data");
    }

    /** Chosen when first asked for. */
    String password() throws IOException {
        return Files.readString(passwordFile());
    }

    /** A machine that dies half-way leaves nothing that looks complete. */
    void initialise(PostgresPrograms programs) throws IOException, InterruptedException {
        if (Files.exists(directory())) {
            requireVersion();
            return;
        }
        var unfinished = Directories.emptied(parent.resolve("data.unfinished"));
        var failed = programs.run("initdb", "-D", unfinished.toString(), "-U", Postgres.USER, "-A", "scram-sha-256",
                "--pwfile", passwordFile().toString(), "-E", "UTF8", "--locale=C", "--no-instructions",
                "-c", ONE_ITERATION);
        if (failed != 0)
            throw new StartRefused("PostgreSQL's data could not be created; the reason is at the end of "
                    + parent.resolve("postgres.log"));
        Files.move(unfinished, directory(), ATOMIC_MOVE);
    }

    private void requireVersion() throws IOException {
        var version = Files.readString(directory().resolve("PG_VERSION")).strip();
        if (!version.equals(VERSION)) {
            throw new StartRefused("the data in " + directory() + " is PostgreSQL " + version
                    + "'s; this Dueline brings "
                    + VERSION + ": start the Dueline that wrote it, dump the data and load it into a new dueline.home");
        }
    }

    private Path passwordFile() throws IOException {
        var file = parent.resolve("password");
        if (!Files.exists(file)) choosePassword(file);
        return file;
    }

    private void choosePassword(Path file) throws IOException {
        var random = new byte[24];
        new SecureRandom().nextBytes(random);
        Files.createDirectories(parent);
        // A temporary file is readable by its owner only, and stays so when it is moved.
        var whole = Files.createTempFile(parent, "password", null);
        Files.writeString(whole, Base64.getUrlEncoder().encodeToString(random));
        Files.move(whole, file, ATOMIC_MOVE);
    }

    /** The server's main process, by the file that the server keeps for it. */
    Optional<ProcessHandle> postmaster() throws IOException {
        if (!Files.exists(pidFile())) return Optional.empty();
        try (var lines = Files.lines(pidFile())) {
            return lines.findFirst().map(Long::valueOf).flatMap(ProcessHandle::of);
        }
    }

    /**
     * A killed server leaves its pid file; once another program has got that pid, PostgreSQL would take it for a running server
     * and refuse to start.
     */
    void forgetDeadPostmaster() throws IOException {
        if (postmaster().filter(PostgresData::mayBePostgres).isEmpty()) Files.deleteIfExists(pidFile());
    }

    private static boolean mayBePostgres(ProcessHandle process) {
        return process.info().command().map(command -> command.contains("postgres")).orElse(true);
    }

    private Path pidFile() {
        return directory().resolve("postmaster.pid");
    }
}
