package io.dueline.api;

import java.net.URI;
import java.util.Arrays;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;

/** Every kind of error that the API answers with. Its name is its {@code type}, which never changes. */
enum Problem {
    BAD_REQUEST(HttpStatus.BAD_REQUEST, "The request can't be read"),
    BAD_PARAMETERS(HttpStatus.BAD_REQUEST, "The query parameters are not right"),
    UNREADABLE_DOCUMENT(HttpStatus.BAD_REQUEST, "The body is not what its content type says"),
    FOREIGN_PAGE(HttpStatus.FORBIDDEN, "Another site's page sent this request"),
    FOREIGN_NAME(HttpStatus.MISDIRECTED_REQUEST, "This service isn't called that"),
    NOT_FOUND(HttpStatus.NOT_FOUND, "There is nothing at this address"),
    UNKNOWN_TICKET(HttpStatus.NOT_FOUND, "There is no such ticket"),
    UNKNOWN_CLOCK(HttpStatus.NOT_FOUND, "The ticket has no such clock"),
    UNKNOWN_REVISION(HttpStatus.NOT_FOUND, "There is no such revision of the policy"),
    UNKNOWN_REAPPLICATION(HttpStatus.NOT_FOUND, "The policy is not being re-applied under that id"),
    UNKNOWN_DESTINATION(HttpStatus.NOT_FOUND, "There is no such destination"),
    UNKNOWN_DELIVERY(HttpStatus.NOT_FOUND, "There is no such delivery"),
    NO_POLICY(HttpStatus.NOT_FOUND, "No policy has been saved yet"),
    METHOD_NOT_ALLOWED(HttpStatus.METHOD_NOT_ALLOWED, "This address does not take that method"),
    NOT_ACCEPTABLE(HttpStatus.NOT_ACCEPTABLE, "The answer can't be given in what Accept asks for"),
    NOT_EXCUSABLE(HttpStatus.CONFLICT, "There is nothing to excuse"),
    EXCUSE_REJECTED(HttpStatus.UNPROCESSABLE_CONTENT, "The excuse can't be given like that"),
    STALE_POLICY(HttpStatus.PRECONDITION_FAILED, "The policy has changed since you read it"),
    TOO_LARGE(HttpStatus.CONTENT_TOO_LARGE, "The body is too large"),
    UNSUPPORTED_MEDIA_TYPE(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "This address does not take that content type"),
    POLICY_REJECTED(HttpStatus.UNPROCESSABLE_CONTENT, "The policy can't work"),
    SIMULATION_REJECTED(HttpStatus.UNPROCESSABLE_CONTENT, "The simulation can't be run"),
    VERIFICATION_REJECTED(HttpStatus.UNPROCESSABLE_CONTENT, "That can't be verified"),
    DESTINATION_REJECTED(HttpStatus.UNPROCESSABLE_CONTENT, "The destination can't be used"),
    REPLAY_REJECTED(HttpStatus.UNPROCESSABLE_CONTENT, "The replay can't be done"),
    NOT_REPLAYABLE(HttpStatus.CONFLICT, "The delivery can't be sent anew now"),
    CALENDAR_REJECTED(HttpStatus.UNPROCESSABLE_CONTENT, "The calendar can't answer that"),
    CALENDAR_FILE_REJECTED(HttpStatus.UNPROCESSABLE_CONTENT, "The iCalendar file can't be used"),
    UNKNOWN_CALENDAR_FILE(HttpStatus.NOT_FOUND, "There is no such iCalendar file"),
    REPORT_TOO_LONG(HttpStatus.UNPROCESSABLE_CONTENT, "The report takes too long"),
    INTERNAL_ERROR(HttpStatus.INTERNAL_SERVER_ERROR, "Something went wrong inside Dueline"),
    UNKNOWN_REPORT(HttpStatus.NOT_FOUND, "There is no such scheduled report"),
    TEMPORAL_UNAVAILABLE(HttpStatus.SERVICE_UNAVAILABLE, "Temporal can't be reached"),
    UNAVAILABLE(HttpStatus.SERVICE_UNAVAILABLE, "The database can't be reached");

    private final HttpStatus status;
    private final String title;

    Problem(HttpStatus status, String title) {
        this.status = status;
        this.title = title;
    }

    HttpStatus status() {
        return status;
    }

    String title() {
        return title;
    }

    URI type() {
        return URI.create("/problems/" + name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    ProblemDetail detail(String detail) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setType(type());
        problem.setTitle(title);
        return problem;
    }

    /** The kind for an error that has nothing but a status. */
    static Problem of(HttpStatusCode code) {
        Problem general = code.is4xxClientError() ? BAD_REQUEST : INTERNAL_ERROR;
        return Arrays.stream(values()).filter(one -> one.status.isSameCodeAs(code)).findFirst().orElse(general);
    }
}
