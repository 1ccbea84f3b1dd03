package io.dueline.workflow;

import io.dueline.store.TicketKey;
import io.temporal.api.enums.v1.EventType;
import io.temporal.api.enums.v1.IndexedValueType;
import io.temporal.api.history.v1.HistoryEvent;
import io.temporal.client.WorkflowClient;
import io.temporal.client.WorkflowStub;
import io.temporal.testing.TestEnvironmentOptions;
import io.temporal.testing.TestWorkflowEnvironment;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Temporal in memory, where days pass in no time, with the workflow of one ticket on it. */
final class SkippedTime implements AutoCloseable {
    static final TicketKey TICKET = new TicketKey("default", "T-1042");

    private final TestWorkflowEnvironment environment;
    private final TicketDesk desk;

    SkippedTime(TicketActivities activities, Instant start) {
        environment = TestWorkflowEnvironment.newInstance(TestEnvironmentOptions.newBuilder()
                .setInitialTime(start)
                .registerSearchAttribute("DuelineTenant", IndexedValueType.INDEXED_VALUE_TYPE_KEYWORD)
                .registerSearchAttribute("DuelineTicket", IndexedValueType.INDEXED_VALUE_TYPE_KEYWORD)
                .registerSearchAttribute("DuelineBreached", IndexedValueType.INDEXED_VALUE_TYPE_BOOL)
                .setWorkerFactoryOptions(TicketWorker.factoryOptions())
                .build());
        TicketWorker.register(
                environment.newWorker(TicketWorker.TASK_QUEUE, TicketWorker.workerOptions()), activities);
        environment.start();
        desk = new TicketDesk(environment.getWorkflowClient(), new TemporalUi(null));
    }

    void knock() {
        desk.knock(List.of(TICKET));
    }

    void pass(Duration time) {
        environment.sleep(time);
    }

    /** Nothing happens if it is past. */
    void passUntil(Instant moment) {
        Duration left = Duration.between(Instant.ofEpochMilli(environment.currentTimeMillis()), moment);
        if (left.isPositive()) {
            environment.sleep(left);
        }
    }

    void cancel() {
        stub().cancel();
    }

    /** Waits until the present run has ended. */
    List<CycleOutcome> outcomes() {
        return List.of(stub().getResult(CycleOutcome[].class));
    }

    /** The events of the present run of that type. */
    List<HistoryEvent> history(EventType type) {
        return history().stream().filter(event -> event.getEventType() == type).toList();
    }

    List<HistoryEvent> history() {
        return client().fetchHistory(TicketDesk.workflowId(TICKET)).getEvents();
    }

    String runId() {
        return stub().describe().getExecution().getRunId();
    }

    private WorkflowStub stub() {
        return client().newUntypedWorkflowStub(TicketDesk.workflowId(TICKET));
    }

    private WorkflowClient client() {
        return environment.getWorkflowClient();
    }

    @Override
    public void close() {
        environment.close();
    }
}
