package io.dueline.workflow;

import io.dueline.node.Role;
import io.dueline.node.Roles;
import io.dueline.node.Trouble;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Has the auditor look every half minute, on the nodes that run workflows. */
@Component
class AuditorBeat implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(AuditorBeat.class);
    private static final Duration BEAT = Duration.ofSeconds(30);

    private final Auditor auditor;
    private final ReapplyDesk reapplying;
    private final Roles roles;
    private final Trouble trouble = new Trouble(LOG, "Auditing");
    private @Nullable ScheduledExecutorService beat;

    AuditorBeat(Auditor auditor, ReapplyDesk reapplying, Roles roles) {
        this.auditor = auditor;
        this.reapplying = reapplying;
        this.roles = roles;
    }

    @Override
    public synchronized void start() {
        if (roles.include(Role.WORKER) && beat == null) {
            beat = Executors.newSingleThreadScheduledExecutor(
                    Thread.ofVirtual().name("auditor").factory());
            beat.scheduleWithFixedDelay(this::audit, BEAT.toSeconds(), BEAT.toSeconds(), TimeUnit.SECONDS);
        }
    }

    /** An exception would end the beat. */
    private void audit() {
        try {
            auditor.audit();
            reapplying.startIdle();
            trouble.over();
        } catch (RuntimeException failed) {
            trouble.say(failed);
        }
    }

    @Override
    public synchronized void stop() {
        if (beat != null) {
            beat.close();
            beat = null;
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return beat != null;
    }
}
