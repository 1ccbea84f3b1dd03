package io.dueline.store;

import java.util.function.Supplier;
import org.springframework.dao.PessimisticLockingFailureException;

/** Locks are taken in one order wherever that is possible; where it is not, PostgreSQL ends one of two transactions. */
final class Deadlocks {
    private Deadlocks() {}

    /** Runs a whole transaction again when it lost, up to so many times in all. */
    static <T> T retried(int attempts, Supplier<T> transaction) {
        try {
            return transaction.get();
        } catch (PessimisticLockingFailureException e) {
            if (attempts <= 1) {
                throw e;
            }
            return retried(attempts - 1, transaction);
        }
    }
}
