package io.dueline.workflow;

import io.dueline.node.Role;
import io.dueline.node.Roles;
import io.dueline.node.Trouble;
import io.dueline.report.ReportPlans;
import io.dueline.report.ScheduledReports;
import io.dueline.store.DeskClosed;
import io.temporal.client.WorkflowClient;
import io.temporal.worker.Worker;
import io.temporal.worker.WorkerFactory;
import io.temporal.worker.WorkerOptions;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Sends scheduled reports on the nodes that run workflows, and has the schedules follow the policies. What a policy says is
 * in the store before Temporal hears of it, so that a Temporal that is away, or restored from a backup, misses nothing.
 */
@Component
class ReportBeat implements SmartLifecycle {
    static final String TASK_QUEUE = "dueline-reports";

    private static final Logger LOG = LoggerFactory.getLogger(ReportBeat.class);
    private static final Duration BEAT = Duration.ofSeconds(2);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);
    private static final int POLLERS = 1;
    private static final int REPORTS_AT_A_TIME = 2;

    private final WorkflowClient client;
    private final ReportDesk desk;
    private final ReportPlans plans;
    private final ScheduledReports reports;
    private final Roles roles;
    private final Set<String> looked = new HashSet<>();
    private final Trouble trouble = new Trouble(LOG, "Bringing the schedules of reports up to date");
    private @Nullable Thread beat;

    ReportBeat(WorkflowClient client, ReportDesk desk, ReportPlans plans, ScheduledReports reports, Roles roles) {
        this.client = client;
        this.desk = desk;
        this.plans = plans;
        this.reports = reports;
        this.roles = roles;
    }

    @Override
    public synchronized void start() {
        if (roles.include(Role.WORKER) && beat == null) {
            beat = Thread.ofVirtual().name("reports").start(this::run);
        }
    }

    private void run() {
        WorkerFactory factory = factory();
        Duration pause = BEAT;
        try {
            while (true) {
                pause = beats(factory) ? BEAT : longer(pause);
                Thread.sleep(pause);
            }
        } catch (InterruptedException stopped) {
            factory.shutdown();
            factory.awaitTermination(BEAT.toSeconds(), TimeUnit.SECONDS);
        }
    }

    private static Duration longer(Duration pause) {
        Duration twice = pause.multipliedBy(2);
        return twice.compareTo(LONGEST_PAUSE) < 0 ? twice : LONGEST_PAUSE;
    }

    /** Whether there was nothing in the way. */
    private boolean beats(WorkerFactory factory) {
        try {
            Set<String> tenants = new HashSet<>(plans.outdated());
            plans.tenants().stream().filter(tenant -> !looked.contains(tenant)).forEach(tenants::add);
            for (String tenant : tenants) {
                desk.replan(tenant);
                looked.add(tenant);
            }
            factory.start();
            trouble.over();
            return true;
        } catch (DeskClosed away) {
            return false;
        } catch (RuntimeException failed) {
            trouble.say(failed);
            return false;
        }
    }

    private WorkerFactory factory() {
        WorkerFactory factory = WorkerFactory.newInstance(client, TicketWorker.factoryOptions());
        register(factory.newWorker(TASK_QUEUE, WorkerOptions.newBuilder()
                .setMaxConcurrentWorkflowTaskPollers(POLLERS)
                .setMaxConcurrentActivityTaskPollers(POLLERS)
                .setMaxConcurrentActivityExecutionSize(REPORTS_AT_A_TIME)
                .setUsingVirtualThreads(true)
                .build()), new StoredReports(reports));
        return factory;
    }

    static void register(Worker worker, ReportActivities activities) {
        worker.registerWorkflowImplementationTypes(SentReport.class);
        worker.registerActivitiesImplementations(activities);
    }

    @Override
    public synchronized void stop() {
        Thread running = beat;
        beat = null;
        if (running != null) {
            running.interrupt();
            awaitEndOf(running);
        }
    }

    private static void awaitEndOf(Thread running) {
        try {
            running.join(BEAT.multipliedBy(2));
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return beat != null;
    }
}
