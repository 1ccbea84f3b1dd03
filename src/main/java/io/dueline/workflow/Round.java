package io.dueline.workflow;

import io.dueline.store.DeskClosed;
import io.dueline.store.TicketKey;
import io.grpc.Context;
import java.util.Collection;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Knocks at many doors, several at a time; the first that stays shut ends it, so an outage costs one wait, not each. */
final class Round implements AutoCloseable {
    private static final int AT_A_TIME = 16;
    private static final int PATIENCE_SECONDS = 5;

    private static final ScheduledExecutorService DEADLINES = deadlines();

    private final Consumer<TicketKey> knock;
    private final ExecutorService walkers = Executors.newVirtualThreadPerTaskExecutor();
    private final AtomicReference<@Nullable Throwable> shut = new AtomicReference<>();

    Round(Consumer<TicketKey> knock) {
        this.knock = knock;
    }

    /** Nearly every deadline is called off long before it is reached. */
    private static ScheduledExecutorService deadlines() {
        var thread = Thread.ofPlatform().name("desk-deadlines").daemon().factory();
        var deadlines = new ScheduledThreadPoolExecutor(1, thread);
        deadlines.setRemoveOnCancelPolicy(true);
        return deadlines;
    }

    void walk(Collection<TicketKey> tickets) {
        var free = new Semaphore(AT_A_TIME);
        for (TicketKey ticket : tickets) {
            free.acquireUninterruptibly();
            if (shut.get() != null) {
                break;
            }
            CompletableFuture.runAsync(() -> visit(ticket), walkers).whenComplete((done, refused) -> {
                shut.compareAndSet(null, refused);
                free.release();
            });
        }
        free.acquireUninterruptibly(AT_A_TIME);
        Throwable reason = shut.get();
        if (reason != null) {
            throw new DeskClosed("Temporal did not answer: " + reason.getMessage(), reason);
        }
    }

    private void visit(TicketKey ticket) {
        try (var patience = Context.current().withDeadlineAfter(PATIENCE_SECONDS, TimeUnit.SECONDS, DEADLINES)) {
            patience.run(() -> knock.accept(ticket));
        }
    }

    @Override
    public void close() {
        walkers.close();
    }
}
