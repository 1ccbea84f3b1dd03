package io.dueline.intake;

import io.dueline.node.Role;
import io.dueline.node.Roles;
import io.dueline.node.Trouble;
import io.dueline.store.Bell;
import io.dueline.store.TimeZoneData;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * The thread that relays, one on each node with the role {@code relay}. What fails is tried again, at growing
 * distances up to ten seconds.
 */
@Component
class RelayThread implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(RelayThread.class);
    private static final Duration LISTEN = Duration.ofSeconds(1);
    private static final Duration SHORTEST = Duration.ofMillis(250);
    private static final Duration LONGEST = Duration.ofSeconds(10);

    private final Relay relay;
    private final TimeZoneData zones;
    private final DataSource source;
    private final boolean wanted;
    private final Trouble trouble = new Trouble(LOG, "Relaying");
    private CountDownLatch stopped = new CountDownLatch(1);
    private @Nullable Thread thread;
    private Duration pause = SHORTEST;

    RelayThread(
            Relay relay,
            TimeZoneData zones,
            DataSource source,
            Roles roles) {
        this.relay = relay;
        this.zones = zones;
        this.source = source;
        this.wanted = roles.include(Role.RELAY);
    }

    @Override
    public boolean isAutoStartup() {
        return wanted;
    }

    @Override
    public void start() {
        stopped = new CountDownLatch(1);
        thread = Thread.ofPlatform().name("relay").daemon().start(this::run);
    }

    @Override
    public void stop() {
        stopped.countDown();
        try {
            if (thread != null) {
                thread.join(LONGEST);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        thread = null;
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    private void run() {
        boolean compared = false;
        try (var bell = new Bell(source, Bell.HANDOVER)) {
            while (stopped.getCount() > 0) {
                compared = turn(bell, compared);
            }
        }
    }

    /** @return whether the time-zone data has been compared */
    private boolean turn(Bell bell, boolean compared) {
        try {
            if (!compared) {
                zones.compare();
            }
            boolean open = relay.handOver();
            trouble.over();
            if (open) {
                pause = SHORTEST;
                bell.await(LISTEN);
            } else {
                rest();
            }
            return true;
        } catch (RuntimeException e) {
            trouble.say(e);
            rest();
            return compared;
        }
    }

    private void rest() {
        try {
            stopped.await(pause.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        Duration longer = pause.multipliedBy(2);
        pause = longer.compareTo(LONGEST) < 0 ? longer : LONGEST;
    }
}
