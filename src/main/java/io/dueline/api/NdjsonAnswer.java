package io.dueline.api;

import io.dueline.intake.Result;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.springframework.http.HttpStatus;
import tools.jackson.databind.json.JsonMapper;

/**
 * The results of a stream of events, a line each. As long as more events may come each batch is sent at once, for the
 * sender may wait for it.
 */
final class NdjsonAnswer {
    static final String TYPE = "application/x-ndjson";

    private final PromptBody body;
    private final HttpServletResponse response;
    private final OutputStream out;
    private final JsonMapper json;
    private boolean anyRejected;
    private boolean allRejected = true;

    NdjsonAnswer(PromptBody body, HttpServletResponse response, JsonMapper json) throws IOException {
        this.body = body;
        this.response = response;
        this.json = json;
        response.setStatus(HttpStatus.ACCEPTED.value());
        this.out = response.getOutputStream();
    }

    void add(List<Result> results) throws IOException {
        boolean nothingElse = results.stream().allMatch(result -> result.verdict() == Result.Verdict.REJECTED);
        anyRejected |= nothingElse && !results.isEmpty();
        allRejected &= nothingElse;
        judge();
        for (Result result : results) {
            write(EventsAnswer.Line.of(result));
        }
        if (!body.isFinished()) {
            out.flush();
        }
    }

    /** Once something has been sent the status is out, and only the lines tell. */
    private void judge() {
        if (!response.isCommitted()) {
            boolean refused = anyRejected && allRejected;
            response.setStatus((refused ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.ACCEPTED).value());
        }
    }

    private void write(Object line) throws IOException {
        out.write(json.writeValueAsBytes(line));
        out.write('\n');
    }

    /** The last line says why there are no more; the lines before it stand. */
    void breakOff(BrokenBody broken) throws IOException {
        var problem = broken.refusal().detail();
        if (!response.isCommitted()) {
            response.setStatus(problem.getStatus());
        }
        write(problem);
    }

    void end() throws IOException {
        out.flush();
    }
}
