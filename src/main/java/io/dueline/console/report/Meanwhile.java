package io.dueline.console.report;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;

/** A question that is asked while another is answered. */
final class Meanwhile<T> {
    private final FutureTask<T> answer;

    private Meanwhile(FutureTask<T> answer) {
        this.answer = answer;
    }

    static <T> Meanwhile<T> ask(Supplier<T> question) {
        var answer = new FutureTask<>(question::get);
        Thread.startVirtualThread(answer);
        return new Meanwhile<>(answer);
    }

    /** Waits for it; what it failed with is thrown here. */
    T answer() {
        try {
            return answer.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
