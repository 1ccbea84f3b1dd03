package io.dueline.workflow;

import io.dueline.node.Role;
import io.dueline.node.Roles;
import io.dueline.store.Tickets;
import io.grpc.StatusRuntimeException;
import io.temporal.client.WorkflowClient;
import io.temporal.worker.WorkerFactory;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Runs the workflows of this node, once Temporal is there: the service does not wait for it. Temporal may go away and
 * come back later on; the workers go on polling.
 */
@Component
class Workers implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Workers.class);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(250);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);
    private static final int SECONDS_TO_FINISH = 10;

    private final WorkflowClient client;
    private final Tickets tickets;
    private final Roles roles;
    private final List<Crew> crews;
    private volatile @Nullable WorkerFactory polling;
    private @Nullable Thread starter;
    private String said = "";

    Workers(WorkflowClient client, Tickets tickets, Roles roles, List<Crew> crews) {
        this.client = client;
        this.tickets = tickets;
        this.roles = roles;
        this.crews = List.copyOf(crews);
    }

    /** Whether the workers of this node poll for work; always false on a node that has none. */
    boolean arePolling() {
        return polling != null;
    }

    @Override
    public synchronized void start() {
        if (roles.include(Role.WORKER) && starter == null) {
            starter = Thread.ofVirtual().name("workers-starter").start(this::startWhenReachable);
        }
    }

    private void startWhenReachable() {
        WorkerFactory factory = TicketWorker.factory(client, tickets);
        crews.forEach(crew -> crew.join(factory));
        Duration pause = FIRST_PAUSE;
        try {
            while (!started(factory)) {
                Thread.sleep(pause);
                pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
            }
            polling = factory;
        } catch (InterruptedException stopped) {
            end(factory);
        }
    }

    private boolean started(WorkerFactory factory) {
        try {
            Visibility.register(client);
            factory.start();
            LOG.info("Ticket workflows run here, on task queue {}", TicketWorker.TASK_QUEUE);
            return true;
        } catch (StatusRuntimeException unreachable) {
            say("Temporal can't be reached; trying again: " + unreachable.getMessage());
            return false;
        } catch (RuntimeException failure) {
            say("Workflows can't be run here yet; trying again: " + failure);
            return false;
        }
    }

    /** Once: an outage may last. */
    private void say(String reason) {
        if (!reason.equals(said)) {
            LOG.warn(reason);
            said = reason;
        }
    }

    @Override
    public synchronized void stop() {
        Thread starting = starter;
        if (starting == null) {
            return;
        }
        starting.interrupt();
        awaitEndOf(starting);
        WorkerFactory factory = polling;
        polling = null;
        starter = null;
        if (factory != null) {
            end(factory);
        }
    }

    private static void awaitEndOf(Thread starting) {
        try {
            starting.join(Duration.ofSeconds(SECONDS_TO_FINISH));
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    /** Tickets under way are finished while the database is still there. */
    private static void end(WorkerFactory factory) {
        factory.shutdown();
        factory.awaitTermination(SECONDS_TO_FINISH, TimeUnit.SECONDS);
    }

    @Override
    public synchronized boolean isRunning() {
        return starter != null;
    }
}
