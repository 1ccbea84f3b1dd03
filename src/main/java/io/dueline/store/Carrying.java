package io.dueline.store;

import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/** Work that one does for all who come for it; whoever comes meanwhile can wait for its end. */
final class Carrying {
    private final ReentrantLock underWay = new ReentrantLock();

    /** Does it; empty: somebody is at it. */
    <T> Optional<T> unlessUnderWay(Supplier<T> work) {
        if (!underWay.tryLock()) {
            return Optional.empty();
        }
        try {
            return Optional.of(work.get());
        } finally {
            underWay.unlock();
        }
    }

    /** False: it was still under way at the deadline, or the wait was interrupted. */
    boolean awaitEnd(Deadline end) {
        try {
            boolean ended = underWay.tryLock(end.nanosLeft(), TimeUnit.NANOSECONDS);
            if (ended) {
                underWay.unlock();
            }
            return ended;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
