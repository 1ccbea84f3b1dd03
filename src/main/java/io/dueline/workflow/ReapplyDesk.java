package io.dueline.workflow;

import io.dueline.store.Reapplication;
import io.dueline.store.Reapplications;
import io.dueline.store.Reapplying;
import io.dueline.store.TicketKey;
import io.temporal.api.enums.v1.WorkflowIdReusePolicy;
import io.temporal.client.WorkflowClient;
import io.temporal.client.WorkflowExecutionAlreadyStarted;
import io.temporal.client.WorkflowOptions;
import io.temporal.worker.Worker;
import io.temporal.worker.WorkerFactory;
import io.temporal.worker.WorkerOptions;
import java.time.Duration;
import java.util.List;
import org.springframework.stereotype.Component;

/** Starts the workflows that re-apply policies, and runs them. */
@Component
public class ReapplyDesk implements Crew {
    static final String TASK_QUEUE = "dueline-reapply";
    private static final Duration IDLE = Duration.ofMinutes(1);

    private final WorkflowClient client;
    private final Reapplications reapplications;
    private final Reapplying work;

    ReapplyDesk(WorkflowClient client, Reapplications reapplications, Reapplying work) {
        this.client = client;
        this.reapplications = reapplications;
        this.work = work;
    }

    /**
     * Starts its workflow, unless that is under way.
     *
     * @throws io.dueline.store.DeskClosed if Temporal can't be reached; it is started once that is back
     */
    public void start(Reapplication one) {
        try (var round = new Round(key -> startNow(one))) {
            round.walk(List.of(new TicketKey(one.tenant(), one.id())));
        }
    }

    private void startNow(Reapplication one) {
        try {
            WorkflowClient.start(client.newWorkflowStub(ReapplyWorkflow.class, options(one))::apply,
                    new ReapplyKey(one.tenant(), one.id()));
        } catch (WorkflowExecutionAlreadyStarted underWay) {
            // That is all that was wanted.
            return;
        }
    }

    /** Starts those again that nobody works on: Temporal was away when they were asked for, or has forgotten them. */
    void startIdle() {
        reapplications.idle(IDLE).forEach(this::start);
    }

    private static WorkflowOptions options(Reapplication one) {
        return WorkflowOptions.newBuilder()
                .setWorkflowId(workflowId(one))
                .setTaskQueue(TASK_QUEUE)
                .setWorkflowIdReusePolicy(WorkflowIdReusePolicy.WORKFLOW_ID_REUSE_POLICY_ALLOW_DUPLICATE)
                .setStaticSummary("Revision " + one.revision() + " of the policy for open tickets")
                .build();
    }

    public static String workflowId(Reapplication one) {
        return "reapply/" + one.tenant() + "/" + one.id();
    }

    @Override
    public void join(WorkerFactory factory) {
        Worker worker = factory.newWorker(TASK_QUEUE, WorkerOptions.newBuilder()
                .setMaxConcurrentActivityExecutionSize(2)
                .setMaxConcurrentWorkflowTaskPollers(2)
                .setMaxConcurrentActivityTaskPollers(2)
                .setUsingVirtualThreads(true)
                .build());
        register(worker, new StoredReapplications(reapplications, work));
    }

    static void register(Worker worker, ReapplyActivities activities) {
        worker.registerWorkflowImplementationTypes(ReapplyingPolicy.class);
        worker.registerActivitiesImplementations(activities);
    }
}
