package io.dueline.console;

import io.dueline.calendar.SearchTooLong;
import io.dueline.report.ReportTooLong;
import java.util.List;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.multipart.MultipartException;

/**
 * Why a page can't be shown, for the person who asked for it.
 *
 * @param stillWorks what is not affected; empty: nothing is to be said
 * @param passes whether it is worth while to try again without changing anything
 */
record Trouble(HttpStatusCode status, String title, String words, List<String> stillWorks, boolean passes) {
    private static final Trouble NO_DATABASE = new Trouble(
            HttpStatus.SERVICE_UNAVAILABLE,
            "The database doesn’t answer",
            "This page shows what is written down there. It tries again by itself.",
            List.of(
                    "Nothing that was accepted is lost; it is committed before it is acknowledged.",
                    "Deadlines keep waiting in Temporal and are caught up with as soon as the database is back.",
                    "Sources of events are told to try again, and none of their events counts twice."),
            true);
    private static final Trouble UNEXPECTED = new Trouble(
            HttpStatus.INTERNAL_SERVER_ERROR,
            "This page failed",
            "The log of the service says why.",
            List.of("The other pages, the API and every deadline go on."),
            true);

    static Trouble of(Exception failure) {
        return switch (failure) {
            case NotHere absent -> lost(HttpStatus.NOT_FOUND, "Not here", absent.getMessage());
            case NotUnderstood unclear -> lost(HttpStatus.BAD_REQUEST, "That can’t be read", unclear.getMessage());
            case SearchTooLong endless ->
                lost(HttpStatus.UNPROCESSABLE_CONTENT, "No such moment",
                        "A calendar can’t answer that: " + endless.getMessage() + ".");
            case ReportTooLong large -> lost(HttpStatus.UNPROCESSABLE_CONTENT, "Too much at once", large.getMessage());
            case DataAccessResourceFailureException away -> NO_DATABASE;
            case TransientDataAccessException away -> NO_DATABASE;
            case CannotCreateTransactionException away -> NO_DATABASE;
            case MultipartException broken -> lost(HttpStatus.BAD_REQUEST, "That can’t be read",
                    "What was sent is incomplete, or a file of it is larger than 1 MB.");
            case ErrorResponse answer -> of(answer.getStatusCode());
            default -> UNEXPECTED;
        };
    }

    private static Trouble of(HttpStatusCode status) {
        if (status.value() == HttpStatus.NOT_FOUND.value()) {
            return lost(status, "Not here", "There is no page at this address.");
        }
        return status.is4xxClientError()
                ? lost(status, "That can’t be read", "The address says something that this page doesn’t know.")
                : UNEXPECTED;
    }

    private static Trouble lost(HttpStatusCode status, String title, String words) {
        return new Trouble(status, title, words, List.of(), false);
    }
}
