package io.dueline.api;

import io.dueline.report.stream.ChangeFilter;
import io.dueline.report.stream.Changes;
import io.dueline.store.Caller;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

@RestController
@RequestMapping("/api/v1/stream")
class StreamController {
    private final Changes changes;
    private final KnownMetrics metrics;
    private final JsonMapper json;

    StreamController(Changes changes, KnownMetrics metrics, JsonMapper json) {
        this.changes = changes;
        this.metrics = metrics;
        this.json = json;
    }

    /** Its thread is a virtual one, and waits along with its line. */
    @GetMapping(produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    void stream(
            Caller caller,
            @RequestParam MultiValueMap<String, String> asked,
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String lastEventId,
            HttpServletResponse response)
            throws IOException, InterruptedException {
        var parameters = new Parameters(asked);
        metrics.check(caller, parameters);
        var query = new StreamQuery(parameters);
        ChangeFilter filter = query.filter(caller);
        Long last = query.last(lastEventId);
        query.refuseFaults();
        if (!changes.awaitBeginning()) {
            throw new Refusal(Problem.UNAVAILABLE, "The changes can't be followed yet. Try again in a few seconds.");
        }
        response.setContentType(MediaType.TEXT_EVENT_STREAM_VALUE);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        // Proxies would keep events back until their buffers are full.
        response.setHeader("X-Accel-Buffering", "no");
        new EventStream(changes, filter, new ServerSentEvents(response.getOutputStream(), json)).run(last);
    }
}
