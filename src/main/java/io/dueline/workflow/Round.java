package io.dueline.workflow;

import io.dueline.store.DeskClosed;
import io.dueline.store.TicketKey;
import io.grpc.Context;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Knocks at many doors, several at a time; the first that stays shut ends it, so an outage costs one wait, not each. A
 * ticket that Temporal takes offence at keeps nobody else out; where it takes offence at everyone, something is missing
 * there.
 */
final class Round implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Round.class);
    private static final int AT_A_TIME = 16;
    private static final int PATIENCE_SECONDS = 5;

    private static final ScheduledExecutorService DEADLINES = deadlines();

    private final Consumer<TicketKey> knock;
    private final ExecutorService walkers = Executors.newVirtualThreadPerTaskExecutor();
    private final AtomicReference<@Nullable Throwable> shut = new AtomicReference<>();
    private final Map<TicketKey, Throwable> refused = new ConcurrentHashMap<>();
    private final AtomicInteger letIn = new AtomicInteger();

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

    /** @return those that were refused for themselves */
    Set<TicketKey> walk(Collection<TicketKey> tickets) {
        var free = new Semaphore(AT_A_TIME);
        for (TicketKey ticket : tickets) {
            free.acquireUninterruptibly();
            if (shut.get() != null || nobodyIsLetIn(AT_A_TIME)) {
                break;
            }
            CompletableFuture.runAsync(() -> visit(ticket), walkers).whenComplete((done, failure) -> {
                note(ticket, failure);
                free.release();
            });
        }
        free.acquireUninterruptibly(AT_A_TIME);
        Throwable reason = nobodyIsLetIn(1) ? refused.values().iterator().next() : shut.get();
        if (reason != null) {
            throw new DeskClosed("Temporal did not answer: " + inWords(reason), reason);
        }
        refused.forEach(Round::tell);
        return Set.copyOf(refused.keySet());
    }

    private boolean nobodyIsLetIn(int atLeast) {
        return refused.size() >= atLeast && letIn.get() == 0;
    }

    private void note(TicketKey ticket, @Nullable Throwable failure) {
        if (failure == null) {
            letIn.incrementAndGet();
        } else if (isOffence(failure)) {
            refused.put(ticket, failure);
        } else {
            shut.compareAndSet(null, failure);
        }
    }

    private static boolean isOffence(Throwable failure) {
        return answers(failure).anyMatch(answer -> answer.getStatus().getCode() == Status.Code.INVALID_ARGUMENT);
    }

    /** What Temporal answered, without the names of those that handed it on. */
    private static String inWords(Throwable failure) {
        return answers(failure).findFirst().map(Throwable::getMessage).orElse(String.valueOf(failure.getMessage()));
    }

    private static Stream<StatusRuntimeException> answers(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .filter(StatusRuntimeException.class::isInstance)
                .map(StatusRuntimeException.class::cast);
    }

    private static void tell(TicketKey ticket, Throwable reason) {
        LOG.error("Temporal takes no workflow for ticket {} of {}: the auditor keeps its deadlines, a minute late",
                ticket.ticket(), ticket.tenant(), reason);
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
