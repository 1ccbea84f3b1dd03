package io.dueline.workflow;

import static io.dueline.Patience.await;
import static io.temporal.api.enums.v1.EventType.EVENT_TYPE_TIMER_FIRED;
import static io.temporal.api.enums.v1.EventType.EVENT_TYPE_WORKFLOW_EXECUTION_SIGNALED;
import static io.temporal.api.enums.v1.EventType.EVENT_TYPE_WORKFLOW_EXECUTION_STARTED;
import static io.temporal.api.enums.v1.EventType.EVENT_TYPE_WORKFLOW_TASK_FAILED;
import static io.temporal.api.enums.v1.EventType.EVENT_TYPE_WORKFLOW_TASK_SCHEDULED;
import static io.temporal.api.enums.v1.EventType.EVENT_TYPE_WORKFLOW_TASK_STARTED;

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
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Temporal in memory, where days pass in no time, with the workflow of one ticket on it. */
final class SkippedTime implements AutoCloseable {
    static final TicketKey TICKET = new TicketKey("default", "T-1042");

    private static final Duration VERY_SOON = Duration.ofMillis(5);
    private static final Set<EventType> UNDER_WAY = EnumSet.of(
            EVENT_TYPE_WORKFLOW_EXECUTION_STARTED, EVENT_TYPE_WORKFLOW_EXECUTION_SIGNALED, EVENT_TYPE_TIMER_FIRED,
            EVENT_TYPE_WORKFLOW_TASK_SCHEDULED, EVENT_TYPE_WORKFLOW_TASK_STARTED, EVENT_TYPE_WORKFLOW_TASK_FAILED);

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

    /** Lets the workflow finish what it is at, before and after; time doesn't pass if the moment is over already. */
    void passUntil(Instant moment) {
        rest();
        Duration left = Duration.between(Instant.ofEpochMilli(environment.currentTimeMillis()), moment);
        if (left.isPositive()) {
            environment.sleep(left);
            rest();
        }
    }

    /** Waits until the workflow has done all that there is to do, and sleeps or is over. */
    private void rest() {
        await("the workflow").pollInterval(VERY_SOON)
                .until(() -> !UNDER_WAY.contains(history().getLast().getEventType()));
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
