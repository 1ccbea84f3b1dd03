package io.dueline.alert;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Carries what is due to its recipients, each lane apart from the others: a webhook that takes its time holds up neither
 * mail nor other webhooks.
 */
@Component
class Courier {

    private static final Logger LOG = LoggerFactory.getLogger(Courier.class);
    private static final int AT_A_TIME = 64;
    private static final int TAKEN_OF_A_LANE = 2;
    private static final int MOST_OF_A_LANE = 4;

    private final Claims claims;
    private final List<Channel> channels;
    private final Destinations destinations;
    private final MeterRegistry meters;
    private final Random chance = new Random();
    private final Semaphore free = new Semaphore(AT_A_TIME);
    private final Map<String, Integer> underWay = new ConcurrentHashMap<>();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    Courier(Claims claims, List<Channel> channels, Destinations destinations, MeterRegistry meters) {
        this.claims = claims;
        this.channels = channels;
        this.destinations = destinations;
        this.meters = meters;
    }

    /** Sets off with what is due and doesn't wait for its arrival. False: there was nothing that could be taken. */
    boolean setOff() {
        int room = free.availablePermits();
        List<String> busy = underWay.entrySet().stream()
                .filter(lane -> lane.getValue() > MOST_OF_A_LANE - TAKEN_OF_A_LANE)
                .map(Map.Entry::getKey)
                .toList();
        List<DeliveryRow> taken = room == 0 ? List.of() : claims.claim(closed(), busy, TAKEN_OF_A_LANE, room);
        taken.forEach(this::start);
        return !taken.isEmpty();
    }

    /** What can't be sent now says why it waits. */
    private List<String> closed() {
        List<String> closed = new ArrayList<>();
        for (Channel channel : channels) {
            String reason = channel.closedBecause();
            if (reason != null) {
                claims.waits(channel.names(), reason);
                closed.addAll(channel.names());
            }
        }
        return closed;
    }

    private void start(DeliveryRow delivery) {
        free.acquireUninterruptibly();
        underWay.merge(delivery.tenantLane(), 1, Integer::sum);
        threads.execute(() -> {
            try {
                carry(delivery);
            } catch (RuntimeException e) {
                LOG.warn("What became of delivery {} could not be written down; it is sent again", delivery.id(), e);
            } finally {
                underWay.computeIfPresent(delivery.tenantLane(), (lane, count) -> count == 1 ? null : count - 1);
                free.release();
            }
        });
    }

    private void carry(DeliveryRow delivery) {
        long started = System.nanoTime();
        Channel channel = channel(delivery);
        Attempt attempt = attempt(channel, delivery)
                .took((int) TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - started));
        Duration pause = attempt.next() == Attempt.Next.TRY_AGAIN
                ? channel.schedule().pause(delivery.tries(), attempt.after(), chance)
                : null;
        String state = state(attempt, pause);
        claims.finished(delivery, state, pause, attempt);
        if (pause != null) {
            claims.dropOvertaken(delivery);
        }
        if (attempt.next() == Attempt.Next.DISABLE) {
            destinations.disable(delivery, String.valueOf(attempt.error()));
        }
        meters.counter("dueline.deliveries", "channel", delivery.channel(), "state", state).increment();
    }

    private Channel channel(DeliveryRow delivery) {
        return channels.stream().filter(each -> each.names().contains(delivery.channel())).findFirst().orElseThrow();
    }

    private static Attempt attempt(Channel channel, DeliveryRow delivery) {
        try {
            return channel.deliver(delivery);
        } catch (RuntimeException e) {
            LOG.error("Delivery {} failed in an unexpected way", delivery.id(), e);
            return Attempt.failed(null, String.valueOf(e), Attempt.Next.TRY_AGAIN);
        }
    }

    private static String state(Attempt attempt, @Nullable Duration pause) {
        if (attempt.next() == Attempt.Next.DELIVERED) {
            return "delivered";
        }
        return pause == null ? "dead" : "pending";
    }

    boolean isUnderWay() {
        return free.availablePermits() < AT_A_TIME;
    }

    /** Lets what is under way arrive. */
    void rest(Duration atMost) {
        try {
            if (free.tryAcquire(AT_A_TIME, atMost.toMillis(), TimeUnit.MILLISECONDS)) {
                free.release(AT_A_TIME);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
