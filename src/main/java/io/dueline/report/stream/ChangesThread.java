package io.dueline.report.stream;

import io.dueline.node.Role;
import io.dueline.node.Roles;
import io.dueline.node.Trouble;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Looks for changes, one thread on each node that answers requests: five times a second while somebody follows them.
 * That costs less than being told by PostgreSQL, where every notification makes commits wait for one another.
 */
@Component
class ChangesThread implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(ChangesThread.class);
    private static final Duration FOLLOWED = Duration.ofMillis(200);
    private static final Duration IDLE = Duration.ofSeconds(2);
    private static final Duration BETWEEN_PRUNINGS = Duration.ofMinutes(10);

    private final Changes changes;
    private final Roles roles;
    private final Semaphore stopped = new Semaphore(0);
    private @Nullable Thread thread;
    private final Trouble trouble = new Trouble(LOG, "Reading clock changes");
    private long prunedAt = System.nanoTime();

    ChangesThread(Changes changes, Roles roles) {
        this.changes = changes;
        this.roles = roles;
    }

    @Override
    public synchronized void start() {
        if (roles.include(Role.API) && thread == null) {
            stopped.drainPermits();
            thread = Thread.ofVirtual().name("clock-changes").start(this::run);
        }
    }

    private void run() {
        try {
            while (!stopped.tryAcquire(look().toMillis(), TimeUnit.MILLISECONDS)) {
                pruneNowAndThen();
            }
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    /**
     * An exception would end the thread.
     *
     * @return when to look again
     */
    private Duration look() {
        try {
            boolean all = changes.tellNews();
            trouble.over();
            return !all ? Duration.ZERO : changes.areFollowed() ? FOLLOWED : IDLE;
        } catch (RuntimeException failure) {
            trouble.say(failure);
            return IDLE;
        }
    }

    private void pruneNowAndThen() {
        if (System.nanoTime() - prunedAt < BETWEEN_PRUNINGS.toNanos()) {
            return;
        }
        prunedAt = System.nanoTime();
        try {
            changes.prune();
        } catch (RuntimeException failure) {
            LOG.warn("Old clock changes can't be deleted now: {}", failure.getMessage());
        }
    }

    /** Before the server stops: it would wait for all who follow. */
    @Override
    public synchronized void stop() {
        stopped.release();
        changes.endAll();
        thread = null;
    }

    @Override
    public synchronized boolean isRunning() {
        return thread != null;
    }
}
