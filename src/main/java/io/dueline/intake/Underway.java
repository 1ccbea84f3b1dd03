package io.dueline.intake;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;

/** Commits one part of a request while the next one is read; parts are committed, and answered, one after the other. */
final class Underway {
    private final GroupCommit commits;
    private final Intake.Answers answers;
    private @Nullable CompletableFuture<List<Result>> part;

    Underway(GroupCommit commits, Intake.Answers answers) {
        this.commits = commits;
        this.answers = answers;
    }

    /** Answers the part before, and goes on with this one. */
    void commit(Submission.Part next) throws IOException {
        answer();
        part = CompletableFuture.supplyAsync(() -> next.commit(commits), Thread::startVirtualThread);
    }

    /** Waits for what is being committed, and answers it. */
    void answer() throws IOException {
        CompletableFuture<List<Result>> present = part;
        part = null;
        if (present != null) {
            answers.answer(results(present));
        }
    }

    private static List<Result> results(CompletableFuture<List<Result>> present) {
        try {
            return present.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    /** Waits until nothing is being committed, whatever becomes of it. */
    void await() {
        if (part != null) {
            part.handle((results, failure) -> results).join();
        }
    }
}
