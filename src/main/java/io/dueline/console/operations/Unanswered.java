package io.dueline.console.operations;

import io.dueline.store.DeskClosed;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.TransactionTimedOutException;

/** Why a part of the page can't be shown, and what that doesn't stop. */
record Unanswered(String title, String words) {
    static Unanswered of(RuntimeException failure) {
        return switch (failure) {
            case DeskClosed closed -> new Unanswered(
                    "Temporal doesn’t answer",
                    "Events are taken in and kept for it; clocks can be looked at. What falls due meanwhile is written"
                            + " down as soon as it is back.");
            case QueryTimeoutException slow -> slow();
            case TransactionTimedOutException slow -> slow();
            case DataAccessResourceFailureException away -> away();
            case TransientDataAccessException away -> away();
            case TransactionException away -> away();
            default -> new Unanswered("This part failed", "The log of the service says why. Everything else goes on.");
        };
    }

    private static Unanswered away() {
        return new Unanswered(
                "The database doesn’t answer",
                "Deadlines wait in Temporal, and nothing that was accepted is lost. Sources of events are told to try"
                        + " again.");
    }

    private static Unanswered slow() {
        return new Unanswered(
                "The database is slow",
                "This took longer than three seconds and was given up, so as not to be a load of its own. Everything else"
                        + " goes on.");
    }
}
