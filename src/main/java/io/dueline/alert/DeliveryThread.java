package io.dueline.alert;

import io.dueline.node.Role;
import io.dueline.node.Roles;
import io.dueline.node.Trouble;
import io.dueline.store.Bell;
import java.time.Duration;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** The thread that announces alerts and sends them on their way, one on each node that relays. */
@Component
class DeliveryThread implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(DeliveryThread.class);
    private static final Duration BEAT = Duration.ofSeconds(1);
    /** What waits for another of its lane to arrive should not wait much longer. */
    private static final Duration WHILE_UNDER_WAY = Duration.ofMillis(50);

    private static final Duration BETWEEN_TIDYING = Duration.ofMinutes(10);
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(5);
    private static final Duration LAST_CALL = Duration.ofSeconds(8);

    private final PostRoom room;
    private final Retention retention;
    private final Courier courier;
    private final DataSource source;
    private final boolean wanted;
    private final Trouble trouble = new Trouble(LOG, "Sending alerts on their way");
    private long tidied = System.nanoTime();
    private volatile boolean running;
    private @Nullable Thread thread;

    DeliveryThread(PostRoom room, Retention retention, Courier courier, DataSource source, Roles roles) {
        this.room = room;
        this.retention = retention;
        this.courier = courier;
        this.source = source;
        this.wanted = roles.include(Role.RELAY);
    }

    @Override
    public boolean isAutoStartup() {
        return wanted;
    }

    @Override
    public synchronized void start() {
        running = true;
        thread = Thread.ofPlatform().name("deliveries").daemon().start(this::run);
    }

    private void run() {
        try (var bell = new Bell(source, Bell.ALERT)) {
            while (running) {
                turn(bell);
            }
        }
    }

    private void turn(Bell bell) {
        try {
            if (System.nanoTime() - tidied > BETWEEN_TIDYING.toNanos()) {
                retention.tidy();
                tidied = System.nanoTime();
            }
            boolean worked = room.work();
            trouble.over();
            if (!worked) {
                bell.await(courier.isUnderWay() ? WHILE_UNDER_WAY : BEAT);
            }
        } catch (RuntimeException e) {
            trouble.say(e);
            rest();
        }
    }

    private static void rest() {
        try {
            Thread.sleep(AFTER_FAILURE);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** What is under way may arrive; what can't is sent again by the next start. */
    @Override
    public synchronized void stop() {
        running = false;
        if (thread != null) {
            thread.interrupt();
        }
        courier.rest(LAST_CALL);
        thread = null;
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
