package io.dueline.workflow;

import static io.dueline.Patience.PATIENCE;

import io.dueline.FreePort;
import io.dueline.Patience;
import io.temporal.client.WorkflowClient;
import io.temporal.client.WorkflowClientOptions;
import io.temporal.serviceclient.WorkflowServiceStubs;
import io.temporal.serviceclient.WorkflowServiceStubsOptions;
import io.temporal.testing.TemporalDevServer;
import io.temporal.testing.TemporalDevServerOptions;
import io.temporal.worker.WorkerFactory;
import io.temporal.worker.WorkerOptions;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;

/** A real Temporal server of its own, from the {@code temporal} on the PATH, with one worker on it. */
final class DevServer implements AutoCloseable {
    private final TemporalDevServer server;
    private final WorkflowServiceStubs stubs;
    private final WorkflowClient client;
    private final WorkerFactory factory;

    DevServer(TicketActivities activities, String... arguments) {
        server = launch(FreePort.any(), arguments);
        stubs = WorkflowServiceStubs.newServiceStubs(
                WorkflowServiceStubsOptions.newBuilder().setTarget(server.getTarget()).build());
        client = WorkflowClient.newInstance(
                stubs, WorkflowClientOptions.newBuilder().setIdentity("test").build());
        Visibility.register(client);
        factory = WorkerFactory.newInstance(client, TicketWorker.factoryOptions());
        WorkerOptions options = TicketWorker.workerOptions();
        TicketWorker.register(factory.newWorker(TicketWorker.TASK_QUEUE, options), activities);
        factory.start();
    }

    static TemporalDevServer launch(int port, String... arguments) {
        return TemporalDevServer.start(TemporalDevServerOptions.newBuilder()
                .setExistingPath(temporalOnPath())
                .setPort(port)
                .setLogFile(Path.of("target", "temporal-" + port + ".log").toString())
                .setStartupTimeout(PATIENCE)
                .setUiEnabled(false)
                .setLogLevel("error")
                .setExtraArgs(arguments)
                .build());
    }

    private static String temporalOnPath() {
        return Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                .map(folder -> Path.of(folder, "temporal"))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("these tests need the temporal CLI on the PATH"))
                .toString();
    }

    WorkflowClient client() {
        return client;
    }

    TicketDesk desk() {
        return new TicketDesk(client, new TemporalUi("http://localhost:8233"));
    }

    /** Temporal goes away; whoever is connected stays, and finds nobody there. */
    void crash() {
        server.close();
    }

    @Override
    public void close() {
        factory.shutdownNow();
        factory.awaitTermination(Patience.SECONDS, TimeUnit.SECONDS);
        stubs.shutdownNow();
        server.close();
    }
}
