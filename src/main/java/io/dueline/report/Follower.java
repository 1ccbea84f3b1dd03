package io.dueline.report;

import java.time.Duration;
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
    private final BlockingQueue<ClockChange> waiting = new ArrayBlockingQueue<>(WAITING);
    private volatile boolean ended;

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
    void tell(ClockChange change) {
        if (!ended && change.seq() > from && filter.takes(change) && !waiting.offer(change)) {
            end();
        }
    }

    void end() {
        ended = true;
    }

    /** Whether nothing more will be told, but for what waits. */
    public boolean isEnded() {
        return ended;
    }

    /** The next change; null: there was none for so long. */
    public @Nullable ClockChange next(Duration atMost) throws InterruptedException {
        return waiting.poll(atMost.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public void close() {
        end();
        changes.forget(this);
    }
}
