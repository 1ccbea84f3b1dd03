package io.dueline.embedded;

import static java.util.concurrent.TimeUnit.SECONDS;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/** Ends processes: asked first, then forced. */
final class Processes {

    private Processes() {}

    static void end(List<ProcessHandle> processes, int withinSeconds) {
        var all = processes.stream().flatMap(process -> Stream.concat(Stream.of(process), process.descendants()))
                .toList();
        processes.forEach(ProcessHandle::destroy);
        if (haveEnded(all, withinSeconds)) return;
        all.forEach(ProcessHandle::destroyForcibly);
        haveEnded(all, withinSeconds);
    }

    private static boolean haveEnded(List<ProcessHandle> processes, int withinSeconds) {
        var ends = processes.stream().map(ProcessHandle::onExit).toArray(CompletableFuture<?>[]::new);
        return CompletableFuture.allOf(ends).thenApply(_ -> true).completeOnTimeout(false, withinSeconds, SECONDS)
                .join();
    }
}
