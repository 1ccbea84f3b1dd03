package io.dueline.workflow;

import io.dueline.store.Tickets;
import io.temporal.client.WorkflowClient;
import io.temporal.worker.Worker;
import io.temporal.worker.WorkerFactory;
import io.temporal.worker.WorkerFactoryOptions;
import io.temporal.worker.WorkerOptions;
import java.time.Duration;

/** How ticket workflows are run. The values were measured on two cores shared with server and database. */
public final class TicketWorker {
    public static final String TASK_QUEUE = "dueline";

    /** At about 15 KB of heap each; a ticket that has left the cache is replayed from its history when it wakes. */
    private static final int CACHED_WORKFLOWS = 4_000;

    /** While it lasts, tickets of a worker that died wait for it; at 5 s, bursts make tasks expire in the queue. */
    private static final Duration STICKY_TIMEOUT = Duration.ofSeconds(15);

    private static final int POLLERS = 5;
    private static final int WORKFLOW_TASKS_AT_A_TIME = 100;

    /** Each holds a database connection while it advances its ticket. */
    private static final int ADVANCES_AT_A_TIME = 8;

    private TicketWorker() {}

    /** A factory, not started, with the one worker that runs ticket workflows over these tickets. */
    public static WorkerFactory factory(WorkflowClient client, Tickets tickets) {
        WorkerFactory factory = WorkerFactory.newInstance(client, factoryOptions());
        register(factory.newWorker(TASK_QUEUE, workerOptions()), new StoredTickets(tickets));
        return factory;
    }

    static void register(Worker worker, TicketActivities activities) {
        worker.registerWorkflowImplementationTypes(SleepingTicket.class);
        worker.registerActivitiesImplementations(activities);
    }

    public static WorkerFactoryOptions factoryOptions() {
        return WorkerFactoryOptions.newBuilder()
                .setWorkflowCacheSize(CACHED_WORKFLOWS)
                .setUsingVirtualWorkflowThreads(true)
                .build();
    }

    public static WorkerOptions workerOptions() {
        return WorkerOptions.newBuilder()
                .setStickyQueueScheduleToStartTimeout(STICKY_TIMEOUT)
                .setMaxConcurrentWorkflowTaskPollers(POLLERS)
                .setMaxConcurrentWorkflowTaskExecutionSize(WORKFLOW_TASKS_AT_A_TIME)
                .setLocalActivityWorkerOnly(true)
                .setMaxConcurrentLocalActivityExecutionSize(ADVANCES_AT_A_TIME)
                .setUsingVirtualThreads(true)
                .build();
    }
}
