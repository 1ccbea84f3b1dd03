package io.dueline.embedded;

import static java.net.InetAddress.getLoopbackAddress;
import static java.util.concurrent.CompletableFuture.completedFuture;
import static java.util.concurrent.TimeUnit.SECONDS;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** The servers that run on this machine for one service, and the properties by which the service finds them. */
final class Installation implements AutoCloseable {

    private static final int PATIENCE_SECONDS = 20;

    private final Home home;
    private final Settings settings;
    private final Deque<AutoCloseable> open = new ArrayDeque<>();
    private final Map<String, Object> properties = new LinkedHashMap<>();
    private boolean closed;
    private CompletableFuture<Void> postgresUp = completedFuture(null);
    private CompletableFuture<Void> temporalUp = completedFuture(null);

    Installation(Home home, Settings settings) {
        this.home = home;
        this.settings = settings;
    }

    Home home() {
        return home;
    }

    Map<String, Object> properties() {
        return properties;
    }

    void awaitPostgres() {
        postgresUp.join();
    }

    /** For a moment only: what keeps Temporal from coming up is said elsewhere. */
    void awaitTemporal() {
        temporalUp.completeOnTimeout(null, PATIENCE_SECONDS, SECONDS).exceptionally(_ -> null).join();
    }

    /** Returns when both are on their way up and the properties are known. */
    void start() throws IOException, InterruptedException {
        open.push(HomeLock.take(home));
        new Orphans(home).stop();
        settings.server().requireFreePort();
        if (settings.needsPostgres()) startPostgres(settings.postgres().portIn(home));
        if (settings.needsTemporal()) startTemporal(settings.temporal());
    }

    private void startPostgres(Port port) throws IOException {
        port.requireFree(getLoopbackAddress());
        var postgres = new Postgres(home.postgres(), port.number());
        properties.putAll(postgres.properties());
        postgresUp = keep(postgres);
    }

    private void startTemporal(TemporalSettings temporal) throws InterruptedException {
        temporal.server().requireFree(getLoopbackAddress());
        temporal.ui().requireFree(getLoopbackAddress());
        var program = TemporalSearch.in(home.temporal(), System.getenv("PATH")).program();
        var server = new TemporalServer(program, new TemporalData(home.temporal()), temporal);
        properties.putAll(server.properties());
        temporalUp = keep(server);
    }

    // Whoever asks to stop in the middle of a start must not be overtaken by it.
    private synchronized CompletableFuture<Void> keep(Part part) {
        if (closed) throw new StartRefused("it was asked to stop");
        var keeper = Keeper.of(part);
        open.push(keeper);
        return keeper.up();
    }

    /** The other way round than they were started, so that nobody loses what they lean on. */
    @Override
    public synchronized void close() {
        closed = true;
        while (!open.isEmpty()) close(open.pop());
    }

    private static void close(AutoCloseable closeable) {
        try {
            closeable.close();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
