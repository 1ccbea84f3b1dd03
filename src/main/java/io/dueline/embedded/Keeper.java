package io.dueline.embedded;

import static java.util.concurrent.TimeUnit.SECONDS;

import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps a part running: starts it again when it ends by itself, after longer and longer pauses while that fails. */
final class Keeper implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Keeper.class);
    private static final int LONGEST_PAUSE_SECONDS = 60;

    private final Part part;
    private final CompletableFuture<Void> up = new CompletableFuture<>();
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Thread thread;
    private int pauseSeconds = 1;

    private Keeper(Part part) {
        this.part = part;
        this.thread = Thread.ofVirtual().name(part.name()).unstarted(this::keep);
    }

    static Keeper of(Part part) {
        var keeper = new Keeper(part);
        keeper.thread.start();
        return keeper;
    }

    /** Completes when the part answers for the first time, or fails with its first failure, after which it is tried again. */
    CompletableFuture<Void> up() {
        return up;
    }

    private void keep() {
        try {
            for (var reason = run(); !closing.await(pauseSeconds, SECONDS); reason = run()) {
                LOG.warn("{} was down ({}); starting it again", part.name(), reason);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /** Returns why the part isn't running any more. */
    private String run() throws InterruptedException {
        try {
            var process = part.start();
            pauseSeconds = 1;
            up.complete(null);
            if (isClosing()) part.stop();
            process.onExit().join();
            return "its process " + process.pid() + " ended";
        } catch (IOException | RuntimeException e) {
            pauseSeconds = Math.min(2 * pauseSeconds, LONGEST_PAUSE_SECONDS);
            up.completeExceptionally(e);
            return String.valueOf(e.getMessage());
        }
    }

    private boolean isClosing() {
        return closing.getCount() == 0;
    }

    @Override
    public void close() {
        closing.countDown();
        part.stop();
        try {
            thread.join();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
