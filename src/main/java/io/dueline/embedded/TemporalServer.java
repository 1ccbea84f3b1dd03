package io.dueline.embedded;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.InetAddress;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** The embedded Temporal server and its web pages: the Temporal CLI's development server on a SQLite file. */
final class TemporalServer implements Part {

    static final String UI_URL = "dueline.temporal.ui-url";

    private static final int STARTS_WITHIN_SECONDS = 60;
    private static final int STOPS_WITHIN_SECONDS = 4;

    private static final List<String> OPTIONS = List.of(
            "--ip", "127.0.0.1",
            "--namespace", TemporalNamespace.NAME,
            "--log-level", "error",
            // One write to the disk for each transaction instead of three, and still none is lost.
            "--sqlite-pragma", "journal_mode=wal",
            "--sqlite-pragma", "synchronous=full",
            "--dynamic-config-value", "matching.numTaskqueueReadPartitions=1",
            "--dynamic-config-value", "matching.numTaskqueueWritePartitions=1",
            "--search-attribute", "DuelineTenant=Keyword",
            "--search-attribute", "DuelineTicket=Keyword",
            "--search-attribute", "DuelineBreached=Bool");

    private final Path program;
    private final TemporalData data;
    private final TemporalSettings settings;
    private volatile @Nullable Process process;

    TemporalServer(Path program, TemporalData data, TemporalSettings settings) {
        this.program = program;
        this.data = data;
        this.settings = settings;
    }

    @Override
    public String name() {
        return "Temporal";
    }

    /** How the service reaches it, and where its pages are. */
    Map<String, String> properties() {
        return Map.of(Settings.TEMPORAL_TARGET, target(), UI_URL, "http://127.0.0.1:" + settings.uiPort());
    }

    private String target() {
        return "127.0.0.1:" + settings.port();
    }

    @Override
    public ProcessHandle start() throws IOException, InterruptedException {
        data.setAsideUnfinished();
        var started = launch();
        process = started;
        await(started, () -> !Port.isFree(InetAddress.getLoopbackAddress(), settings.port()));
        try (var namespace = new TemporalNamespace(target())) {
            await(started, namespace::isPrepared);
        }
        data.markFinished();
        return started.toHandle();
    }

    private Process launch() throws IOException {
        return new ProcessBuilder(command())
                .redirectErrorStream(true)
                .redirectOutput(Redirect.appendTo(data.log().toFile()))
                .start();
    }

    private List<String> command() {
        var command = new ArrayList<>(Platform.awayFromTheTerminal());
        command.addAll(List.of(program.toString(), "server", "start-dev"));
        command.addAll(List.of("--db-filename", data.database().toString()));
        command.addAll(List.of("--port", "" + settings.port(), "--ui-port", "" + settings.uiPort()));
        command.addAll(OPTIONS);
        return command;
    }

    private void await(Process started, BooleanSupplier condition) throws IOException, InterruptedException {
        for (var tries = 0; !condition.getAsBoolean(); tries++) {
            if (started.waitFor(100, MILLISECONDS)) throw new IOException("the reason is at the end of " + data.log());
            if (tries > STARTS_WITHIN_SECONDS * 10) throw new IOException("it does not answer at " + target());
        }
    }

    @Override
    public void stop() {
        var running = process;
        if (running != null) Processes.end(List.of(running.toHandle()), STOPS_WITHIN_SECONDS);
    }
}
