package io.dueline.intake;

import io.dueline.store.EventLog;
import io.dueline.store.NewEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;

/**
 * Lets concurrent requests share commits, which is what a single event costs most: while one commit is under way, those
 * who come meanwhile wait for the next one together. Large batches go by themselves.
 */
@Component
class GroupCommit {
    private static final int LARGE = 100;
    private static final int MOST = 1_000;

    private final EventLog log;
    private final Queue<Waiting> queue = new ConcurrentLinkedQueue<>();
    /** While one commit is being flushed, the next one is prepared. */
    private final Semaphore committers = new Semaphore(2);

    GroupCommit(EventLog log) {
        this.log = log;
    }

    /** @param accepted empty: the commit failed because of some event in it */
    private record Waiting(List<NewEvent> events, CompletableFuture<Optional<List<Boolean>>> accepted) {}

    /** As {@link EventLog#append}; an event that PostgreSQL refuses costs only itself. */
    List<Result.Verdict> append(List<NewEvent> events) {
        if (events.isEmpty() || events.size() >= LARGE) {
            return alone(events);
        }
        var mine = new Waiting(events, new CompletableFuture<>());
        queue.add(mine);
        wakeCommitter();
        return await(mine.accepted()).map(GroupCommit::verdicts).orElseGet(() -> alone(events));
    }

    private static <T> T await(CompletableFuture<T> future) {
        try {
            return future.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    private void wakeCommitter() {
        if (committers.tryAcquire()) {
            Thread.startVirtualThread(this::commitAll);
        }
    }

    private void commitAll() {
        try {
            for (List<Waiting> together = take(); !together.isEmpty(); together = take()) {
                commit(together);
            }
        } finally {
            committers.release();
        }
        // Somebody may have come between the last look and the release, and found nobody free.
        if (!queue.isEmpty()) {
            wakeCommitter();
        }
    }

    private List<Waiting> take() {
        List<Waiting> together = new ArrayList<>();
        int events = 0;
        for (Waiting next = queue.poll(); next != null; next = events < MOST ? queue.poll() : null) {
            together.add(next);
            events += next.events().size();
        }
        return together;
    }

    private void commit(List<Waiting> together) {
        try {
            answer(together, log.append(together.stream().flatMap(one -> one.events().stream()).toList()));
        } catch (DataIntegrityViolationException e) {
            // One of them spoils it for all: each goes by itself then.
            together.forEach(one -> one.accepted().complete(Optional.empty()));
        } catch (RuntimeException | Error e) {
            together.forEach(one -> one.accepted().completeExceptionally(e));
        }
    }

    private static void answer(List<Waiting> together, List<Boolean> accepted) {
        int from = 0;
        for (Waiting one : together) {
            int to = from + one.events().size();
            one.accepted().complete(Optional.of(accepted.subList(from, to)));
            from = to;
        }
    }

    private List<Result.Verdict> alone(List<NewEvent> events) {
        try {
            return verdicts(log.append(events));
        } catch (DataIntegrityViolationException e) {
            return events.size() == 1 ? List.of(Result.Verdict.REJECTED) : halves(events);
        }
    }

    private List<Result.Verdict> halves(List<NewEvent> events) {
        int half = events.size() / 2;
        List<Result.Verdict> verdicts = new ArrayList<>(alone(events.subList(0, half)));
        verdicts.addAll(alone(events.subList(half, events.size())));
        return verdicts;
    }

    private static List<Result.Verdict> verdicts(List<Boolean> accepted) {
        return accepted.stream()
                .map(isNew -> isNew ? Result.Verdict.ACCEPTED : Result.Verdict.DUPLICATE)
                .toList();
    }
}
