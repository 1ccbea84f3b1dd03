package io.dueline.intake;

import io.dueline.store.EventLog;
import io.dueline.store.NewEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;

/**
 * Lets concurrent requests share a commit, which is what a single event costs most: whoever finds nobody committing
 * commits for all who wait. Large batches go by themselves.
 */
@Component
class GroupCommit {
    private static final int LARGE = 100;
    private static final int MOST = 1_000;

    private final EventLog log;
    private final Queue<Waiting> queue = new ConcurrentLinkedQueue<>();
    private final ReentrantLock committing = new ReentrantLock();

    GroupCommit(EventLog log) {
        this.log = log;
    }

    private static final class Waiting {
        final List<NewEvent> events;
        volatile @Nullable List<Boolean> accepted;

        Waiting(List<NewEvent> events) {
            this.events = events;
        }
    }

    /** As {@link EventLog#append}; an event that PostgreSQL refuses costs only itself. */
    List<Result.Verdict> append(List<NewEvent> events) {
        if (events.size() >= LARGE) {
            return alone(events);
        }
        var mine = new Waiting(events);
        queue.add(mine);
        committing.lock();
        try {
            if (mine.accepted == null && queue.contains(mine)) {
                commit(take(mine));
            }
        } finally {
            committing.unlock();
        }
        return mine.accepted == null ? alone(events) : verdicts(mine.accepted);
    }

    private List<Waiting> take(Waiting mine) {
        queue.remove(mine);
        List<Waiting> together = new ArrayList<>(List.of(mine));
        int events = mine.events.size();
        for (Waiting next = queue.poll(); next != null; next = events < MOST ? queue.poll() : null) {
            together.add(next);
            events += next.events.size();
        }
        return together;
    }

    private void commit(List<Waiting> together) {
        try {
            List<Boolean> accepted = log.append(together.stream().flatMap(one -> one.events.stream()).toList());
            int from = 0;
            for (Waiting one : together) {
                one.accepted = accepted.subList(from, from + one.events.size());
                from += one.events.size();
            }
        } catch (DataIntegrityViolationException e) {
            // One of them spoils it for all: each goes by itself then.
            return;
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
