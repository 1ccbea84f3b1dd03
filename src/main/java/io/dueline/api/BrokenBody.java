package io.dueline.api;

import java.io.EOFException;
import java.io.IOException;

/** A body that can't be read on. What was read before stands. */
final class BrokenBody extends IOException {
    private static final long serialVersionUID = 1;

    private final Problem problem;

    BrokenBody(Problem problem, String detail) {
        super(detail);
        this.problem = problem;
    }

    /** @param reason why it can't be inflated */
    static BrokenBody compressed(IOException reason) {
        String why = reason instanceof EOFException ? "it ends too early" : reason.getMessage();
        return new BrokenBody(Problem.UNREADABLE_DOCUMENT, "The compressed body can't be read on: " + why);
    }

    Refusal refusal() {
        return new Refusal(problem, getMessage());
    }

    /** Tells as well what became of the events before. */
    Refusal refusal(EventsAnswer before) {
        return refusal()
                .with("results", before.results())
                .with("accepted", before.accepted())
                .with("duplicate", before.duplicate())
                .with("rejected", before.rejected());
    }
}
