package io.dueline.workflow;

import static io.dueline.Patience.await;

import io.dueline.store.TicketKey;
import io.temporal.client.WorkflowStub;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Records the histories that {@link ReplayTest} replays, on a real server. For a new version of the workflow record new
 * ones beside the old: those stand for workflows that are under way somewhere.
 */
final class HistoryRecorder implements AutoCloseable {
    private final ScriptedTickets tickets = new ScriptedTickets();
    private final DevServer temporal = new DevServer(tickets, "--dynamic-config-value",
            "limit.historyCount.suggestContinueAsNew=30");
    private final Path folder;

    private HistoryRecorder(Path folder) {
        this.folder = folder;
    }

    /** @param arguments the folder to write to, and a prefix for the files' names, such as {@code v1} */
    public static void main(String... arguments) throws IOException {
        try (var recorder = new HistoryRecorder(Path.of(arguments[0]))) {
            recorder.met(arguments[1] + "-met");
            recorder.missed(arguments[1] + "-missed");
            recorder.reopened(arguments[1] + "-reopened");
            recorder.outOfReach(arguments[1] + "-out-of-reach");
            recorder.renewed(arguments[1] + "-renewed");
        }
    }

    private void met(String name) throws IOException {
        ScriptedTicket ticket = tickets.script(name).dueAt(in(60));
        knock(name, 1);
        ticket.dueAt(in(90));
        knock(name, 2);
        ticket.repliedAt(in(0)).closed();
        end(name);
    }

    private void missed(String name) throws IOException {
        ScriptedTicket ticket = tickets.script(name).dueAt(in(1));
        knock(name, 1);
        await("the breach").until(() -> ticket.advancedAt.size() >= 2);
        knock(name, 3);
        ticket.repliedAt(in(0)).closed();
        end(name);
    }

    private void reopened(String name) throws IOException {
        ScriptedTicket ticket = tickets.script(name).dueAt(in(60)).repliedAt(in(0)).closed();
        end(name);
        ticket.reopened();
        knock(name, 2);
        ticket.closed();
        end(name);
    }

    private void outOfReach(String name) throws IOException {
        ScriptedTicket ticket = tickets.script(name).dueAt(in(60));
        ticket.outOfReach(true);
        knock(name, 3);
        ticket.outOfReach(false);
        ticket.closed();
        end(name);
    }

    /** The run that ended by going on in a new one. */
    private void renewed(String name) throws IOException {
        tickets.script(name).dueAt(in(-60));
        knock(name, 1);
        String first = runId(name);
        for (int advances = 2; runId(name).equals(first); advances++) {
            knock(name, advances);
        }
        write(name, first);
    }

    private void knock(String name, int advances) {
        knock(name);
        await("advance " + advances).until(() -> tickets.script(name).advancedAt.size() >= advances);
        await("its sleep").until(() -> hasNoTaskUnderWay(name));
    }

    private void knock(String name) {
        temporal.desk().knock(List.of(new TicketKey("default", name)));
    }

    private boolean hasNoTaskUnderWay(String name) {
        return !workflow(name).describe().getRawDescription().hasPendingWorkflowTask();
    }

    private void end(String name) throws IOException {
        knock(name);
        workflow(name).getResult(CycleOutcome[].class);
        write(name, runId(name));
    }

    private String runId(String name) {
        return workflow(name).describe().getExecution().getRunId();
    }

    private WorkflowStub workflow(String name) {
        return temporal.client().newUntypedWorkflowStub("ticket/default/" + name);
    }

    private void write(String name, String runId) throws IOException {
        String history = temporal.client().fetchHistory("ticket/default/" + name, runId).toJson(true);
        Files.writeString(folder.resolve(name + ".json"), history + "\n");
    }

    private static Instant in(int seconds) {
        return Instant.now().plus(Duration.ofSeconds(seconds));
    }

    @Override
    public void close() {
        temporal.close();
    }
}
