package io.dueline.console.operations;

import io.dueline.node.Role;
import io.dueline.node.Roles;
import io.dueline.store.Gauges;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Looks at the count of events every ten seconds, on the nodes that have pages. */
@Component
class TempoBeat implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(TempoBeat.class);
    private static final Duration BEAT = Duration.ofSeconds(10);

    private final Tempo tempo;
    private final Gauges gauges;
    private final Roles roles;
    private final Clock clock = Clock.systemUTC();
    private @Nullable ScheduledExecutorService beat;

    TempoBeat(Tempo tempo, Gauges gauges, Roles roles) {
        this.tempo = tempo;
        this.gauges = gauges;
        this.roles = roles;
    }

    @Override
    public synchronized void start() {
        if (roles.include(Role.API) && beat == null) {
            beat = Executors.newSingleThreadScheduledExecutor(Thread.ofVirtual().name("tempo").factory());
            beat.scheduleWithFixedDelay(this::look, 0, BEAT.toSeconds(), TimeUnit.SECONDS);
        }
    }

    /** An exception would end the beat; a database that is away leaves a gap. */
    private void look() {
        try {
            tempo.note(clock.instant(), gauges.eventsAccepted());
        } catch (DataAccessException | TransactionException away) {
            LOG.debug("The count of events can't be read now", away);
        }
    }

    @Override
    public synchronized void stop() {
        if (beat != null) {
            beat.shutdownNow();
            beat.close();
            beat = null;
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return beat != null;
    }
}
