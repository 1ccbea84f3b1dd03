package io.dueline.embedded;

import static java.util.concurrent.TimeUnit.SECONDS;

import java.io.IOException;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeoutException;

/** Tells the console that something slow goes on. */
final class Progress {

    private static final int SECONDS_BETWEEN_LINES = 10;

    private Progress() {}

    static <T> T during(String what, Callable<T> work) throws IOException, InterruptedException {
        System.out.println("  " + what + " …");
        var task = new FutureTask<>(work);
        Thread.ofVirtual().start(task);
        for (var seconds = SECONDS_BETWEEN_LINES; !isDone(task); seconds += SECONDS_BETWEEN_LINES) {
            System.out.println("  … " + seconds + " s");
        }
        return result(task);
    }

    private static boolean isDone(FutureTask<?> task) throws InterruptedException {
        try {
            task.get(SECONDS_BETWEEN_LINES, SECONDS);
            return true;
        } catch (TimeoutException _) {
            return false;
        } catch (ExecutionException _) {
            return true;
        }
    }

    private static <T> T result(FutureTask<T> task) throws IOException, InterruptedException {
        try {
            return task.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException failure) throw failure;
            throw new IllegalStateException(e.getCause());
        }
    }
}
