package io.dueline.api;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.http.ProblemDetail;

/** Why a request is not answered as it was asked; see {@link Problem}. */
final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final Problem problem;
    private final transient Map<String, Object> members = new LinkedHashMap<>();

    Refusal(Problem problem, String detail) {
        super(detail);
        this.problem = problem;
    }

    /** Adds an extension member to the problem. */
    Refusal with(String name, Object value) {
        members.put(name, value);
        return this;
    }

    ProblemDetail detail() {
        ProblemDetail detail = problem.detail(getMessage());
        members.forEach(detail::setProperty);
        return detail;
    }
}
