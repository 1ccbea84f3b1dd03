package io.dueline.api;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the server gives up while it is being read, such as a body in broken chunks, is a problem as well. */
@RestController
class UnansweredRequests implements ErrorController {

    /** Who asks for the address itself finds nothing there. */
    @RequestMapping("/error")
    ResponseEntity<ProblemDetail> answer(HttpServletRequest request) {
        Object given = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        var status = HttpStatusCode.valueOf((int) Objects.requireNonNullElse(given, HttpStatus.NOT_FOUND.value()));
        Problem problem = Problem.of(status);
        ProblemDetail answer = ProblemDetail.forStatus(status);
        answer.setType(problem.type());
        answer.setTitle(problem.title());
        return ResponseEntity.status(status).contentType(MediaType.APPLICATION_PROBLEM_JSON).body(answer);
    }
}
