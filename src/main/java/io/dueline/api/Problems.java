package io.dueline.api;

import io.dueline.calendar.SearchTooLong;
import io.dueline.document.MalformedDocument;
import io.dueline.holiday.BrokenCalendar;
import io.dueline.policy.PolicyRejected;
import io.dueline.report.ReportTooLong;
import io.dueline.store.NotExcusable;
import io.dueline.store.StaleRevision;
import java.io.EOFException;
import java.io.IOException;
import java.util.zip.ZipException;
import org.apache.coyote.BadRequestException;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.TransactionException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import org.springframework.web.util.DisconnectedClientHelper;

/** The one place where errors become answers. */
@RestControllerAdvice
class Problems extends ResponseEntityExceptionHandler {
    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(Refusal refusal) {
        return answer(refusal.detail());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> rejected(PolicyRejected rejected) {
        return refused(Faults.refusal(Problem.POLICY_REJECTED, "policy", rejected.faults()));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> malformed(MalformedDocument malformed) {
        return answer(Problem.UNREADABLE_DOCUMENT.detail(malformed.getMessage()));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> notExcusable(NotExcusable refused) {
        return answer(Problem.NOT_EXCUSABLE.detail(refused.getMessage()));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> stale(StaleRevision stale) {
        return answer(Problem.STALE_POLICY.detail(stale.getMessage()));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> tooLong(SearchTooLong search) {
        return answer(Problem.CALENDAR_REJECTED.detail(search.getMessage()));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> broken(BrokenCalendar file) {
        return answer(Problem.CALENDAR_FILE_REJECTED.detail(file.getMessage()));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> tooLong(ReportTooLong report) {
        return answer(Problem.REPORT_TOO_LONG.detail(report.getMessage()));
    }

    @ExceptionHandler({
            DataAccessResourceFailureException.class,
            TransientDataAccessException.class,
            TransactionException.class
    })
    ResponseEntity<ProblemDetail> unavailable(RuntimeException failure) {
        LOG.warn("The database can't be reached: {}", failure.getMessage());
        var problem = Problem.UNAVAILABLE
                .detail("Nothing was lost that had been accepted. Try again in a few seconds.");
        return ResponseEntity.status(problem.getStatus())
                .header(HttpHeaders.RETRY_AFTER, "5")
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> broken(BrokenBody broken) {
        return refused(broken.refusal());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> unreadable(InvalidParameterException query) {
        return answer(
                Problem.BAD_REQUEST.detail("The query can't be read: each parameter has a name, and % two digits."));
    }

    @ExceptionHandler({EOFException.class, ZipException.class})
    ResponseEntity<ProblemDetail> broken(IOException broken) {
        return broken(BrokenBody.compressed(broken));
    }

    /** The server has given the request up already, and answers it by {@link UnansweredRequests}. */
    @ExceptionHandler
    ResponseEntity<ProblemDetail> broken(BadRequestException body) {
        return answer(Problem.BAD_REQUEST.detail("The body can't be read on: " + body.getMessage()));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> inParts(MultipartException form) {
        return answer(
                Problem.UNSUPPORTED_MEDIA_TYPE.detail("No address of the API takes a form that is sent in parts."));
    }

    /** Nothing can be answered any more; thrown on, it makes the server cut the connection. */
    @ExceptionHandler
    void cutShort(Streamed.CutShort failure) {
        throw failure;
    }

    /** Null where the caller has hung up: nobody is there to be answered. */
    @ExceptionHandler
    @Nullable
    ResponseEntity<ProblemDetail> unexpected(Exception failure) {
        if (DisconnectedClientHelper.isClientDisconnectedException(failure)) {
            return null;
        }
        LOG.error("A request failed", failure);
        return answer(Problem.INTERNAL_ERROR.detail("The log of the service says more."));
    }

    /** Whether an answer is being given already, which the caller has hung up on. */
    private static boolean isUnderWay(WebRequest request) {
        return request instanceof ServletWebRequest web && web.getResponse() != null && web.getResponse().isCommitted();
    }

    private static ResponseEntity<ProblemDetail> answer(ProblemDetail problem) {
        return ResponseEntity.status(problem.getStatus())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(
            Exception failure, @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        if (isUnderWay(request)) {
            return null;
        }
        var answer = super.handleExceptionInternal(failure, body, headers, status, request);
        if (answer != null && answer.getBody() instanceof ProblemDetail detail) {
            Problem problem = Problem.of(status);
            detail.setType(problem.type());
            detail.setTitle(problem.title());
            return ResponseEntity.status(status)
                    .headers(headers)
                    .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                    .body(detail);
        }
        return answer;
    }
}
