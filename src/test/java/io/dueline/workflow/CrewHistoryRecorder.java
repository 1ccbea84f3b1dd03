package io.dueline.workflow;

import io.temporal.client.WorkflowFailedException;
import io.temporal.client.WorkflowOptions;
import io.temporal.client.WorkflowStub;
import io.temporal.worker.WorkerFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Records the histories of the workflows beside the tickets', as {@link HistoryRecorder} records theirs. */
final class CrewHistoryRecorder implements AutoCloseable {
    private static final int TICKETS = 1_000;

    private final DevServer temporal = new DevServer(new ScriptedTickets(), "--dynamic-config-value",
            "limit.historyCount.suggestContinueAsNew=30");
    private final WorkerFactory factory = WorkerFactory.newInstance(temporal.client());
    private final Path folder;

    private CrewHistoryRecorder(Path folder) {
        this.folder = folder;
        ReapplyDesk.register(factory.newWorker(ReapplyDesk.TASK_QUEUE), new ScriptedWork());
        ReportBeat.register(factory.newWorker(ReportBeat.TASK_QUEUE),
                (order, scheduledAt) -> new ReportSent(scheduledAt, "2026-11-16 to 2026-11-22", 2));
        factory.start();
    }

    /** @param arguments the folder to write to, and the version, such as {@code v1} */
    public static void main(String... arguments) throws IOException {
        try (var recorder = new CrewHistoryRecorder(Path.of(arguments[0]))) {
            recorder.reapply("reapply-" + arguments[1] + "-done");
            recorder.reapply("reapply-" + arguments[1] + "-cancelled");
            recorder.reapply("reapply-" + arguments[1] + "-renewed");
            recorder.report("report-" + arguments[1] + "-sent");
        }
    }

    /** Does what the name of the work says. */
    private final class ScriptedWork implements ReapplyActivities {
        private final AtomicInteger rounds = new AtomicInteger();

        @Override
        public ReapplyProgress some(ReapplyKey key) {
            int round = rounds.incrementAndGet();
            if (key.id().endsWith("cancelled") && round > 1) {
                workflow(key.id()).cancel();
            }
            int most = key.id().endsWith("renewed") ? 8 : 3;
            return key.id().endsWith("cancelled") || round < most ? progress("running", round) : over(round);
        }

        private ReapplyProgress over(int round) {
            rounds.set(0);
            return progress("done", round);
        }

        @Override
        public ReapplyProgress stop(ReapplyKey key) {
            return progress("cancelled", rounds.getAndSet(0));
        }

        private static ReapplyProgress progress(String state, int round) {
            return new ReapplyProgress(state.equals("running"), state, 2, TICKETS, round * 200L, round * 150L);
        }
    }

    private void reapply(String name) throws IOException {
        WorkflowStub workflow = temporal.client().newUntypedWorkflowStub("Reapply", options(name,
                ReapplyDesk.TASK_QUEUE));
        record(name, workflow.start(new ReapplyKey("default", name)).getRunId());
    }

    private void report(String name) throws IOException {
        WorkflowStub workflow = temporal.client().newUntypedWorkflowStub("Report", options(name,
                ReportBeat.TASK_QUEUE));
        record(name, workflow.start(new ReportOrder("default", "weekly")).getRunId());
    }

    private static WorkflowOptions options(String name, String queue) {
        return WorkflowOptions.newBuilder().setWorkflowId(name).setTaskQueue(queue).build();
    }

    /** The first run, also where it ended by going on in a new one. */
    private void record(String name, String run) throws IOException {
        try {
            workflow(name).getResult(Object.class);
        } catch (WorkflowFailedException cancelled) {
            System.out.println(name + ": " + cancelled.getCause());
        }
        String history = temporal.client().fetchHistory(name, run).toJson(true);
        Files.writeString(folder.resolve(name + ".json"), history + "\n");
        System.out.println(name + " recorded at " + Instant.now());
    }

    private WorkflowStub workflow(String name) {
        return temporal.client().newUntypedWorkflowStub(name);
    }

    @Override
    public void close() {
        factory.shutdownNow();
        factory.awaitTermination(5, TimeUnit.SECONDS);
        temporal.close();
    }
}
