package io.dueline.api;

import io.dueline.document.Documents;
import java.io.IOException;
import java.io.Writer;
import java.util.Map;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;

/** What the server refuses before anybody else sees it, such as an address with a NUL character, is a problem as well. */
final class UnreadableRequests extends ErrorReportValve {

    @Override
    protected void report(Request request, Response response, @Nullable Throwable failure) {
        HttpStatusCode status = HttpStatusCode.valueOf(response.getStatus());
        if (status.isError() && response.getContentWritten() == 0 && response.setErrorReported()) {
            try {
                write(Problem.of(status), status, response);
            } catch (IOException e) {
                container.getLogger().debug("Nobody listens any more", e);
            }
        }
    }

    private static void write(Problem problem, HttpStatusCode status, Response response) throws IOException {
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        Writer writer = response.getReporter();
        if (writer != null) {
            writer.write(Documents.json(Map.of(
                    "type", problem.type().toString(),
                    "title", problem.title(),
                    "status", status.value())));
            response.finishResponse();
        }
    }
}
