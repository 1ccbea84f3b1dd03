package io.dueline.report.stream;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Somebody who follows the changes from some place on; for one thread. To be closed when nobody follows any more. */
public final class Follower implements AutoCloseable {
    private static final int WAITING = 1_000;

    private final ChangeFilter filter;
    private final long from;
    private final Changes changes;
    /** Nothing, to wake up whoever waits for the next change. */
    private static final Optional<ClockChange> END = Optional.empty();

    private final BlockingQueue<Optional<ClockChange>> waiting = new ArrayBlockingQueue<>(WAITING);
    private boolean ended;

    Follower(ChangeFilter filter, long from, Changes changes) {
        this.filter = filter;
        this.from = from;
        this.changes = changes;
    }

    /** Changes up to here are not told any more. */
    public long from() {
        return from;
    }

    /**
     * Whoever doesn't keep up is dropped, and takes up where it broke off when it comes again: once a change is left out,
     * none may follow.
     */
    synchronized void tell(ClockChange change) {
        if (!ended && change.seq() > from && filter.takes(change) && !waiting.offer(Optional.of(change))) {
            end();
        }
    }

    synchronized void end() {
        if (!ended) {
            ended = true;
            waiting.offer(END);
        }
    }

    /** Whether all has been told, and nothing more will be. */
    public synchronized boolean isEnded() {
        return ended && waiting.isEmpty();
    }

    /** The next change; null: there was none for so long, or there will be none. */
    public @Nullable ClockChange next(Duration atMost) throws InterruptedException {
        Optional<ClockChange> next = waiting.poll(atMost.toMillis(), TimeUnit.MILLISECONDS);
        return next == null ? null : next.orElse(null);
    }

    @Override
    public void close() {
        end();
        changes.forget(this);
    }
}
