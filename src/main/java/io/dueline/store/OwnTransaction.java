package io.dueline.store;

import java.util.function.Supplier;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Transactions apart from any that is under way: whoever holds a claim open meanwhile must not take what is advanced
 * back with it. One that loses to a deadlock is run again.
 */
final class OwnTransaction {
    private static final int ATTEMPTS = 5;

    private final PlatformTransactionManager transactions;

    OwnTransaction(PlatformTransactionManager transactions) {
        this.transactions = transactions;
    }

    <T> T run(Supplier<T> work) {
        return run(work, TransactionDefinition.TIMEOUT_DEFAULT);
    }

    /** Gives up, and its locks and its connection with it, when the time has come. */
    <T> T within(Deadline end, Supplier<T> work) {
        return run(work, end.secondsLeft());
    }

    private <T> T run(Supplier<T> work, int seconds) {
        var transaction = new TransactionTemplate(transactions);
        transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        transaction.setTimeout(seconds);
        return Deadlocks.retried(ATTEMPTS, () -> transaction.execute(status -> work.get()));
    }
}
