package io.dueline.bench;

import io.dueline.store.Database;
import io.dueline.workflow.TicketWorker;
import io.temporal.client.WorkflowClient;
import io.temporal.serviceclient.WorkflowServiceStubs;
import io.temporal.serviceclient.WorkflowServiceStubsOptions;
import io.temporal.testing.TemporalDevServer;
import io.temporal.testing.TemporalDevServerOptions;
import io.temporal.worker.Worker;
import io.temporal.worker.WorkerFactory;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The embedded engine as it is shipped, in a folder of its own: PostgreSQL, and a Temporal server on SQLite. */
final class Stage implements AutoCloseable {
    static final String SIMPLEST = "simplest";

    private static final String[] AS_EMBEDDED = {
            "--sqlite-pragma", "journal_mode=wal",
            "--sqlite-pragma", "synchronous=full",
            "--dynamic-config-value", "matching.numTaskqueueReadPartitions=1",
            "--dynamic-config-value", "matching.numTaskqueueWritePartitions=1",
            "--search-attribute", "DuelineTenant=Keyword",
            "--search-attribute", "DuelineTicket=Keyword",
            "--search-attribute", "DuelineBreached=Bool"
    };

    final Database database = Database.fresh();
    final WorkflowClient client;
    private final Path folder;
    private final TemporalDevServer server;
    private final WorkflowServiceStubs stubs;
    private final WorkerFactory tickets;
    private final WorkerFactory simplest;

    Stage() throws IOException {
        folder = Files.createTempDirectory("lifecycles");
        server = TemporalDevServer.start(TemporalDevServerOptions.newBuilder()
                .setExistingPath(temporalOnPath())
                .setDatabaseFilename(folder.resolve("temporal.db").toString())
                .setUiEnabled(false)
                .setLogLevel("error")
                .setExtraArgs(AS_EMBEDDED)
                .build());
        stubs = WorkflowServiceStubs.newServiceStubs(
                WorkflowServiceStubsOptions.newBuilder().setTarget(server.getTarget()).build());
        client = WorkflowClient.newInstance(stubs);
        tickets = TicketWorker.factory(client, database.tickets());
        simplest = WorkerFactory.newInstance(client, TicketWorker.factoryOptions());
        Worker worker = simplest.newWorker(SIMPLEST, TicketWorker.workerOptions());
        worker.registerWorkflowImplementationTypes(SimplestWorkflow.Sleeper.class);
        tickets.start();
        simplest.start();
    }

    private static String temporalOnPath() {
        return Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                .map(each -> Path.of(each, "temporal"))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the temporal CLI has to be on the PATH"))
                .toString();
    }

    /** What Temporal has written so far. */
    long bytes() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.mapToLong(file -> file.toFile().length()).sum();
        }
    }

    @Override
    public void close() {
        for (WorkerFactory factory : new WorkerFactory[]{tickets, simplest}) {
            factory.shutdownNow();
            factory.awaitTermination(5, TimeUnit.SECONDS);
        }
        stubs.shutdownNow();
        server.close();
        database.close();
    }
}
